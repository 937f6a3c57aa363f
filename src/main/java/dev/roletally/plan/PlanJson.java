package dev.roletally.plan;

import dev.roletally.model.Fact;
import dev.roletally.model.Role;
import dev.roletally.plan.ApplicationPlan.LeftOut;
import dev.roletally.plan.ApplicationPlan.LimitUse;
import dev.roletally.plan.ApplicationPlan.Place;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Plans, gaps and same openings as JSON, each item on a line of its own. */
final class PlanJson {
  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

  private PlanJson() {}

  static String write(ApplicationPlan plan) {
    return "{\"schema\":\"roletally/plan/1\",\"asOf\":\""
        + plan.asOf()
        + "\",\"plan\":"
        + lines(plan.places(), PlanJson::place)
        + ",\"limits\":"
        + lines(plan.limits(), PlanJson::limit)
        + ",\"left\":"
        + lines(plan.left(), PlanJson::left)
        + "}";
  }

  static String write(SameOpenings same) {
    return "{\"schema\":\"roletally/same/1\",\"considered\":"
        + same.considered()
        + ",\"groups\":"
        + lines(same.groups(), PlanJson::group)
        + "}";
  }

  private static JsonValue group(SameOpenings.Group group) {
    JsonArrayBuilder roles = array();
    for (Role role : group.roles()) {
      roles.add(
          object()
              .add("role", role.id())
              .add("title", orNull(role.title().map(Fact::value)))
              .add("employer", orNull(role.employer().map(Fact::value))));
    }
    JsonArrayBuilder differences = array();
    for (SameOpenings.Difference each : group.differences()) {
      JsonObjectBuilder values = object();
      each.values().forEach(values::add);
      differences.add(object().add("field", each.field()).add("values", values));
    }
    return object().add("roles", roles).add("differences", differences).build();
  }

  private static JsonValue place(Place place) {
    Opening opening = place.opening();
    JsonArrayBuilder reasons = BUILDERS.createArrayBuilder();
    place
        .limit()
        .ifPresent(
            name ->
                reasons.add(
                    object()
                        .add("code", "COUNTS_UNDER_LIMIT")
                        .add("employer", name)
                        .add("number", place.numberInLimit())));
    place
        .cost()
        .ifPresent(
            other ->
                reasons.add(
                    object()
                        .add("code", "TAKES_PLACE_OF")
                        .add("role", other.roleId())
                        .add("score", other.score())));
    opening.doubt().ifPresent(code -> reasons.add(object().add("code", code.name())));
    return object()
        .add("place", place.place())
        .add("role", opening.roleId())
        .add("title", orNull(opening.title()))
        .add("employer", orNull(opening.employer()))
        .add("score", opening.score())
        .add("eligibility", opening.eligibility().name())
        .add("start", orNull(opening.start()))
        .add("deadline", orNull(place.deadline()))
        .add("reasons", reasons)
        .build();
  }

  private static JsonValue limit(LimitUse use) {
    return object()
        .add("employer", use.employer())
        .add("max", use.limit().max())
        .add("ordered", use.limit().ordered())
        .add("used", use.used())
        .build();
  }

  private static JsonValue left(LeftOut left) {
    Opening opening = left.opening();
    JsonObjectBuilder reason = object().add("code", left.reason().name());
    switch (left.reason()) {
      case CYCLE_OVER -> opening.cycleOver().ifPresent(day -> reason.add("last", day.toString()));
      case DEADLINE_PASSED ->
          left.deadline().ifPresent(day -> reason.add("deadline", day.toString()));
      case INELIGIBLE, UNDETERMINED ->
          opening.doubt().ifPresent(code -> reason.add("because", code.name()));
      default -> left.limit().ifPresent(name -> reason.add("employer", name));
    }
    return object()
        .add("role", opening.roleId())
        .add("score", opening.score())
        .add("eligibility", opening.eligibility().name())
        .add("reason", reason)
        .build();
  }

  static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  static JsonArrayBuilder texts(List<String> texts) {
    JsonArrayBuilder array = BUILDERS.createArrayBuilder();
    texts.forEach(array::add);
    return array;
  }

  static JsonArrayBuilder array() {
    return BUILDERS.createArrayBuilder();
  }

  static JsonValue orNull(Optional<?> value) {
    return value
        .<JsonValue>map(each -> PROVIDER.createValue(each.toString()))
        .orElse(JsonValue.NULL);
  }

  /** An array with each item on a line of its own, fit for any encoding. */
  static <T> String lines(List<T> items, Function<T, JsonValue> form) {
    StringBuilder out = new StringBuilder("[");
    for (T item : items) {
      out.append(out.length() == 1 ? "\n" : ",\n").append(form.apply(item));
    }
    return wellFormed(out.append(']').toString());
  }

  /** The same with half surrogate pairs escaped; they can stand only in strings. */
  private static String wellFormed(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(i + 1))) {
        out.append(unit).append(json.charAt(++i));
      } else if (Character.isSurrogate(unit)) {
        out.append("\\u").append(Integer.toHexString(unit));
      } else {
        out.append(unit);
      }
    }
    return out.toString();
  }
}
