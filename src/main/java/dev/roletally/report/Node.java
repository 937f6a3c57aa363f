package dev.roletally.report;

import static com.google.common.base.Preconditions.checkArgument;

/** A part of a page. */
sealed interface Node permits Node.Words, Node.Inline, Element {
  /**
   * Words, ours or foreign: the only way for text to enter a page. They are escaped as they are
   * written.
   *
   * @param text the words as they are
   */
  record Words(String text) implements Node {}

  /**
   * A style sheet or script of our own.
   *
   * @param tag STYLE or SCRIPT
   * @param source its source, which holds no end tag
   */
  record Inline(Tag tag, String source) implements Node {
    /** Rejects a source that would end the element early. */
    public Inline {
      checkArgument(tag == Tag.STYLE || tag == Tag.SCRIPT, "tag must be inline, got: %s", tag);
      checkArgument(
          !source.contains("</") && !source.contains("<!"), "source must hold no tag, got one");
    }
  }
}
