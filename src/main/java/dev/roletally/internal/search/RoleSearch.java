package dev.roletally.internal.search;

import dev.roletally.scoring.CompiledProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the roles of some segments, exactly. Immutable and safe to share: it sees one state of an
 * index.
 */
public final class RoleSearch {
  private final List<Segment> segments;
  private final Leaves leaves;
  private final int[] blank;
  private final Map<String, StakeTable[]> stakes = new ConcurrentHashMap<>();

  private RoleSearch(List<Segment> segments, Leaves leaves) {
    this.segments = List.copyOf(segments);
    this.leaves = leaves;
    this.blank = leaves.blank();
  }

  /** A search over these segments, all of which hold on to their leaves in {@code table}. */
  public static RoleSearch of(List<Segment> segments, LeafTable table) {
    return new RoleSearch(segments, table.leaves());
  }

  /** The best {@code k} roles for a profile. */
  public List<FlatHit> rank(
      CompiledProfile profile,
      int k,
      List<? extends @Nullable Documents> documents,
      Optional<Cursor> after,
      RoleOrder order) {
    Credits credits = Credits.of(profile, leaves, blank);
    Contest contest =
        new Contest(
            new Evaluator(profile, credits),
            new TopRoles(k, order),
            after,
            new AtomicInteger(Contest.OPEN));
    StakeTable[] tables =
        stakes.computeIfAbsent(
            profile.settings().policy().hash(),
            hash ->
                segments.stream()
                    .map(segment -> segment.stakes(profile.settings().policy()))
                    .toArray(StakeTable[]::new));
    for (int i = 0; i < segments.size(); i++) {
      scan(i, segments.get(i).flat(), tables[i], documents.get(i), contest);
    }
    return contest.hits();
  }

  private static void scan(
      int place,
      FlatSegment segment,
      StakeTable stakes,
      @Nullable Documents allowed,
      Contest contest) {
    for (int document = 0; document < segment.size(); document++) {
      if (segment.shape(document) >= 0 && (allowed == null || allowed.contains(document))) {
        contest.consider(place, segment, stakes, document);
      }
    }
  }
}
