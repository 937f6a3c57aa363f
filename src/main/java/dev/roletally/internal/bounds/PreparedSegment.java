package dev.roletally.internal.bounds;

import dev.roletally.internal.flat.FlatSegment;
import dev.roletally.internal.flat.Leaves;
import java.util.Optional;

/**
 * A segment made ready for one policy. Immutable.
 *
 * @param sketches what each of its roles asks
 * @param postings what finds them; empty if there are too few for postings to be of use, or too
 *     many for one array
 */
public record PreparedSegment(Sketches sketches, Optional<Postings> postings) {
  /**
   * Makes a segment ready.
   *
   * @param leastPosted postings are made for a segment of at least so many roles
   * @param mostBytes it may take about so many: the fewer, the fewer postings are made, down to the
   *     fewest of use
   */
  public static PreparedSegment of(
      FlatSegment segment, StakeTable stakes, Leaves leaves, int leastPosted, long mostBytes) {
    Sketches sketches = Sketches.of(segment, stakes, leaves);
    boolean posted =
        segment.roles() >= leastPosted && segment.size() <= PairPostings.MOST_DOCUMENTS;
    return new PreparedSegment(
        sketches,
        posted
            ? Optional.of(
                PostingsBuilder.build(segment, stakes, leaves, mostBytes - sketches.bytes()))
            : Optional.empty());
  }

  public long bytes() {
    return sketches.bytes() + postings.map(Postings::bytes).orElse(0L);
  }
}
