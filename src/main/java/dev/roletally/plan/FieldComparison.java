package dev.roletally.plan;

import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Pay;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Weeks;
import dev.roletally.plan.SameOpenings.Difference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Roles compared field by field. */
final class FieldComparison {
  private static final Map<String, Function<Role, String>> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("title", role -> value(role.title()));
    FIELDS.put("employer", role -> value(role.employer()));
    FIELDS.put("locations", role -> values(role.locations()));
    FIELDS.put("workMode", role -> value(role.workMode()));
    FIELDS.put("employmentType", role -> value(role.employmentType()));
    FIELDS.put("posted", role -> value(role.posted()));
    FIELDS.put("validThrough", role -> value(role.validThrough()));
    FIELDS.put("pay", role -> values(role.pay()));
    FIELDS.put("duration", role -> value(role.duration()));
    FIELDS.put("startDates", role -> values(role.startDates()));
    FIELDS.put("startWindows", role -> values(role.startWindows()));
    FIELDS.put("applicationLimit", role -> value(role.applicationLimit()));
    FIELDS.put("sponsorship", role -> value(role.sponsorship()));
  }

  private final List<Role> roles;

  FieldComparison(List<Role> roles) {
    this.roles = roles;
  }

  /** The fields that differ; then what is asked by some only, or with another necessity. */
  List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    FIELDS.forEach(
        (name, field) ->
            difference(name, roles.stream().map(field).toList()).ifPresent(differences::add));
    List<Map<String, String>> asked = roles.stream().map(FieldComparison::necessities).toList();
    Set<String> keys = new TreeSet<>();
    asked.forEach(each -> keys.addAll(each.keySet()));
    for (String key : keys) {
      difference(
              "requirements/" + key,
              asked.stream().map(each -> each.getOrDefault(key, "")).toList())
          .ifPresent(differences::add);
    }
    return differences;
  }

  private Optional<Difference> difference(String name, List<String> values) {
    if (new HashSet<>(values).size() == 1) {
      return Optional.empty();
    }
    Map<String, String> byRole = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      byRole.put(roles.get(i).id(), values.get(i));
    }
    return Optional.of(new Difference(name, byRole));
  }

  /** The strongest necessity of each thing asked, by its canonical key. */
  private static Map<String, String> necessities(Role role) {
    Map<String, String> necessities = new TreeMap<>();
    for (Requirement each : role.requirements()) {
      for (Criterion ask : each.asks()) {
        if (ask.leaves().anyMatch(leaf -> !(leaf instanceof Criterion.Other))) {
          necessities.merge(
              ask.key(),
              each.necessity().name(),
              (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
      }
    }
    return necessities;
  }

  private static String value(Optional<? extends Fact<?>> fact) {
    return fact.map(each -> said(each.value())).orElse("");
  }

  private static String values(List<? extends Fact<?>> facts) {
    return facts.stream()
        .map(each -> said(each.value()))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String said(Object value) {
    return switch (value) {
      case Pay pay ->
          pay.currency()
              + " "
              + pay.min().toPlainString()
              + ".."
              + pay.max().toPlainString()
              + " per "
              + pay.unit();
      case MonthRange months -> months.from() + ".." + months.to();
      case Weeks weeks -> number(weeks.min()) + ".." + number(weeks.max()) + " weeks";
      case ApplicationLimit limit -> limit.max() + (limit.ordered() ? " in order" : "");
      default -> value.toString();
    };
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }
}
