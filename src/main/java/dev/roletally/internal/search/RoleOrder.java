package dev.roletally.internal.search;

/** The order of roles by the UTF-8 bytes of their ids, which settles ties. */
@FunctionalInterface
public interface RoleOrder {
  /**
   * Compares two roles of different places by their ids.
   *
   * @param segment the place of the one's segment among all
   * @param document the one's document
   * @param otherSegment the place of the other's segment
   * @param otherDocument the other's document
   */
  int compare(int segment, int document, int otherSegment, int otherDocument);
}
