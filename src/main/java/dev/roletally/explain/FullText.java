package dev.roletally.explain;

import java.util.Map;

/** The ledger of a match as plain text, so that a reader can add up the columns. */
final class FullText {
  private static final int DIGITS = 7;

  /** Where the words of a row begin: after mark, points and the gaps between. */
  private static final String MARGIN = " ".repeat(2 + DIGITS + 4 + DIGITS + 2);

  private static final String ASK = " ".repeat(4);

  private final Phrases phrases;

  private FullText(Phrases phrases) {
    this.phrases = phrases;
  }

  static String of(Match match, Phrases phrases) {
    FullText text = new FullText(phrases);
    StringBuilder out = new StringBuilder();
    LedgerLines.of(match, phrases).forEach(line -> out.append(text.line(line)).append('\n'));
    return out.toString().stripTrailing();
  }

  private String line(LedgerLine line) {
    return switch (line.kind()) {
      case TITLE, FACT, LEGEND, GAP -> line.words();
      case REASON -> ASK + line.words();
      case CATEGORY, REQUIREMENT, UNSTATED, SUM -> row(line);
      case EVIDENCE -> MARGIN + line.words();
      case ASK -> ASK + row(line);
      case ASK_EVIDENCE -> ASK + MARGIN + line.words();
    };
  }

  private String row(LedgerLine line) {
    String points =
        phrases.say(
            "full.points", Map.of("earned", pad(line.earned()), "stake", pad(line.atStake())));
    return line.mark().sign() + " " + points + "  " + line.words();
  }

  private static String pad(int points) {
    String digits = Integer.toString(points);
    return " ".repeat(DIGITS - digits.length()) + digits;
  }
}
