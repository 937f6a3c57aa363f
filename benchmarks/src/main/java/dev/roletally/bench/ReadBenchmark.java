package dev.roletally.bench;

import dev.roletally.RoleTally;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many postings are read a second, on one core, with the full vocabulary? */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReadBenchmark {
  private final RoleTally tally = RoleTally.create();
  private List<Posting> postings = List.of();
  private int next;

  /** Loads the example postings. */
  @Setup
  public void load() throws IOException {
    postings = Postings.examples();
  }

  /** Reads one posting, each of the examples in turn. */
  @Benchmark
  public Role read() {
    next = (next + 1) % postings.size();
    return tally.read(postings.get(next));
  }
}
