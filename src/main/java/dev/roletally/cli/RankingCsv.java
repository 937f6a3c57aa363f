package dev.roletally.cli;

import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.explain.SafeText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A ranking as comma-separated values (RFC 4180) under a line of names. Points are whole
 * millionths; a text that a spreadsheet would run as a formula begins with an apostrophe.
 */
final class RankingCsv {
  private static final String NAMES = "place,role,title,score,lowest,highest,unstated,eligibility";

  private RankingCsv() {}

  static String write(Ranking ranking) {
    StringBuilder out = new StringBuilder(NAMES);
    int place = 0;
    for (Match match : ranking.matches()) {
      place++;
      out.append("\r\n")
          .append(
              List.of(
                      Integer.toString(place),
                      text(match.roleId()),
                      text(match.title().orElse("")),
                      Integer.toString(match.score()),
                      Integer.toString(match.lowest()),
                      Integer.toString(match.highest()),
                      Integer.toString(match.unstated()),
                      match.eligibility().name())
                  .stream()
                  .collect(Collectors.joining(",")));
    }
    return out.toString();
  }

  private static String text(String value) {
    String line = SafeText.of(value);
    boolean formula = !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0;
    String safe = formula ? "'" + line : line;
    return safe.indexOf(',') < 0 && safe.indexOf('"') < 0
        ? safe
        : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
