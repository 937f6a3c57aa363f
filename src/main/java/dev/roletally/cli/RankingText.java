package dev.roletally.cli;

import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.explain.Stamp;
import java.util.List;
import java.util.Locale;

/** A ranking as people read it: a table, with the brief explanation below each role. */
final class RankingText {
  private static final int WIDTH = 100;
  private static final int TITLE = 60;
  private static final String INDENT = "     ";

  private RankingText() {}

  static String write(Ranking ranking, Locale locale) {
    Stamp stamp = ranking.stamp();
    StringBuilder out = new StringBuilder();
    out.append("As of ").append(stamp.asOf()).append(", policy ").append(stamp.policy());
    out.append(": the best ").append(ranking.matches().size());
    out.append(" of ").append(ranking.considered()).append(" roles; scores of 100\n\n");
    int ids =
        ranking.matches().stream()
            .mapToInt(match -> OneLine.of(match.roleId()).length())
            .max()
            .orElse(4);
    row(out, "", "score", "could be", "eligibility", pad("role", ids), "title");
    int place = 0;
    for (Match match : ranking.matches()) {
      place++;
      row(
          out,
          Integer.toString(place),
          percent(match.score()),
          percent(match.lowest()) + " to " + percent(match.highest()),
          match.eligibility().name(),
          pad(OneLine.of(match.roleId()), ids),
          cut(match.title().map(OneLine::of).orElse("")));
      List<String> others = ranking.others().getOrDefault(match.roleId(), List.of());
      if (!others.isEmpty()) {
        wrap("Posted as well as " + OneLine.of(String.join(", ", others)) + ".", out);
      }
      wrap(match.explanation().in(locale).brief(), out);
    }
    return out.toString().stripTrailing();
  }

  private static void row(
      StringBuilder out,
      String place,
      String score,
      String interval,
      String eligibility,
      String role,
      String title) {
    out.append(
        String.format(
                Locale.ROOT,
                "%3s  %5s  %-14s  %-12s  %s  %s",
                place,
                score,
                interval,
                eligibility,
                role,
                title)
            .stripTrailing());
    out.append('\n');
  }

  /** Millionths as parts of 100, rounded down, so that only a full score reads 100. */
  static String percent(int millionths) {
    int tenths = millionths / 1000;
    return tenths / 10 + "." + tenths % 10;
  }

  private static void wrap(String text, StringBuilder out) {
    for (String paragraph : text.split("\n", -1)) {
      int used = 0;
      for (String word : paragraph.strip().split(" ", -1)) {
        if (used == 0 || used + 1 + word.length() > WIDTH) {
          out.append(used == 0 ? "" : "\n").append(INDENT).append(word);
          used = INDENT.length() + word.length();
        } else {
          out.append(' ').append(word);
          used += 1 + word.length();
        }
      }
      out.append('\n');
    }
  }

  private static String cut(String text) {
    int end = text.offsetByCodePoints(0, Math.min(TITLE, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "..." : text;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
