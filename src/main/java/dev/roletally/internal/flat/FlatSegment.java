package dev.roletally.internal.flat;

/**
 * The roles of one segment, free of any policy, laid flat for reading: no object a role.
 *
 * <p>Each role is a shape and a run of 16-bit codes, an element for each ask and then one for each
 * other reading. An element is
 *
 * <pre>
 *   0xxxxxxx xxxxxxxx                     the leaf of that number
 *   1000hhhh hhhhhhhh low                 a leaf with a number of 28 bits
 *   1001nnnn nnnnnnnn                     a group of n elements, one of which has to hold
 *   1010.... size, count (two codes each)  any other group, and how many have to hold
 *   1011nnnn nnnnnnnn time envelope day.. an availability of n start days, in place
 *   1100nnnn nnnnnnnn time envelope from to ..   the same with windows
 * </pre>
 *
 * where time is weeks and hours, and the envelope a leaf that asks for less: see {@link Envelope}.
 * Immutable and safe to share.
 */
public final class FlatSegment {
  public static final int KIND = 0xf000;
  public static final int VALUE = 0x0fff;
  public static final int OPERATION = 0x8000;
  public static final int WIDE = 0x8000;
  public static final int ANY = 0x9000;
  public static final int SOME = 0xa000;
  public static final int STARTS = 0xb000;
  public static final int WINDOWS = 0xc000;

  private final char[] codes;
  private final int[] starts;
  private final int[] shapeOf;
  private final FlatShapes shapes;
  private final int[] leaves;
  private final int[] asking;
  private final int roles;

  FlatSegment(
      char[] codes,
      int[] starts,
      int[] shapeOf,
      FlatShapes shapes,
      int[] leaves,
      int[] asking,
      int roles) {
    this.codes = codes;
    this.starts = starts;
    this.shapeOf = shapeOf;
    this.shapes = shapes;
    this.leaves = leaves;
    this.asking = asking;
    this.roles = roles;
  }

  /** The number of documents. */
  public int size() {
    return starts.length;
  }

  /** The number of documents that hold a role. */
  public int roles() {
    return roles;
  }

  public char[] codes() {
    return codes;
  }

  /** Where a document's codes begin. */
  public int start(int document) {
    return starts[document];
  }

  /** The place of a document's shape among {@link #shapes()}; -1 if it holds no role. */
  public int shape(int document) {
    return shapeOf[document];
  }

  public FlatShapes shapes() {
    return shapes;
  }

  /** The numbers of the leaves that the segment holds on to. */
  public int[] leaves() {
    return leaves;
  }

  /** How many times each of {@link #leaves()} is asked, in the same order. */
  public int[] asking() {
    return asking;
  }

  /** The bytes that it takes on the heap. */
  long bytes() {
    return 2L * codes.length
        + 4L * (starts.length + shapeOf.length)
        + shapes.bytes()
        + 8L * leaves.length;
  }
}
