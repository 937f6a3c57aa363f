package dev.roletally.cli;

import dev.roletally.explain.Points;
import dev.roletally.plan.ApplicationPlan;
import dev.roletally.plan.Change;
import dev.roletally.plan.Gain;
import dev.roletally.plan.Gaps;
import dev.roletally.plan.GapsReport;
import dev.roletally.plan.Opening;
import dev.roletally.plan.OverallGaps;
import dev.roletally.plan.Ways;
import dev.roletally.scoring.ScoreSettings;
import java.util.List;
import java.util.stream.Collectors;

/** Plans and gaps as people read them. Scores and gains are of 100. */
final class NextText {
  private static final int MOST_LEFT = 20;
  private static final int MOST_SETS = 3;

  private NextText() {}

  static String write(ApplicationPlan plan, ScoreSettings settings) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "As of " + plan.asOf() + ", policy " + settings.policy().name() + ": apply to, in order");
    for (ApplicationPlan.Place place : plan.places()) {
      Opening opening = place.opening();
      StringBuilder text = new StringBuilder();
      text.append("  ").append(place.place()).append(". ").append(opening.roleId());
      opening.employer().ifPresent(name -> text.append(", ").append(name));
      text.append(": ").append(Points.ofHundred(opening.score()));
      text.append(", ").append(opening.eligibility());
      opening.start().ifPresent(day -> text.append(", start ").append(day));
      place.deadline().ifPresent(day -> text.append(", apply by ").append(day));
      place
          .cost()
          .ifPresent(
              other ->
                  text.append("; takes the place of ")
                      .append(other.roleId())
                      .append(" (")
                      .append(Points.ofHundred(other.score()))
                      .append(')'));
      line(out, text.toString());
    }
    for (ApplicationPlan.LimitUse use : plan.limits()) {
      line(
          out,
          "Limit of "
              + use.employer()
              + ": "
              + use.used()
              + " of "
              + use.limit().max()
              + (use.limit().ordered() ? ", considered in the order of applying" : ""));
    }
    if (!plan.left().isEmpty()) {
      line(out, "Left out:");
    }
    for (ApplicationPlan.LeftOut left : plan.left().stream().limit(MOST_LEFT).toList()) {
      String why = left.reason().name();
      Opening opening = left.opening();
      String more =
          switch (left.reason()) {
            case CYCLE_OVER -> opening.cycleOver().map(day -> ", last start " + day).orElse("");
            case DEADLINE_PASSED -> left.deadline().map(day -> ", " + day).orElse("");
            case INELIGIBLE, UNDETERMINED -> opening.doubt().map(code -> ", " + code).orElse("");
            default -> left.limit().map(name -> ", " + name).orElse("");
          };
      line(
          out,
          "  " + opening.roleId() + " (" + Points.ofHundred(opening.score()) + "): " + why + more);
    }
    if (plan.left().size() > MOST_LEFT) {
      line(out, "  and " + (plan.left().size() - MOST_LEFT) + " more");
    }
    return out.toString().stripTrailing();
  }

  static String write(GapsReport report) {
    StringBuilder out = new StringBuilder();
    for (Gaps gaps : report.roles()) {
      line(
          out,
          gaps.match().roleId()
              + ": "
              + Points.ofHundred(gaps.match().score())
              + ", "
              + gaps.match().eligibility());
      for (Gain gain : gaps.changes()) {
        line(
            out, "  " + signed(gain.gain()) + "  " + words(gain.changes()) + "  -> " + after(gain));
      }
      ways(out, "to reach " + Points.ofHundred(report.reach()), gaps.toReach(report.reach()));
      ways(out, "to be eligible", gaps.toBeEligible());
    }
    report.overall().ifPresent(overall -> over(out, report.reach(), overall));
    return out.toString().stripTrailing();
  }

  private static void over(StringBuilder out, int reach, GapsReport.Overall overall) {
    OverallGaps gaps = overall.gaps();
    line(
        out,
        "Over all "
            + gaps.considered()
            + " roles, of which "
            + gaps.reaching()
            + " reach "
            + Points.ofHundred(reach)
            + "; the mean of the best "
            + overall.request().best()
            + " scores is "
            + Points.ofHundred(gaps.best())
            + ":");
    for (OverallGaps.OverallGain each : overall.shown()) {
      line(
          out,
          "  raises "
              + each.roles()
              + ", gains "
              + each.gain() / 10_000
              + " points in all, "
              + signed(each.best())
              + " in the mean of the best: "
              + words(List.of(each.change())));
    }
    if (gaps.untried() > 0) {
      line(out, "  (" + gaps.untried() + " less promising changes were not tried)");
    }
  }

  private static void ways(StringBuilder out, String aim, Ways ways) {
    if (ways.sets().isEmpty()) {
      line(out, "  " + aim + ": " + (ways.isExhaustive() ? "no change would do" : "none found"));
    }
    for (Gain gain : ways.sets().stream().limit(MOST_SETS).toList()) {
      line(
          out,
          "  "
              + aim
              + ": "
              + (gain.changes().isEmpty() ? "nothing has to change" : words(gain.changes()))
              + "  -> "
              + after(gain));
    }
  }

  private static String after(Gain gain) {
    return Points.ofHundred(gain.score()) + ", " + gain.eligibility();
  }

  private static String signed(int gain) {
    return (gain < 0 ? "-" : "+") + Points.ofHundred(Math.abs(gain));
  }

  private static String words(List<Change> changes) {
    return changes.stream()
        .map(each -> verb(each) + " " + String.join(", ", each.claims()))
        .collect(Collectors.joining(" and "));
  }

  private static String verb(Change change) {
    return switch (change.code()) {
      case ADD_SKILL -> "have";
      case ADD_CERTIFICATION -> "take";
      case STATE_FACT -> "state";
      case WIDEN_WINDOW -> "be free";
    };
  }

  private static void line(StringBuilder out, String text) {
    int indent = text.length() - text.stripLeading().length();
    out.append(" ".repeat(indent)).append(OneLine.of(text)).append('\n');
  }
}
