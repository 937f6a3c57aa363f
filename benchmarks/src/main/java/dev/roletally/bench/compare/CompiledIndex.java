package dev.roletally.bench.compare;

import dev.roletally.bench.corpus.Corpus;
import dev.roletally.bench.peer.ThreadTime;
import dev.roletally.internal.lucene.RoleEntry;
import dev.roletally.internal.lucene.RoleStore;
import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An index of nothing but what scoring needs, built from a sample to see how large that is and how
 * soon it is written when roles are compiled beforehand.
 *
 * @param perSecond compiled roles taken in a second of the thread's time, the commit included
 * @param bytesPerRole bytes on disk
 */
public record CompiledIndex(double perSecond, double bytesPerRole) {
  private static final int SAMPLE = 200_000;
  private static final int BATCH = 4096;

  /** Builds an index in {@code folder} of the first of {@code roles} roles, and measures it. */
  static CompiledIndex of(Corpus corpus, int roles, Path folder) throws IOException {
    int n = Math.min(SAMPLE, roles);
    long nanos = 0;
    try (RoleStore store =
        RoleStore.open(Files.createDirectories(folder), corpus.vocabulary(), false, 0)) {
      for (int from = 0; from < n; from += BATCH) {
        List<RoleEntry> batch = new ArrayList<>();
        for (int number = from; number < Math.min(n, from + BATCH); number++) {
          batch.add(entry(corpus.role(number), corpus));
        }
        long start = ThreadTime.nanos();
        batch.forEach(store::put);
        nanos += ThreadTime.nanos() - start;
      }
      long start = ThreadTime.nanos();
      store.commit();
      nanos += ThreadTime.nanos() - start;
    }
    return new CompiledIndex(n * 1e9 / nanos, (double) Footprint.disk(folder) / n);
  }

  /** A role of a corpus as an index keeps it for scoring alone. */
  public static RoleEntry entry(Role role, Corpus corpus) {
    byte[] none = {};
    return new RoleEntry(
        Role.builder(role.id()).build(),
        CompiledRole.of(role, corpus.vocabulary()).encode(),
        none,
        Optional.empty(),
        none,
        Optional.empty());
  }
}
