package dev.roletally.bench;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Profile;
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

/** How long does the exact top ten of 10,000 roles take, explanations included? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RankBenchmark {
  private static final int ROLES = 10_000;
  private static final int PROFILES = 64;

  private final Corpus corpus = Corpus.named("standard");
  private final RoleTally tally = RoleTally.with(corpus.vocabulary());
  private final RoleIndex index = tally.openInMemory();
  private final List<Profile> profiles = new ArrayList<>();
  private int next;

  /** Fills the index. */
  @Setup
  public void fill() {
    for (int i = 0; i < ROLES; i++) {
      index.put(corpus.role(i));
    }
    index.commit();
    for (int i = 0; i < PROFILES; i++) {
      profiles.add(corpus.profile(i));
    }
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    index.close();
  }

  /** Ranks for one profile, each in turn. */
  @Benchmark
  public Ranking rank() {
    next = (next + 1) % PROFILES;
    return index.rank(profiles.get(next), RankRequest.top(10).asOf(LocalDate.of(2026, 1, 15)));
  }
}
