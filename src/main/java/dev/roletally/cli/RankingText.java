package dev.roletally.cli;

import dev.roletally.cli.Pen.Ink;
import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Match;
import dev.roletally.explain.Points;
import dev.roletally.explain.Ranking;
import dev.roletally.explain.Stamp;
import java.util.List;
import java.util.Locale;

/** A ranking as people read it: a table with bars, and the brief explanation below each role. */
final class RankingText {
  private static final int BAR = 20;
  private static final String INDENT = "     ";
  private static final int ELIGIBILITY = 12;

  private final Pen pen;
  private final StringBuilder out = new StringBuilder();

  private RankingText(Pen pen) {
    this.pen = pen;
  }

  static String write(Ranking ranking, Locale locale, Pen pen) {
    RankingText text = new RankingText(pen);
    text.head(ranking);
    int place = 0;
    for (Match match : ranking.matches()) {
      place++;
      text.role(place, match);
      match.title().map(OneLine::of).ifPresent(title -> text.words(title, Ink.STRONG));
      List<String> others = ranking.others().getOrDefault(match.roleId(), List.of());
      if (!others.isEmpty()) {
        text.words("Posted as well as " + OneLine.of(String.join(", ", others)) + ".", Ink.PLAIN);
      }
      text.words(match.explanation().in(locale).brief(), Ink.PLAIN);
      text.out.append('\n');
    }
    return text.out.toString().stripTrailing();
  }

  private void head(Ranking ranking) {
    Stamp stamp = ranking.stamp();
    out.append("As of ").append(stamp.asOf()).append(", policy ").append(stamp.policy());
    out.append(": the best ").append(ranking.matches().size());
    out.append(" of ").append(ranking.considered()).append(" roles; scores of 100\n\n");
    row("", "score", " ".repeat(BAR), "could be", Pen.pad("eligibility", ELIGIBILITY), "role");
  }

  private void role(int place, Match match) {
    row(
        Integer.toString(place),
        Points.ofHundred(match.score()),
        pen.bar(match.score(), match.highest(), Match.TOTAL, BAR),
        interval(match),
        pen.in(ink(match.eligibility()), Pen.pad(match.eligibility().name(), ELIGIBILITY)),
        OneLine.of(match.roleId()));
  }

  private static String interval(Match match) {
    return match.lowest() == match.highest()
        ? "settled"
        : Points.ofHundred(match.lowest()) + " to " + Points.ofHundred(match.highest());
  }

  private static Ink ink(Eligibility eligibility) {
    return switch (eligibility) {
      case ELIGIBLE -> Ink.GOOD;
      case UNDETERMINED -> Ink.FAIR;
      case INELIGIBLE -> Ink.BAD;
    };
  }

  private void row(Object... cells) {
    out.append(String.format(Locale.ROOT, "%3s  %5s  %s  %-13s  %s  %s\n", cells));
  }

  private void words(String text, Ink ink) {
    for (String line : Pen.wrap(text, Pen.WIDTH - INDENT.length())) {
      out.append(INDENT).append(pen.in(ink, line)).append('\n');
    }
  }
}
