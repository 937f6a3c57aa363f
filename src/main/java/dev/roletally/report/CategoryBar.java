package dev.roletally.report;

import dev.roletally.explain.CategoryMatch;
import dev.roletally.explain.Match;
import dev.roletally.explain.Phrases;
import dev.roletally.explain.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A score as a bar: what each category earned, side by side up to the score, then what is still
 * open up to the highest, on a track of all points.
 */
final class CategoryBar {
  /** From so many points on a part is wide enough for the category's short name. */
  private static final int NAMED = 90_000;

  /** And from so many on also on a narrow screen. */
  private static final int NAMED_NARROW = 200_000;

  private final Phrases phrases;

  CategoryBar(Phrases phrases) {
    this.phrases = phrases;
  }

  Element of(Match match) {
    Element svg =
        Shapes.drawing("stack", "26")
            .with(Attribute.ROLE, "img")
            .with(Attribute.LABEL, spoken(match));
    svg.add(Shapes.rect("track", "0", "100%", "0", "26"));
    int at = 0;
    for (CategoryMatch each : match.categories()) {
      if (each.earned() > 0) {
        Element part =
            Element.of(Tag.SVG)
                .with(Attribute.X, Figures.percent(at))
                .with(Attribute.WIDTH, Figures.percent(each.earned()))
                .with(Attribute.OVERFLOW, "hidden");
        String kind = Shapes.kind(each.category());
        part.add(Shapes.rect("c " + kind, "0", "100%", "0", "26"));
        if (each.earned() >= NAMED) {
          part.add(
              Shapes.text(each.earned() >= NAMED_NARROW ? "in" : "in wide", "6", "17")
                  .text(phrases.say("report.short." + each.category())));
        }
        svg.add(part);
        at += each.earned();
      }
    }
    int open = match.highest() - match.score();
    if (open > 0) {
      svg.add(Shapes.rect("open", Figures.percent(at), Figures.percent(open), "0", "26"));
    }
    return svg;
  }

  private String spoken(Match match) {
    List<String> parts = new ArrayList<>();
    for (CategoryMatch each : match.categories()) {
      if (each.atStake() > 0) {
        parts.add(
            phrases.say(
                "report.bar.part",
                Map.of(
                    "category", phrases.say("category." + each.category()),
                    "earned", Points.ofHundred(each.earned()),
                    "stake", Points.ofHundred(each.atStake()))));
      }
    }
    return phrases.say(
        "report.bar",
        Map.of("score", Points.ofHundred(match.score()), "parts", phrases.commas(parts)));
  }
}
