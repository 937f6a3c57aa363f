package dev.roletally.bench;

import dev.roletally.RoleTally;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.explain.Match;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.ScoreRow;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.Scorer;
import dev.roletally.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does one role cost: scored as a ranking does it, and scored with its explanation? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScoreBenchmark {
  private static final int ROLES = 1000;
  private static final ScoreSettings SETTINGS =
      ScoreSettings.of(ScoringPolicy.balanced(), LocalDate.of(2026, 1, 15));

  private final Corpus corpus = Corpus.named("standard");
  private final RoleTally tally = RoleTally.with(corpus.vocabulary());
  private final List<Role> roles = new ArrayList<>();
  private final List<CompiledRole> compiled = new ArrayList<>();
  private final Profile profile = corpus.profile(0);
  private final CompiledProfile compiledProfile =
      CompiledProfile.of(profile, tally.vocabulary(), SETTINGS);
  private int next;

  /** Makes and compiles the roles. */
  @Setup
  public void make() {
    for (int i = 0; i < ROLES; i++) {
      roles.add(corpus.role(i));
      compiled.add(CompiledRole.of(roles.get(i), tally.vocabulary()));
    }
  }

  /** The score and the eligibility of a compiled role. */
  @Benchmark
  public ScoreRow score() {
    next = (next + 1) % ROLES;
    return Scorer.score(compiled.get(next), compiledProfile);
  }

  /** A role scored and explained, profile and role compiled each time. */
  @Benchmark
  public Match explain() {
    next = (next + 1) % ROLES;
    return tally.score(profile, roles.get(next), SETTINGS);
  }
}
