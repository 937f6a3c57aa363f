package dev.roletally.internal.structure;

/**
 * A line of a posting as it was meant: a paragraph, a bullet or a heading, also where the breaks
 * between them were lost.
 *
 * @param first its first word
 * @param end the word after its last
 * @param bullet whether it was marked as an item of a list
 * @param indent how far its mark stands from the margin, in characters
 * @param afterBlank whether an empty line stands before it
 * @param ownRow whether it begins a row of the original text
 * @param label the word after its label ("Skills:"), or {@code first} if it has none
 */
public record Line(
    int first, int end, boolean bullet, int indent, boolean afterBlank, boolean ownRow, int label) {
  /** The number of words. */
  int size() {
    return end - first;
  }
}
