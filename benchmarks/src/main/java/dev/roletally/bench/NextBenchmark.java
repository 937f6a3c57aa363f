package dev.roletally.bench;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Profile;
import dev.roletally.plan.ApplicationPlan;
import dev.roletally.plan.OverallGaps;
import dev.roletally.plan.OverallRequest;
import dev.roletally.plan.PlanRequest;
import dev.roletally.plan.Progress;
import dev.roletally.plan.SameOpenings;
import dev.roletally.scoring.ScoreSettings;
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
import org.openjdk.jmh.annotations.TearDown;

/** How long do plans, gaps and same openings over 100,000 roles take, on one thread? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NextBenchmark {
  private static final int ROLES = 100_000;
  private static final int PROFILES = 8;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final ScoreSettings SETTINGS = ScoreSettings.of(ScoringPolicy.balanced(), DAY);

  private final RoleTally tally = RoleTally.create();
  private final RoleIndex index = tally.openInMemory();
  private final List<Profile> profiles = new ArrayList<>();
  private int next;

  /** Fills the index. */
  @Setup
  public void fill() {
    Board board = new Board(Corpus.named("real"));
    for (int i = 0; i < ROLES; i++) {
      index.put(board.role(i));
    }
    index.compact();
    for (int i = 0; i < PROFILES; i++) {
      profiles.add(board.profile(i));
    }
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    index.close();
  }

  /** Plans for one profile, each in turn. */
  @Benchmark
  public ApplicationPlan plan() {
    return index.plan(profile(), PlanRequest.asOf(DAY), Progress.NONE);
  }

  /** Tries 50 changes, by how many roles they raise. */
  @Benchmark
  public OverallGaps gaps() {
    return index.gaps(profile(), OverallRequest.of(SETTINGS, 700_000), Progress.NONE);
  }

  /** Tries 50 changes, by the mean of the ten best scores. */
  @Benchmark
  public OverallGaps best() {
    return index.gaps(profile(), OverallRequest.best(SETTINGS, 10), Progress.NONE);
  }

  /** Finds the postings that are one opening. */
  @Benchmark
  public SameOpenings same() {
    return index.sameOpenings();
  }

  /** Ranks the ten best openings, each once. */
  @Benchmark
  public Ranking onePerOpening() {
    return index.rank(profile(), RankRequest.top(10).asOf(DAY).onePerOpening());
  }

  private Profile profile() {
    next = (next + 1) % PROFILES;
    return profiles.get(next);
  }
}
