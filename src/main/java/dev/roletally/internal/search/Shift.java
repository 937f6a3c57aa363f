package dev.roletally.internal.search;

import dev.roletally.internal.flat.Leaves;
import dev.roletally.scoring.CompiledProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one thread does of a ranking: the best roles of some parts. Shifts share the score that is
 * to be beaten, and nothing else.
 */
final class Shift {
  private final List<Part> parts;
  private final boolean prunes;
  private final CompiledProfile profile;
  private final Leaves leaves;
  private final int k;
  private final AtomicInteger reached;
  private final Workspace.Pool workspaces;

  // set by the thread that runs it, read when it has
  private List<FlatHit> hits = List.of();
  private long evaluated;
  private long read;
  private boolean scanned;
  private Optional<Boolean> ended = Optional.empty();

  Shift(
      List<Part> parts,
      boolean prunes,
      CompiledProfile profile,
      Leaves leaves,
      int k,
      AtomicInteger reached,
      Workspace.Pool workspaces) {
    this.parts = parts;
    this.prunes = prunes;
    this.profile = profile;
    this.leaves = leaves;
    this.k = k;
    this.reached = reached;
    this.workspaces = workspaces;
  }

  /** Shares parts out over some threads, as evenly as the sizes of the parts allow. */
  static List<List<Part>> share(List<Part> parts, int threads) {
    if (threads <= 1 || parts.size() <= 1) {
      return List.of(parts);
    }
    List<List<Part>> shares = new ArrayList<>();
    long[] sizes = new long[Math.min(threads, parts.size())];
    for (int i = 0; i < sizes.length; i++) {
      shares.add(new ArrayList<>());
    }
    List<Part> largestFirst = new ArrayList<>(parts);
    largestFirst.sort(Comparator.comparingInt(part -> -part.roles().roles()));
    for (Part part : largestFirst) {
      int least = 0;
      for (int i = 1; i < sizes.length; i++) {
        least = sizes[i] < sizes[least] ? i : least;
      }
      shares.get(least).add(part);
      sizes[least] += part.roles().roles();
    }
    return shares;
  }

  /** Prunes what has postings, if that is worth it, and scans the rest. */
  void run(Optional<Cursor> after, RoleOrder order) {
    Workspace space = workspaces.take();
    Credits credits = Credits.of(profile, leaves, space);
    Evaluator evaluator = new Evaluator(profile, credits);
    Contest contest = new Contest(evaluator, new TopRoles(k, order), after, reached);
    List<Part> pruned = new ArrayList<>();
    List<Part> others = new ArrayList<>();
    for (Part part : parts) {
      (prunes && part.postings().isPresent() ? pruned : others).add(part);
    }
    if (!pruned.isEmpty()) {
      PrunedSearch search = new PrunedSearch(pruned, credits, contest, space);
      if (!search.isTooWide()) {
        ended = Optional.of(search.run());
        read = search.read();
      }
      if (!ended.orElse(false)) {
        others.addAll(pruned);
      }
    }
    if (!others.isEmpty()) {
      new Scan(credits, contest, space).run(others);
    }
    scanned = !others.stream().allMatch(Part::isBestScanned);
    hits = contest.hits();
    evaluated = contest.evaluated();
    workspaces.giveBack(space);
  }

  /** The best roles, best first. */
  List<FlatHit> hits() {
    return hits;
  }

  /** How many roles were scored, in part or whole. */
  long evaluated() {
    return evaluated;
  }

  /** How many postings were read. */
  long read() {
    return read;
  }

  /** Whether its search by postings came to an end; empty if it made none. */
  Optional<Boolean> pruned() {
    return ended;
  }

  /** Whether some part was scanned for want of postings, or because they did not help. */
  boolean hasScanned() {
    return scanned;
  }
}
