package dev.roletally.bench;

import dev.roletally.CandidateRanking;
import dev.roletally.ProfileIndex;
import dev.roletally.RoleTally;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long does a role that arrives take to find its best ten of many stored profiles, explanations
 * included, and how many of them have to be scored for it? The counters are sums over the
 * operations: {@code evaluated / considered} is the share scored.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CandidateBenchmark {
  private static final int ROLES = 64;
  private static final int BATCH = 1000;
  private static final ScoreSettings SETTINGS =
      ScoreSettings.of(ScoringPolicy.balanced(), Corpus.AS_OF);

  @Param({"standard", "real"})
  private String corpus;

  @Param({"100000"})
  private int profiles;

  private ProfileIndex index;
  private List<Role> roles;
  private int next;

  /** Fills the index. */
  @Setup
  public void fill() {
    Corpus from = Corpus.named(corpus);
    index = RoleTally.with(from.vocabulary()).openProfilesInMemory();
    List<Profile> batch = new ArrayList<>();
    for (int i = 0; i < profiles; i++) {
      batch.add(from.profile(i));
      if (batch.size() == BATCH || i == profiles - 1) {
        index.putAll(batch);
        batch.clear();
      }
    }
    index.commit();
    roles = IntStream.range(0, ROLES).mapToObj(from::role).toList();
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    index.close();
  }

  /** Finds the candidates of one role, each in turn. */
  @Benchmark
  public CandidateRanking candidates(Effort effort) {
    next = (next + 1) % ROLES;
    CandidateRanking ranking = index.rank(roles.get(next), SETTINGS, 10);
    effort.evaluated += ranking.evaluated();
    effort.considered += ranking.considered();
    return ranking;
  }

  /** How many profiles were scored, and of how many the rankings were. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Effort {
    /** Profiles that had to be scored. */
    public long evaluated;

    /** Profiles that the lists are the best of. */
    public long considered;
  }
}
