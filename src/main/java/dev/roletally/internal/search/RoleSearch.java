package dev.roletally.internal.search;

import dev.roletally.internal.flat.LeafTable;
import dev.roletally.internal.flat.Leaves;
import dev.roletally.internal.flat.Segment;
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
 * order. Safe to share: it sees one state of an index, which does not change.
 */
public final class RoleSearch {
  /** A filter that lets through fewer than one in so many roles is better scanned. */
  private static final int RARE = 64;

  private final List<Segment> segments;
  private final PolicyCache policies;
  private final Leaves leaves;
  private final Workspace.Pool workspaces;

  private RoleSearch(List<Segment> segments, PolicyCache policies, Leaves leaves) {
    this.segments = List.copyOf(segments);
    this.policies = policies;
    this.leaves = leaves;
    this.workspaces = new Workspace.Pool(leaves.blank());
  }

  /**
   * A search over these segments, all of which hold on to their leaves in {@code table}; new ones
   * are prepared for the policies that the others are prepared for.
   */
  public static RoleSearch of(List<Segment> segments, LeafTable table, PolicyCache policies) {
    Leaves leaves = table.leaves();
    policies.extend(segments, leaves);
    return new RoleSearch(segments, policies, leaves);
  }

  /** Prepares for a few more of the policies seen: see {@link PolicyCache}. */
  public void prepareNext() {
    policies.prepareNext(segments, leaves);
  }

  /**
   * Prepares for a policy, so that the next ranking under it need not scan.
   *
   * @return whether there was room for it
   */
  public boolean prepare(ScoringPolicy policy, Workers workers) {
    return policies.prepare(policy, segments, leaves, workers);
  }

  /**
   * Ranks roles for a profile.
   *
   * @param k how many roles at most
   * @param documents for each segment those to be ranked; null for all
   * @param after where to go on from
   * @param order settles ties
   * @param threads on how many threads at most {@code workers} work; 1 for the caller's alone
   */
  public FlatRanking rank(
      CompiledProfile profile,
      int k,
      List<? extends @Nullable Documents> documents,
      Optional<Cursor> after,
      RoleOrder order,
      Workers workers,
      int threads) {
    PreparedPolicy kept = policies.use(profile.settings().policy());
    List<Part> parts = new ArrayList<>(segments.size());
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      parts.add(
          new Part(
              i,
              segment.flat(),
              kept.stakes(segment),
              Optional.ofNullable(kept.prepared(segment)),
              documents.get(i)));
    }
    boolean prunes = isWorthPruning(parts, k) && kept.prospects().areGood();
    AtomicInteger reached = new AtomicInteger(Contest.OPEN);
    List<Shift> shifts = new ArrayList<>();
    for (List<Part> some : Shift.share(parts, threads)) {
      shifts.add(new Shift(some, prunes, profile, leaves, k, reached, workspaces));
    }
    workers.run(shifts.stream().<Runnable>map(each -> () -> each.run(after, order)).toList());
    shifts.forEach(shift -> shift.pruned().ifPresent(kept.prospects()::note));
    return merge(shifts, k, order);
  }

  private static boolean isWorthPruning(List<Part> parts, int k) {
    long all = 0;
    long allowed = 0;
    for (Part part : parts) {
      all += part.roles().roles();
      allowed += part.estimate();
    }
    return allowed > all / RARE && allowed > k;
  }

  private static FlatRanking merge(List<Shift> shifts, int k, RoleOrder order) {
    TopRoles top = new TopRoles(k, order);
    long evaluated = 0;
    long read = 0;
    boolean scanned = false;
    for (Shift shift : shifts) {
      shift.hits().forEach(top::offer);
      evaluated += shift.evaluated();
      read += shift.read();
      scanned |= shift.hasScanned();
    }
    return new FlatRanking(top.toList(), evaluated, read, scanned);
  }

  /** What the search holds. */
  public Statistics statistics() {
    long roles = 0;
    long flat = 0;
    for (Segment segment : segments) {
      roles += segment.roles();
      flat += segment.flatBytes();
    }
    PolicyCache.Usage kept = policies.usage();
    return new Statistics(roles, leaves.size() - 1, flat, kept.policies(), kept.bytes());
  }

  /**
   * What a search holds.
   *
   * @param roles the number of roles, removed ones included until their segment is merged
   * @param leaves the number of distinct leaves
   * @param flatBytes the bytes that flat roles take on the heap
   * @param policies the number of policies prepared for
   * @param policyBytes the bytes that what is kept for policies takes on the heap
   */
  public record Statistics(
      long roles, int leaves, long flatBytes, int policies, long policyBytes) {}
}
