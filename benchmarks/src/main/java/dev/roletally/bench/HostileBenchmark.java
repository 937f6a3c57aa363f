package dev.roletally.bench;

import dev.roletally.RoleTally;
import dev.roletally.model.Role;
import dev.roletally.posting.HostileText;
import dev.roletally.posting.Posting;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How does the time that text takes which is no posting grow with its length? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HostileBenchmark {
  private final RoleTally tally = RoleTally.create();

  /**
   * What the text is made of; {@code -p kind=...} chooses any other of {@link HostileText}. These
   * are the slowest, and those that readers are known to stumble over.
   */
  @Param({
    "NESTED_BRACKETS",
    "COMMAS",
    "LONG_WORD",
    "COMBINING_MARKS",
    "ALTERNATING_BULLETS",
    "OR",
    "DATES",
    "NEW_NAME_ROWS",
    "CURRENCY_AND_DIGITS",
    "HTML_NESTED_EMPHASIS",
    "JSON_DESCRIPTION"
  })
  public HostileText kind = HostileText.COMMAS;

  /** The number of characters. */
  @Param({"65536", "131072", "262144", "524288", "1048576"})
  public int size;

  private Posting posting = HostileText.COMMAS.posting(1);

  /** Makes the text. */
  @Setup
  public void make() {
    posting = kind.posting(size);
  }

  /** Reads the whole text. */
  @Benchmark
  public Role read() {
    return tally.read(posting);
  }
}
