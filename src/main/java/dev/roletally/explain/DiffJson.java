package dev.roletally.explain;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Differences of matches as JSON, each requirement on a line of its own. */
final class DiffJson {
  private static final String DIFF = "roletally/diff/1";

  private DiffJson() {}

  static String write(MatchDiff diff) {
    JsonObjectBuilder head =
        MatchJson.object()
            .add("schema", DIFF)
            .add("role", diff.after().roleId())
            .add("gain", diff.gain())
            .add("before", side(diff.before()))
            .add("after", side(diff.after()));
    return MatchJson.wellFormed(
        MatchJson.close(
            head,
            "requirements",
            diff.requirements().stream().map(each -> requirement(each).toString()).toList()));
  }

  private static JsonObjectBuilder side(Match match) {
    return MatchJson.stamp(match.stamp())
        .add("score", match.score())
        .add("lowest", match.lowest())
        .add("highest", match.highest())
        .add("eligibility", match.eligibility().name());
  }

  private static JsonValue requirement(RequirementDiff diff) {
    JsonArrayBuilder asks = MatchJson.array();
    for (AskDiff ask : diff.asks()) {
      asks.add(
          MatchJson.object()
              .add("criterion", ask.criterion())
              .add("gain", ask.gain())
              .add("before", ask(ask.before()))
              .add("after", ask(ask.after())));
    }
    return MatchJson.object()
        .add("id", diff.id())
        .add("quote", diff.quote())
        .add("gain", diff.gain())
        .add("before", requirement(diff.before()))
        .add("after", requirement(diff.after()))
        .add("asks", asks)
        .build();
  }

  private static JsonValue requirement(Optional<RequirementMatch> match) {
    return match
        .<JsonValue>map(
            each ->
                MatchJson.object()
                    .add("verdict", each.verdict().name())
                    .add("atStake", each.atStake())
                    .add("earned", each.earned())
                    .build())
        .orElse(JsonValue.NULL);
  }

  private static JsonValue ask(Optional<AskMatch> match) {
    return match.map(MatchJson::ask).orElse(JsonValue.NULL);
  }
}
