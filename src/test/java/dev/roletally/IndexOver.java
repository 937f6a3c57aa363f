package dev.roletally;

import dev.roletally.internal.lucene.RoleStore;
import org.apache.lucene.store.Directory;

/** Indexes over directories that fail on purpose. */
public final class IndexOver {
  private IndexOver() {}

  /** Opens the index in a directory as {@link RoleTally#open} does in a folder. */
  public static RoleIndex directory(Directory directory, RoleTally tally, IndexOptions options) {
    return RoleIndex.open(
        tally,
        RoleStore.over(
            directory, tally.vocabulary(), options.verifiesChecksums(), options.policyBytes()),
        options);
  }
}
