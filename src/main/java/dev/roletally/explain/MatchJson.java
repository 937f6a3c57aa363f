package dev.roletally.explain;

import dev.roletally.model.DerivedFrom;
import dev.roletally.model.Span;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Matches and rankings as JSON: the tree as it is, in a fixed order of keys. Each match and each
 * requirement stands on a line of its own, so that two documents can be compared line by line.
 */
final class MatchJson {
  private static final String MATCH = "roletally/match/1";
  private static final String RANKING = "roletally/ranking/1";

  /** Credits of criteria are thousandths; in JSON all numbers are millionths. */
  private static final int MILLIONTHS = 1000;

  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

  private MatchJson() {}

  /** One match with its stamp. */
  static String write(Match match) {
    JsonObjectBuilder head = stamp(MATCH, match.stamp());
    describe(match, head);
    return wellFormed(close(head, "requirements", requirements(match)));
  }

  /** A ranking: the stamp once, then the matches. */
  static String write(Ranking ranking) {
    JsonObjectBuilder head = stamp(RANKING, ranking.stamp());
    head.add("considered", ranking.considered());
    return wellFormed(
        close(
            head,
            "matches",
            ranking.matches().stream()
                .map(match -> match(match, ranking.others().get(match.roleId())))
                .toList()));
  }

  private static String match(Match match, @Nullable List<String> others) {
    JsonObjectBuilder head = BUILDERS.createObjectBuilder();
    describe(match, head);
    if (others != null) {
      head.add("sameOpening", array(others, PROVIDER::createValue));
    }
    return close(head, "requirements", requirements(match));
  }

  private static List<String> requirements(Match match) {
    return match.requirements().stream().map(each -> requirement(each).toString()).toList();
  }

  /** The object of {@code head} with a last array, one item a line. */
  static String close(JsonObjectBuilder head, String key, List<String> items) {
    String open = head.build().toString();
    String array = items.isEmpty() ? "[]" : "[\n" + String.join(",\n", items) + "]";
    return open.substring(0, open.length() - 1) + ",\"" + key + "\":" + array + "}";
  }

  private static JsonObjectBuilder stamp(String schema, Stamp stamp) {
    return object().add("schema", schema).addAll(stamp(stamp));
  }

  static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  static JsonArrayBuilder array() {
    return BUILDERS.createArrayBuilder();
  }

  /** What a score was made with. */
  static JsonObjectBuilder stamp(Stamp stamp) {
    return object()
        .add("asOf", stamp.asOf().toString())
        .add(
            "policy",
            BUILDERS
                .createObjectBuilder()
                .add("name", stamp.policy())
                .add("hash", stamp.policyHash()))
        .add("vocabulary", stamp.vocabulary())
        .add("scoring", stamp.scoring());
  }

  private static void describe(Match match, JsonObjectBuilder out) {
    out.add("role", match.roleId())
        .add("title", orNull(match.title()))
        .add("score", match.score())
        .add("lowest", match.lowest())
        .add("highest", match.highest())
        .add("eligibility", match.eligibility().name())
        .add("eligibilityReasons", array(match.eligibilityReasons(), MatchJson::reason))
        .add("categories", array(match.categories(), MatchJson::category))
        .add(
            "unstated",
            BUILDERS.createObjectBuilder().add("atStake", match.unstated()).add("earned", 0));
  }

  private static JsonValue reason(EligibilityReason reason) {
    return BUILDERS
        .createObjectBuilder()
        .add("requirement", orNull(reason.requirement()))
        .add("code", reason.code().name())
        .build();
  }

  private static JsonValue category(CategoryMatch category) {
    return BUILDERS
        .createObjectBuilder()
        .add("category", category.category().name())
        .add("atStake", category.atStake())
        .add("earned", category.earned())
        .build();
  }

  private static JsonValue requirement(RequirementMatch match) {
    JsonObjectBuilder out =
        BUILDERS
            .createObjectBuilder()
            .add("id", match.id())
            .add("category", match.category().name())
            .add("necessity", match.necessity().name())
            .add("because", match.requirement().because().name());
    match.requirement().repeats().ifPresent(earlier -> out.add("repeats", earlier));
    match
        .requirement()
        .derivedFrom()
        .map(DerivedFrom::field)
        .ifPresent(field -> out.add("derivedFrom", field));
    out.add("verdict", match.verdict().name())
        .add("scored", match.scored())
        .add("atStake", match.atStake())
        .add("earned", match.earned())
        .add("quote", match.quote())
        .add("span", span(match.span()));
    if (!match.span().in().isEmpty()) {
      out.add("in", match.span().in());
    }
    return out.add("evidence", array(match.evidence(), MatchJson::evidence))
        .add("asks", array(match.asks(), MatchJson::ask))
        .build();
  }

  private static JsonValue evidence(Evidence evidence) {
    JsonObjectBuilder parameters = BUILDERS.createObjectBuilder();
    evidence.parameters().forEach(parameters::add);
    return BUILDERS
        .createObjectBuilder()
        .add("code", evidence.code().name())
        .add("claim", orNull(evidence.claim()))
        .add("path", array(evidence.path(), PROVIDER::createValue))
        .add("credit", evidence.credit())
        .add("parameters", parameters)
        .build();
  }

  static JsonValue ask(AskMatch ask) {
    CriterionMatch criterion = ask.criterion();
    return BUILDERS
        .createObjectBuilder()
        .add("criterion", criterion.criterion().key())
        .add("verdict", criterion.verdict().name())
        .add("scored", ask.weighed())
        .add("atStake", ask.atStake())
        .add("earned", ask.earned())
        .add("lowest", ask.lowest())
        .add("highest", ask.highest())
        .add("low", criterion.low() * MILLIONTHS)
        .add("credit", criterion.credit() * MILLIONTHS)
        .add("high", criterion.high() * MILLIONTHS)
        .build();
  }

  private static JsonValue span(Span span) {
    return BUILDERS.createArrayBuilder().add(span.start()).add(span.end()).build();
  }

  private static JsonValue orNull(Optional<String> text) {
    return text.<JsonValue>map(PROVIDER::createValue).orElse(JsonValue.NULL);
  }

  private static <T> JsonValue array(Collection<T> values, Function<T, JsonValue> form) {
    JsonArrayBuilder items = BUILDERS.createArrayBuilder();
    values.forEach(value -> items.add(form.apply(value)));
    return items.build();
  }

  /**
   * The same document with half surrogate pairs escaped: they can stand only in strings, and no
   * encoding can carry them as they are.
   */
  static String wellFormed(String json) {
    StringBuilder out = null;
    int done = 0;
    for (int i = 0; i < json.length(); i++) {
      if (Character.isHighSurrogate(json.charAt(i))
          && i + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(json.charAt(i))) {
        out = out == null ? new StringBuilder(json.length() + 16) : out;
        out.append(json, done, i).append("\\u").append(Integer.toHexString(json.charAt(i)));
        done = i + 1;
      }
    }
    return out == null ? json : out.append(json, done, json.length()).toString();
  }
}
