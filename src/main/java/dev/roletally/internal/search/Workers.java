package dev.roletally.internal.search;

import java.util.List;

/** Whoever does pieces of work that are independent of each other, on one thread or on several. */
@FunctionalInterface
public interface Workers {
  /** The calling thread alone. */
  Workers CALLER = pieces -> pieces.forEach(Runnable::run);

  /** Does every piece, and returns when all are done. */
  void run(List<Runnable> pieces);
}
