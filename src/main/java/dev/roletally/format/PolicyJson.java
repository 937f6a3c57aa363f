package dev.roletally.format;

import com.google.common.collect.ImmutableSet;
import dev.roletally.model.Category;
import dev.roletally.model.Necessity;
import dev.roletally.scoring.CreditTable;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.SeniorityTable;
import dev.roletally.scoring.Treatment;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/**
 * Scoring policies as JSON: the form of a policy file.
 *
 * <p>What a file leaves out is as in {@link ScoringPolicy#balanced()}; but if it gives weights, a
 * category that it does not name weighs 0. Keys outside the form are errors; writing and reading
 * again gives an equal policy.
 */
public final class PolicyJson {
  private static final Set<String> KEYS =
      ImmutableSet.of(
          "name",
          "weights",
          "factors",
          "fullyStated",
          "silence",
          "deciding",
          "ineligible",
          "undetermined",
          "credits",
          "seniority");
  private static final List<Category> WEIGHED =
      Arrays.stream(Category.values()).filter(each -> each != Category.OTHER).toList();

  private PolicyJson() {}

  /** The JSON object of {@code policy}, laid out for people. */
  public static String write(ScoringPolicy policy) {
    return JsonText.pretty(
        object(policy)
            .orNothing(
                "credits",
                Optional.of(policy.credits()).filter(each -> !each.equals(CreditTable.standard())),
                PolicyJson::credits)
            .orNothing(
                "seniority",
                Optional.of(policy.seniority())
                    .filter(each -> !each.equals(SeniorityTable.standard())),
                PolicyJson::seniority)
            .done());
  }

  /** The JSON object of {@code policy} with its tables, the standard ones too: they may change. */
  static JsonObject inFull(ScoringPolicy policy) {
    return object(policy)
        .put("credits", credits(policy.credits()))
        .put("seniority", seniority(policy.seniority()))
        .done();
  }

  private static ObjectWriter object(ScoringPolicy policy) {
    return new ObjectWriter()
        .put("name", policy.name())
        .put("weights", weights(policy))
        .put(
            "factors",
            new ObjectWriter()
                .put("MINIMUM", policy.factor(Necessity.MINIMUM))
                .put("PREFERRED", policy.factor(Necessity.PREFERRED))
                .done())
        .put("fullyStated", fullyStated(policy))
        .put("silence", policy.silence())
        .list("deciding", policy.deciding(), ObjectWriter::text)
        .put("ineligible", policy.ineligible())
        .put("undetermined", policy.undetermined());
  }

  private static JsonObject weights(ScoringPolicy policy) {
    ObjectWriter out = new ObjectWriter();
    WEIGHED.forEach(category -> out.put(category.name(), policy.weight(category)));
    return out.done();
  }

  /** Only what differs from a full statement by one ask, and the skills. */
  private static JsonObject fullyStated(ScoringPolicy policy) {
    ObjectWriter out = new ObjectWriter();
    for (Category category : WEIGHED) {
      if (category == Category.SKILLS || policy.fullyStated(category) != 1) {
        out.put(category.name(), policy.fullyStated(category));
      }
    }
    return out.done();
  }

  private static JsonObject credits(CreditTable credits) {
    ObjectWriter out = new ObjectWriter();
    creditValues(credits).forEach(out::put);
    return out.done();
  }

  private static JsonObject seniority(SeniorityTable table) {
    return new ObjectWriter()
        .put("senior", table.senior())
        .put("staff", table.staff())
        .put("principal", table.principal())
        .done();
  }

  private static Map<String, Integer> creditValues(CreditTable credits) {
    Map<String, Integer> values = new TreeMap<>();
    values.put("broader", credits.broader());
    values.put("broaderStill", credits.broaderStill());
    values.put("related", credits.related());
    values.put("withoutYears", credits.withoutYears());
    values.put("fieldBroader", credits.fieldBroader());
    values.put("fieldRelated", credits.fieldRelated());
    values.put("fieldDistant", credits.fieldDistant());
    values.put("fieldUnstated", credits.fieldUnstated());
    values.put("levelAbove", credits.levelAbove());
    values.put("otherExperience", credits.otherExperience());
    values.put("languageBelow", credits.languageBelow());
    values.put("relatedWork", credits.relatedWork());
    values.put("studied", credits.studied());
    values.put("skilled", credits.skilled());
    values.put("pastStudies", credits.pastStudies());
    values.put("fieldOther", credits.fieldOther());
    values.put("finalYear", credits.finalYear());
    values.put("inferred", credits.inferred());
    return values;
  }

  /**
   * The policy of a JSON object.
   *
   * @throws IllegalArgumentException if it is none; the message names the rule, the value and the
   *     JSON Pointer of where it stands
   */
  public static ScoringPolicy read(String json) {
    JsonPlace at = JsonPlace.root(json).only(KEYS);
    ScoringPolicy.Builder policy = ScoringPolicy.balanced().toBuilder().name("unnamed");
    at.find("name").ifPresent(name -> name.checked(() -> policy.name(name.text())));
    at.find("weights")
        .ifPresent(
            weights -> {
              WEIGHED.forEach(category -> policy.weight(category, 0));
              numbers(weights, policy::weight);
            });
    at.find("factors").ifPresent(factors -> factors(factors, policy));
    at.find("fullyStated").ifPresent(stated -> numbers(stated, policy::fullyStated));
    at.find("silence")
        .ifPresent(silence -> silence.checked(() -> policy.silence(silence.integer())));
    at.find("deciding")
        .ifPresent(
            deciding ->
                deciding.checked(
                    () ->
                        policy.deciding(
                            deciding.items().stream()
                                .map(each -> each.oneOf(Category.class))
                                .distinct()
                                .toArray(Category[]::new))));
    at.find("ineligible").ifPresent(each -> policy.ineligible(each.oneOf(Treatment.class)));
    at.find("undetermined").ifPresent(each -> policy.undetermined(each.oneOf(Treatment.class)));
    at.find("credits").ifPresent(credits -> policy.credits(readCredits(credits)));
    at.find("seniority").ifPresent(table -> policy.seniority(readSeniority(table)));
    return at.checked(policy::build);
  }

  /** Hands over the number of each category that is named. */
  private static void numbers(JsonPlace at, ObjIntConsumer<Category> use) {
    at.only(WEIGHED.stream().map(Category::name).collect(ImmutableSet.toImmutableSet()));
    for (Category category : WEIGHED) {
      at.find(category.name())
          .ifPresent(
              number ->
                  number.checked(
                      () -> {
                        use.accept(category, number.integer());
                        return category;
                      }));
    }
  }

  private static void factors(JsonPlace at, ScoringPolicy.Builder policy) {
    at.only(ImmutableSet.of("MINIMUM", "PREFERRED"));
    ScoringPolicy balanced = ScoringPolicy.balanced();
    int minimum =
        at.find("MINIMUM").map(JsonPlace::integer).orElse(balanced.factor(Necessity.MINIMUM));
    int preferred =
        at.find("PREFERRED").map(JsonPlace::integer).orElse(balanced.factor(Necessity.PREFERRED));
    at.checked(() -> policy.factors(minimum, preferred));
  }

  private static CreditTable readCredits(JsonPlace at) {
    Map<String, Integer> values = creditValues(CreditTable.standard());
    at.only(values.keySet());
    values.replaceAll((key, standard) -> at.find(key).map(JsonPlace::integer).orElse(standard));
    return at.checked(
        () ->
            new CreditTable(
                number(values, "broader"),
                number(values, "broaderStill"),
                number(values, "related"),
                number(values, "withoutYears"),
                number(values, "fieldBroader"),
                number(values, "fieldRelated"),
                number(values, "fieldDistant"),
                number(values, "fieldUnstated"),
                number(values, "levelAbove"),
                number(values, "otherExperience"),
                number(values, "languageBelow"),
                number(values, "relatedWork"),
                number(values, "studied"),
                number(values, "skilled"),
                number(values, "pastStudies"),
                number(values, "fieldOther"),
                number(values, "finalYear"),
                number(values, "inferred")));
  }

  private static SeniorityTable readSeniority(JsonPlace at) {
    at.only(ImmutableSet.of("senior", "staff", "principal"));
    SeniorityTable standard = SeniorityTable.standard();
    int senior = at.find("senior").map(JsonPlace::integer).orElse(standard.senior());
    int staff = at.find("staff").map(JsonPlace::integer).orElse(standard.staff());
    int principal = at.find("principal").map(JsonPlace::integer).orElse(standard.principal());
    return at.checked(() -> new SeniorityTable(senior, staff, principal));
  }

  private static int number(Map<String, Integer> values, String key) {
    return values.getOrDefault(key, 0);
  }
}
