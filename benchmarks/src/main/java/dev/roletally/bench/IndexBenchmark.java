package dev.roletally.bench;

import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.bench.compare.CompiledIndex;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.internal.lucene.RoleEntry;
import dev.roletally.internal.lucene.RoleStore;
import dev.roletally.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How many roles does one thread index in a second: from roles that were read, and from roles that
 * were compiled too? Each time into an empty index in memory, the commit included.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class IndexBenchmark {
  private static final int ROLES = 20_000;

  private final Corpus corpus = Corpus.named("standard");
  private final RoleTally tally = RoleTally.with(corpus.vocabulary());
  private final List<Role> roles = new ArrayList<>();
  private final List<RoleEntry> entries = new ArrayList<>();

  /** Makes and compiles the roles. */
  @Setup
  public void make() {
    for (int i = 0; i < ROLES; i++) {
      Role role = corpus.role(i);
      roles.add(role);
      entries.add(CompiledIndex.entry(role, corpus));
    }
  }

  /** Roles with their documents, through the public API. */
  @Benchmark
  @OperationsPerInvocation(ROLES)
  public int read() {
    try (RoleIndex index = tally.openInMemory()) {
      roles.forEach(index::put);
      index.commit();
      return index.size();
    }
  }

  /** Compiled roles, with nothing but what scoring needs. */
  @Benchmark
  @OperationsPerInvocation(ROLES)
  public long compiled() {
    try (RoleStore store = RoleStore.inMemory(corpus.vocabulary(), 0)) {
      entries.forEach(store::put);
      return store.commit();
    }
  }
}
