package dev.roletally.reading;

import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** Where labels and readings meet in a text. */
final class Overlap {
  private Overlap() {}

  /**
   * A label matched with a reading.
   *
   * @param label index of the label
   * @param read index of the reading
   */
  record Pair(int label, int read) {}

  private record Weighed(double weight, Pair pair) {}

  /** The first occurrence of {@code quote}, one that stands as whole words before any other. */
  static Optional<Span> first(String text, String quote) {
    Optional<Span> inside = Optional.empty();
    for (int i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
      Span span = new Span(i, i + quote.length());
      if (isWhole(text, span)) {
        return Optional.of(span);
      }
      if (inside.isEmpty()) {
        inside = Optional.of(span);
      }
    }
    return inside;
  }

  /** As {@link #first}, of words that the labels say are there. */
  static Span need(String text, String quote) {
    return first(text, quote)
        .orElseThrow(() -> new IllegalArgumentException("label must quote, got: " + quote));
  }

  private static boolean isWhole(String text, Span span) {
    int before = span.start() > 0 ? text.codePointBefore(span.start()) : ' ';
    int after = span.end() < text.length() ? text.codePointAt(span.end()) : ' ';
    return !Character.isLetterOrDigit(before)
        && !Character.isLetterOrDigit(after)
        && after != '+'
        && after != '#';
  }

  /** Intersection over union. */
  static double iou(Span one, Span other) {
    int common = common(one, other);
    return common > 0 ? (double) common / one.cover(other).length() : 0;
  }

  /** The number of common units; not positive if there are none. */
  static int common(Span one, Span other) {
    return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
  }

  static boolean anyOverlaps(Span span, List<Span> others) {
    return others.stream().anyMatch(span::overlaps);
  }

  /** Matches one to one, heaviest first, what weighs at least {@code floor}. */
  static <A, B> List<Pair> match(
      List<A> labels, List<B> read, double floor, ToDoubleBiFunction<A, B> weight) {
    List<Weighed> all = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < read.size(); j++) {
        double weighed = weight.applyAsDouble(labels.get(i), read.get(j));
        if (weighed >= floor) {
          all.add(new Weighed(weighed, new Pair(i, j)));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble(Weighed::weight)
            .reversed()
            .thenComparingInt(each -> each.pair().label())
            .thenComparingInt(each -> each.pair().read()));
    Set<Integer> labelled = new HashSet<>();
    Set<Integer> taken = new HashSet<>();
    List<Pair> matched = new ArrayList<>();
    for (Weighed each : all) {
      Pair pair = each.pair();
      if (!labelled.contains(pair.label()) && !taken.contains(pair.read())) {
        labelled.add(pair.label());
        taken.add(pair.read());
        matched.add(pair);
      }
    }
    return matched;
  }

  /** Words in lower case, parted by single spaces. */
  static String words(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isLetterOrDigit(c) || c == '_' ? c : ' ')
        .filter(c -> c != ' ' || (!out.isEmpty() && out.charAt(out.length() - 1) != ' '))
        .forEach(out::appendCodePoint);
    return out.toString().strip().toLowerCase(Locale.ROOT);
  }
}
