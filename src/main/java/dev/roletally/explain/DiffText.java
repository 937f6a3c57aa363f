package dev.roletally.explain;

import java.util.Map;
import java.util.Optional;

/** Differences of matches in words: a line for each requirement that differs, and its asks. */
final class DiffText {
  private static final int QUOTE = 100;
  private static final int DIGITS = 8;

  private DiffText() {}

  static String of(MatchDiff diff, Phrases phrases) {
    AskedWords asking = new AskedWords(phrases);
    Match before = diff.before();
    Match after = diff.after();
    if (diff.isEmpty()) {
      return phrases.say("diff.none", Map.of("role", SafeText.of(after.roleId())));
    }
    StringBuilder out = new StringBuilder();
    out.append(
        phrases.say(
            "diff.score",
            Map.of(
                "role", SafeText.of(after.roleId()),
                "before", before.score(),
                "after", after.score(),
                "gain", signed(diff.gain()))));
    if (before.eligibility() != after.eligibility()) {
      out.append('\n')
          .append(
              phrases.say(
                  "diff.eligibility",
                  Map.of("before", before.eligibility(), "after", after.eligibility())));
    }
    if (!before.stamp().equals(after.stamp())) {
      out.append('\n')
          .append(
              phrases.say(
                  "diff.stamp",
                  Map.of("before", stamp(before.stamp()), "after", stamp(after.stamp()))));
    }
    for (RequirementDiff each : diff.requirements()) {
      row(out.append('\n'), each.gain(), SafeText.of(each.quote(), QUOTE));
      for (AskDiff ask : each.asks()) {
        String asked =
            ask.after()
                .or(ask::before)
                .map(match -> asking.of(match.criterion().criterion()))
                .orElse(ask.criterion());
        row(
            out.append('\n').append("  "),
            ask.gain(),
            phrases.say(
                "diff.ask",
                Map.of(
                    "asked",
                    asked,
                    "before",
                    verdict(ask.before(), phrases),
                    "after",
                    verdict(ask.after(), phrases))));
      }
    }
    return out.toString();
  }

  private static void row(StringBuilder out, int gain, String words) {
    String number = signed(gain);
    out.append(" ".repeat(Math.max(0, DIGITS - number.length()))).append(number);
    out.append("  ").append(words);
  }

  private static String signed(int gain) {
    return gain > 0 ? "+" + gain : Integer.toString(gain);
  }

  private static String verdict(Optional<AskMatch> ask, Phrases phrases) {
    return ask.map(
            each -> each.criterion().verdict() + " " + Points.percent(each.criterion().credit()))
        .orElseGet(() -> phrases.say("diff.absent"));
  }

  private static String stamp(Stamp stamp) {
    return SafeText.of(stamp.policy())
        + " "
        + stamp.policyHash()
        + ", "
        + stamp.vocabulary()
        + ", "
        + stamp.scoring()
        + ", "
        + stamp.asOf();
  }
}
