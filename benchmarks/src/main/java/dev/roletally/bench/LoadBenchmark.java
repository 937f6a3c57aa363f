package dev.roletally.bench;

import dev.roletally.RoleTally;
import dev.roletally.vocabulary.Vocabulary;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does the bundled vocabulary take to load in a JVM that has just started? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class LoadBenchmark {
  /** The data alone. */
  @Benchmark
  public Vocabulary vocabulary() {
    return Vocabulary.bundled();
  }

  /** The data, and the reader made ready to recognise it. */
  @Benchmark
  public RoleTally ready() {
    return RoleTally.create();
  }
}
