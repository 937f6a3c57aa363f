package dev.roletally.internal.facts;

import dev.roletally.internal.structure.Block;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.List;

/** A posting's text as the readers of facts see it: its lexemes and lines, each in its block. */
final class FactText {
  private final String text;
  private final Lexemes lexemes;
  private final Block.Kind[] kinds;
  private final List<Line> lines;

  private FactText(String text, Lexemes lexemes, Block.Kind[] kinds, List<Line> lines) {
    this.text = text;
    this.lexemes = lexemes;
    this.kinds = kinds;
    this.lines = lines;
  }

  /**
   * A line that is not blank.
   *
   * @param span the line without white space and bullets around it
   * @param kind the block it begins in
   * @param afterBlank whether a blank line, or nothing, stands before it
   */
  record Line(Span span, Block.Kind kind, boolean afterBlank) {}

  /** The text cut into lexemes and lines; what no block covers counts as {@code ABOUT}. */
  static FactText of(String text, List<Block> blocks) {
    Lexemes lexemes = Lexemes.of(text);
    Block.Kind[] kinds = new Block.Kind[lexemes.size()];
    int block = 0;
    for (int i = 0; i < kinds.length; i++) {
      int at = lexemes.get(i).start();
      while (block < blocks.size() && blocks.get(block).span().end() <= at) {
        block++;
      }
      boolean inside = block < blocks.size() && blocks.get(block).span().start() <= at;
      kinds[i] = inside ? blocks.get(block).kind() : Block.Kind.ABOUT;
    }
    return new FactText(text, lexemes, kinds, lines(text, blocks));
  }

  private static List<Line> lines(String text, List<Block> blocks) {
    List<Line> lines = new ArrayList<>();
    int block = 0;
    int start = 0;
    boolean blank = true;
    while (start < text.length()) {
      int stop = text.indexOf('\n', start);
      stop = stop < 0 ? text.length() : stop;
      Span span = trim(text, start, stop);
      if (span.length() == 0) {
        blank = true;
      } else {
        while (block < blocks.size() && blocks.get(block).span().end() <= span.start()) {
          block++;
        }
        boolean inside = block < blocks.size() && blocks.get(block).span().start() <= span.start();
        Block.Kind kind = inside ? blocks.get(block).kind() : Block.Kind.ABOUT;
        lines.add(new Line(span, kind, blank));
        blank = false;
      }
      start = stop + 1;
    }
    return lines;
  }

  /** The span without white space, bullets and emphasis marks at its ends. */
  static Span trim(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isEdge(text.charAt(from))) {
      from++;
    }
    while (to > from && isEdge(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isEdge(char c) {
    return c <= ' '
        || c == '*'
        || c == '\u2022'
        || c == '\u00b7'
        || c == '\u25cf'
        || c == '#'
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  String text() {
    return text;
  }

  Lexemes lexemes() {
    return lexemes;
  }

  List<Line> lines() {
    return lines;
  }

  /** The block of the lexeme at {@code index}. */
  Block.Kind kind(int index) {
    return kinds[index];
  }

  /**
   * Whether the lexeme at {@code index} speaks of this opening, and not of others or of the site.
   */
  boolean isOwn(int index) {
    return isOwn(kinds[index]);
  }

  /** Whether a block of this kind speaks of this opening, and not of others or of the site. */
  static boolean isOwn(Block.Kind kind) {
    return kind != Block.Kind.RELATED_POSTINGS && kind != Block.Kind.CHROME;
  }
}
