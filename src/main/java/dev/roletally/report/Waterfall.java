package dev.roletally.report;

import dev.roletally.explain.AskMatch;
import dev.roletally.explain.Match;
import dev.roletally.explain.Phrases;
import dev.roletally.explain.Points;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.model.Category;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The way from 0 to the score: a column for each requirement that is weighed, which stands where
 * the last one ended, then what the posting does not say, then the score.
 */
final class Waterfall {
  private static final int TOP = 18;
  private static final int FLOOR = 198;
  private static final int HEIGHT = 234;
  private static final int STEP = 250_000;

  private final Phrases phrases;

  Waterfall(Phrases phrases) {
    this.phrases = phrases;
  }

  Element of(ReportedRole role) {
    Match match = role.match();
    List<ReportedRole.Ask> weighed =
        role.asks().stream().filter(ask -> ask.match().atStake() > 0).toList();
    int columns = weighed.size() + (match.unstated() > 0 ? 2 : 1);
    Element svg =
        Shapes.drawing("fall", Integer.toString(HEIGHT))
            .with(Attribute.ROLE, "img")
            .with(
                Attribute.LABEL,
                phrases.say(
                    "report.fall.spoken",
                    Map.of("count", weighed.size(), "score", Points.ofHundred(match.score()))));
    for (int points = 0; points <= Match.TOTAL; points += STEP) {
      svg.add(
          Shapes.line(points == 0 ? "axis" : "rule", "0", "100%", y(points), y(points)),
          Shapes.text("tick", "-6", y(points - 18_000)).text(Integer.toString(points / 10_000)));
    }
    int level = 0;
    int column = 0;
    for (ReportedRole.Ask ask : weighed) {
      svg.add(column(ask, column, columns, level));
      level += ask.match().earned();
      svg.add(step(column, columns, level));
      column++;
    }
    if (match.unstated() > 0) {
      Element group = Element.of(Tag.G);
      bar(group, "none", column, columns, level, match.unstated());
      group.add(mark("\u00b7", column, columns, level + match.unstated()));
      svg.add(group, step(column, columns, level));
      column++;
    }
    Element total = Element.of(Tag.G);
    bar(total, "total", column, columns, 0, match.score());
    total.add(
        mark(Points.ofHundred(match.score()), column, columns, match.score())
            .with(Attribute.CLASS, "mark sum"),
        label("number", column, columns, FLOOR + 14).text(phrases.say("full.sum")));
    return svg.add(total).addAll(bands(weighed, columns));
  }

  private static Element column(ReportedRole.Ask ask, int column, int columns, int level) {
    RequirementMatch match = ask.match();
    int open = match.asks().stream().mapToInt(AskMatch::highest).sum() - match.earned();
    int lost = match.atStake() - match.earned() - open;
    Element group = Element.of(Tag.G).with(Attribute.DATA_R, ask.key());
    bar(group, "met", column, columns, level, match.earned());
    bar(group, "open", column, columns, level + match.earned(), open);
    bar(group, "lost", column, columns, level + match.earned() + open, lost);
    return group.add(
        mark(ask.state().mark(), column, columns, level + match.atStake()),
        label("number", column, columns, FLOOR + 14).text(Integer.toString(ask.number())));
  }

  private static void bar(
      Element group, String kind, int column, int columns, int from, int points) {
    if (points > 0) {
      String top = y(from + points);
      String height = height(points);
      group.add(Shapes.rect(kind, left(column, columns), width(columns), top, height));
    }
  }

  private static Element step(int column, int columns, int level) {
    return Shapes.line(
        "step",
        Figures.percent(column * 20L + 17, columns * 20L),
        Figures.percent(column * 20L + 23, columns * 20L),
        y(level),
        y(level));
  }

  private static Element mark(String mark, int column, int columns, int top) {
    return label("mark", column, columns, 0).with(Attribute.Y, y(top + 18_000)).text(mark);
  }

  private static Element label(String kind, int column, int columns, int y) {
    return Shapes.text(kind, Figures.percent(column * 2L + 1, columns * 2L), Integer.toString(y));
  }

  /** Below the columns, the category that they belong to. */
  private List<Element> bands(List<ReportedRole.Ask> weighed, int columns) {
    List<Element> bands = new ArrayList<>();
    for (int start = 0; start < weighed.size(); ) {
      Category category = weighed.get(start).match().category();
      int end = start;
      while (end < weighed.size() && weighed.get(end).match().category() == category) {
        end++;
      }
      bands.add(
          Element.of(Tag.SVG)
              .with(Attribute.X, Figures.percent(start, columns))
              .with(Attribute.WIDTH, Figures.percent(end - start, columns))
              .with(Attribute.Y, Integer.toString(FLOOR + 18))
              .with(Attribute.HEIGHT, "18")
              .with(Attribute.OVERFLOW, "hidden")
              .add(
                  Shapes.rect("c " + Shapes.kind(category), "2%", "96%", "1", "3"),
                  Shapes.text("band", "50%", "15").text(phrases.say("report.short." + category))));
      start = end;
    }
    return bands;
  }

  private static String left(int column, int columns) {
    return Figures.percent(column * 20L + 3, columns * 20L);
  }

  private static String width(int columns) {
    return Figures.percent(14, columns * 20L);
  }

  private static String y(int points) {
    return decimal(BigDecimal.valueOf(FLOOR).subtract(pixels(points)));
  }

  private static String height(int points) {
    return decimal(pixels(points));
  }

  private static BigDecimal pixels(int points) {
    return BigDecimal.valueOf((long) points * (FLOOR - TOP)).movePointLeft(6);
  }

  private static String decimal(BigDecimal number) {
    BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
