package dev.roletally.internal.dates;

import dev.roletally.internal.tokens.Lexemes;
import java.util.List;

/**
 * Hands a year that stands once in a list of dates to its neighbours: "August / September 2026" is
 * two months of 2026.
 */
final class DateYears {
  private final Lexemes lexemes;
  private final List<DateMention> found;

  private DateYears(Lexemes lexemes, List<DateMention> found) {
    this.lexemes = lexemes;
    this.found = found;
  }

  /** Completes the years of {@code found}, the dates of a text in order. */
  static void inherit(Lexemes lexemes, List<DateMention> found) {
    new DateYears(lexemes, found).inherit();
  }

  /** A year behind the last of a list goes to those before it: "August / September 2026". */
  private void inherit() {
    for (int k = found.size() - 2; k >= 0; k--) {
      DateMention here = found.get(k);
      DateMention next = found.get(k + 1);
      if (here.year() == 0 && next.year() != 0 && joined(here.last() + 1, next.first())) {
        int year =
            here.month().getValue() > next.month().getValue() ? next.year() - 1 : next.year();
        found.set(k, here.orYear(isRange(here.last() + 1, next.first()) ? year : next.year()));
      }
    }
    for (int k = 1; k < found.size(); k++) {
      DateMention here = found.get(k);
      DateMention before = found.get(k - 1);
      if (here.year() == 0 && before.year() != 0 && joined(before.last() + 1, here.first())) {
        boolean over = here.month().getValue() < before.month().getValue();
        found.set(k, here.orYear(over ? before.year() + 1 : before.year()));
      }
    }
  }

  /** Whether nothing but marks and joining words stands from {@code from} to {@code to}. */
  private boolean joined(int from, int to) {
    if (to - from > 6) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean joins =
          switch (lexemes.word(i)) {
            case "/",
                "-",
                ",",
                "or",
                "and",
                "to",
                "through",
                "until",
                "till",
                "between",
                "(",
                ")",
                "the",
                "early",
                "mid",
                "late",
                "&",
                "end",
                "of" ->
                true;
            default -> false;
          };
      if (!joins) {
        return false;
      }
    }
    return true;
  }

  private boolean isRange(int from, int to) {
    for (int i = from; i < to; i++) {
      switch (lexemes.word(i)) {
        case "-", "to", "through", "until", "till" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
