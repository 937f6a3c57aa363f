package dev.roletally.bench;

import dev.roletally.explain.Ranking;
import java.util.concurrent.TimeUnit;
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
 * How does the time of an exact ranking, explanations included, grow with the number of roles and
 * the length of the list, and how much does the kind of corpus matter? For larger corpora give
 * {@code -p roles=1000000}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RankBenchmark {
  @Param({"standard", "hard", "real"})
  private String corpus;

  @Param({"10000"})
  private int roles;

  @Param({"1", "10", "100"})
  private int k;

  private Indexed indexed;

  /** Fills the index. */
  @Setup
  public void fill() {
    indexed = new Indexed(corpus, roles);
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    indexed.close();
  }

  /** Ranks for one profile, each in turn. */
  @Benchmark
  public Ranking rank() {
    return indexed.rank(indexed.next(), k);
  }
}
