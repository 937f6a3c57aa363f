package dev.roletally.cli;

import dev.roletally.cli.Pen.Ink;
import dev.roletally.explain.Explanation;
import dev.roletally.explain.LedgerLine;
import dev.roletally.explain.LedgerLine.Mark;
import java.util.List;
import java.util.Locale;

/** The ledger of a match as people read it in a terminal: columns of points, bars, words. */
final class LedgerText {
  private static final int DIGITS = 7;
  private static final int BAR = 10;
  private static final int INDENT = 2;

  /** Where words begin: after mark, points, bar and the gaps between. */
  private static final int MARGIN = 2 + DIGITS + 4 + DIGITS + 2 + BAR + 2;

  private final Pen pen;
  private final StringBuilder out = new StringBuilder();

  private LedgerText(Pen pen) {
    this.pen = pen;
  }

  static String write(Explanation explanation, Pen pen) {
    LedgerText text = new LedgerText(pen);
    explanation.ledger().forEach(text::line);
    return text.out.toString().stripTrailing();
  }

  private void line(LedgerLine line) {
    switch (line.kind()) {
      case TITLE -> words(line.words(), 0, Ink.STRONG);
      case FACT -> words(line.words(), 0, Ink.PLAIN);
      case REASON -> words(line.words(), INDENT, Ink.BAD);
      case LEGEND -> words(line.words(), 0, Ink.QUIET);
      case GAP -> out.append('\n');
      case CATEGORY, UNSTATED, SUM -> row(line, 0, Ink.STRONG);
      case REQUIREMENT -> row(line, 0, Ink.PLAIN);
      case ASK -> row(line, INDENT, Ink.PLAIN);
      case EVIDENCE -> words(line.words(), MARGIN, Ink.QUIET);
      case ASK_EVIDENCE -> words(line.words(), INDENT + MARGIN, Ink.QUIET);
    }
  }

  private void row(LedgerLine line, int indent, Ink ink) {
    String head =
        String.format(
            Locale.ROOT, " %" + DIGITS + "d of %" + DIGITS + "d  ", line.earned(), line.atStake());
    List<String> lines = Pen.wrap(line.words(), Pen.WIDTH - MARGIN - indent);
    out.append(mark(line.mark())).append(pen.in(ink, head));
    out.append(pen.bar(line.earned(), line.highest(), line.atStake(), BAR)).append("  ");
    out.append(" ".repeat(indent)).append(pen.in(ink, lines.get(0))).append('\n');
    for (String more : lines.subList(1, lines.size())) {
      out.append(" ".repeat(indent + MARGIN)).append(pen.in(ink, more)).append('\n');
    }
  }

  private void words(String words, int indent, Ink ink) {
    for (String each : Pen.wrap(words, Pen.WIDTH - indent)) {
      out.append(" ".repeat(indent)).append(pen.in(ink, each)).append('\n');
    }
  }

  private String mark(Mark mark) {
    String sign = String.valueOf(mark.sign());
    return switch (mark) {
      case MET -> pen.in(Ink.GOOD, sign);
      case PARTIAL, UNKNOWN -> pen.in(Ink.FAIR, sign);
      case NOT_MET -> pen.in(Ink.BAD, sign);
      case ELSEWHERE, NOT_WEIGHED, NONE -> sign;
    };
  }
}
