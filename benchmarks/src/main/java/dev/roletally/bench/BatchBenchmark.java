package dev.roletally.bench;

import dev.roletally.explain.Ranking;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How many profiles are ranked in a second, one after another and on all processors at once? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class BatchBenchmark {
  private static final int PROFILES = 256;

  @Param({"10000"})
  private int roles;

  private Indexed indexed;

  /** Fills the index. */
  @Setup
  public void fill() {
    indexed = new Indexed("standard", roles);
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    indexed.close();
  }

  /** All profiles, one after another. */
  @Benchmark
  @OperationsPerInvocation(PROFILES)
  public List<Ranking> inTurn() {
    return indexed.rankAll(10, Runnable::run);
  }

  /** All profiles, the caller's thread and a pool together. */
  @Benchmark
  @OperationsPerInvocation(PROFILES)
  public List<Ranking> together() {
    return indexed.rankAll(10, ForkJoinPool.commonPool());
  }
}
