package dev.roletally;

import dev.roletally.internal.lucene.Kept;
import dev.roletally.internal.lucene.RoleEntry;
import dev.roletally.internal.lucene.RoleStore;
import dev.roletally.plan.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Brings the roles of an index up to the vocabulary in use, some at a time: reads what is kept of
 * them, makes them anew, and puts those that nobody has changed meanwhile.
 */
final class Reread {
  private static final int AT_A_TIME = 256;

  private final RoleStore store;
  private final String vocabulary;
  private final Function<Kept, RoleEntry> anew;

  Reread(RoleStore store, String vocabulary, Function<Kept, RoleEntry> anew) {
    this.store = store;
    this.vocabulary = vocabulary;
    this.anew = anew;
  }

  /** How many roles it put. */
  int run(Progress progress) {
    List<String> ids = stale();
    int put = 0;
    for (int from = 0; from < ids.size(); from += AT_A_TIME) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_A_TIME));
      List<Kept> kept =
          store.snapshot(roles -> some.stream().flatMap(id -> roles.kept(id).stream()).toList());
      put += store.replace(kept, kept.stream().map(anew).toList());
      if (!progress.goOn(from + some.size(), ids.size())) {
        throw new CancellationException("ended after " + (from + some.size()) + " roles");
      }
    }
    if (stale().isEmpty()) {
      store.stampVocabularyInUse();
    }
    return put;
  }

  /** The ids of the roles that were read with another vocabulary. */
  private List<String> stale() {
    List<String> ids = new ArrayList<>();
    store.refresh();
    store.snapshot(
        roles -> {
          roles.idsNotReadWith(vocabulary, ids::add);
          return ids.size();
        });
    return ids;
  }
}
