package dev.roletally.internal.facts;

import dev.roletally.model.Span;
import java.util.Optional;
import java.util.Set;

/**
 * Values behind a label: {@code Location: Amsterdam}, or the label on a line of its own and the
 * value on the next.
 */
final class Labels {
  private static final int LONGEST = 120;
  private static final int LONGEST_LABEL = 40;

  private Labels() {}

  /**
   * The first line whose label is one of {@code labels} (in normal form), and its value's words.
   */
  static Optional<Span> value(FactText text, Set<String> labels) {
    String all = text.text();
    for (int k = 0; k < text.lines().size(); k++) {
      FactText.Line line = text.lines().get(k);
      if (!FactText.isOwn(line.kind())) {
        continue;
      }
      Span span = line.span();
      int colon = colon(all, span);
      if (colon < 0 && span.length() > LONGEST_LABEL) {
        continue;
      }
      String label = HeadLine.normal(all.substring(span.start(), colon < 0 ? span.end() : colon));
      if (!labels.contains(label)) {
        continue;
      }
      Span value =
          colon < 0 ? new Span(span.end(), span.end()) : FactText.trim(all, colon + 1, span.end());
      if (value.length() == 0 && k + 1 < text.lines().size()) {
        value = text.lines().get(k + 1).span();
      }
      if (value.length() > 0 && value.length() <= LONGEST) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static int colon(String all, Span line) {
    int limit = Math.min(line.end(), line.start() + 40);
    for (int i = line.start(); i < limit; i++) {
      if (all.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }
}
