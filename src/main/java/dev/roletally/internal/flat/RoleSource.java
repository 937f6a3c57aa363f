package dev.roletally.internal.flat;

import dev.roletally.scoring.RoleProgram;
import java.io.IOException;

/**
 * The compiled roles of one segment as they are kept: read once, in order, when the segment is
 * first seen.
 */
public interface RoleSource {
  /** The number of documents; some may hold no role. */
  int size();

  /** The number of distinct leaves. */
  int leaves();

  /** The bytes of a distinct leaf: see {@link dev.roletally.scoring.Asked#toBytes()}. */
  byte[] leaf(int ordinal) throws IOException;

  /**
   * Turns to the role of a document.
   *
   * @param document greater than the last
   * @param program turned to the role's program
   * @return whether there is a role
   */
  boolean read(int document, RoleProgram program) throws IOException;

  /** The ordinals of the role's leaves, in order; what follows them means nothing. */
  int[] roleLeafOrdinals();

  /** Bytes among which the program read last stands. */
  byte[] programBytes();

  /** Where the program read last begins. */
  int programOffset();
}
