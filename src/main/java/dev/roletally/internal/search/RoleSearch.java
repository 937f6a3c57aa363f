package dev.roletally.internal.search;

import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.ScoringPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the roles of some segments, exactly: by postings where the policy is prepared for and the
 * filter lets enough through, by a scan otherwise. Either way gives the same roles, scores and
 * order. Immutable and safe to share: it sees one state of an index.
 */
public final class RoleSearch {
  /** A filter that lets through fewer than one in so many roles is better scanned. */
  private static final int RARE = 64;

  private final List<Segment> segments;
  private final PolicyCache policies;
  private final Leaves leaves;
  private final int[] blank;

  private RoleSearch(List<Segment> segments, PolicyCache policies, Leaves leaves) {
    this.segments = List.copyOf(segments);
    this.policies = policies;
    this.leaves = leaves;
    this.blank = leaves.blank();
  }

  /**
   * A search over these segments, all of which hold on to their leaves in {@code table}, prepared
   * for the policies seen.
   */
  public static RoleSearch of(List<Segment> segments, LeafTable table, PolicyCache policies) {
    Leaves leaves = table.leaves();
    policies.prepare(segments, leaves);
    return new RoleSearch(segments, policies, leaves);
  }

  /** Prepares for a policy, so that the next ranking under it need not scan. */
  public void prepare(ScoringPolicy policy) {
    policies.use(policy);
    policies.prepare(segments, leaves);
  }

  /**
   * Ranks roles for a profile.
   *
   * @param k how many roles at most
   * @param documents for each segment those to be ranked; null for all
   * @param after where to go on from
   * @param order settles ties
   */
  public FlatRanking rank(
      CompiledProfile profile,
      int k,
      List<? extends @Nullable Documents> documents,
      Optional<Cursor> after,
      RoleOrder order) {
    ScoringPolicy policy = profile.settings().policy();
    policies.use(policy);
    Credits credits = Credits.of(profile, leaves, blank);
    Contest contest =
        new Contest(
            new Evaluator(profile, credits),
            new TopRoles(k, order),
            after,
            new AtomicInteger(Contest.OPEN));
    List<Prepared> prepared = new ArrayList<>(segments.size());
    segments.forEach(segment -> prepared.add(segment.of(policy)));
    long read = 0;
    boolean found = false;
    if (isWorthPruning(prepared, documents, k)) {
      PrunedSearch search = new PrunedSearch(segments, prepared, documents, credits, contest);
      found = search.run();
      read = search.read();
    }
    for (int i = 0; i < segments.size() && !found; i++) {
      scan(i, segments.get(i).flat(), prepared.get(i).stakes(), documents.get(i), contest);
    }
    return new FlatRanking(contest.hits(), contest.evaluated(), read, !found);
  }

  private boolean isWorthPruning(
      List<Prepared> prepared, List<? extends @Nullable Documents> documents, int k) {
    long all = 0;
    long allowed = 0;
    for (int i = 0; i < segments.size(); i++) {
      if (prepared.get(i).postings().isEmpty()) {
        return false;
      }
      int roles = segments.get(i).roles();
      Documents here = documents.get(i);
      all += roles;
      allowed += here == null ? roles : Math.min(roles, here.estimate());
    }
    return allowed > all / RARE && allowed > k;
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

  /** What the search holds. */
  public Statistics statistics() {
    long roles = 0;
    long flat = 0;
    for (Segment segment : segments) {
      roles += segment.roles();
      flat += segment.flatBytes();
    }
    PolicyCache.Usage kept = policies.usage(segments);
    return new Statistics(roles, leaves.size() - 1, flat, kept.policies(), kept.bytes());
  }

  /**
   * What a search holds.
   *
   * @param roles the number of roles, removed ones included until their segment is merged
   * @param leaves the number of distinct leaves
   * @param flatBytes the bytes that flat roles take on the heap
   * @param policies the number of policies prepared for
   * @param policyBytes the bytes that what is kept for them takes on the heap
   */
  public record Statistics(
      long roles, int leaves, long flatBytes, int policies, long policyBytes) {}
}
