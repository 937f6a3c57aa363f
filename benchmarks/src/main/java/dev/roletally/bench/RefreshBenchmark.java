package dev.roletally.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What does a refresh cost for each new role, and does it matter how many roles there were before?
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RefreshBenchmark {
  private static final int NEW = 1000;

  @Param({"1000", "20000"})
  private int before;

  private Indexed indexed;
  private int next;

  /** Fills the index. */
  @Setup
  public void fill() {
    indexed = new Indexed("standard", before);
    indexed.rank(indexed.next(), 10);
    next = before;
  }

  /** Puts new roles, which is not measured. */
  @Setup(Level.Invocation)
  public void put() {
    for (int i = 0; i < NEW; i++) {
      indexed.index().put(indexed.corpus().role(next++));
    }
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    indexed.close();
  }

  /** Makes a thousand new roles visible; the time is of one. */
  @Benchmark
  @OperationsPerInvocation(NEW)
  public int refresh() {
    indexed.index().refresh();
    return indexed.index().size();
  }
}
