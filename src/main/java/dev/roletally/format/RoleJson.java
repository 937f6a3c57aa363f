package dev.roletally.format;

import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.DerivedFrom;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.Ignored;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Necessity;
import dev.roletally.model.Pay;
import dev.roletally.model.PayUnit;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Sponsorship;
import dev.roletally.model.Weeks;
import dev.roletally.model.WorkMode;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Roles as JSON: everything a role holds, so that writing and reading again gives an equal role.
 * Keys stand in a fixed order; an absent fact is null or an empty list; further keys are passed
 * over when reading.
 */
public final class RoleJson {
  private RoleJson() {}

  /** The JSON object of {@code role}, laid out for people. */
  public static String write(Role role) {
    return JsonText.pretty(tree(role));
  }

  /** The JSON array of {@code roles}, laid out for people. */
  public static String write(List<Role> roles) {
    return JsonText.pretty(ObjectWriter.array(roles, RoleJson::tree));
  }

  /** The JSON object of {@code role} on one line. */
  public static String writeCompact(Role role) {
    return JsonText.compact(tree(role));
  }

  /**
   * The role of a JSON object.
   *
   * @throws IllegalArgumentException if it is none; the message names the rule, the value and the
   *     JSON Pointer of where it stands
   */
  public static Role read(String json) {
    return role(JsonPlace.root(json));
  }

  /**
   * The roles of a JSON array.
   *
   * @throws IllegalArgumentException as {@link #read} does
   */
  public static List<Role> readAll(String json) {
    return JsonPlace.root(json).items().stream().map(RoleJson::role).toList();
  }

  private static JsonObject tree(Role role) {
    return new ObjectWriter()
        .put("id", role.id())
        .orNull("title", role.title(), fact(JsonText::of))
        .orNull("employer", role.employer(), fact(JsonText::of))
        .list("locations", role.locations(), fact(JsonText::of))
        .orNull("workMode", role.workMode(), fact(ObjectWriter::text))
        .orNull("employmentType", role.employmentType(), fact(ObjectWriter::text))
        .orNull("posted", role.posted(), fact(ObjectWriter::text))
        .orNull("validThrough", role.validThrough(), fact(ObjectWriter::text))
        .list("pay", role.pay(), RoleJson::pay)
        .orNull("duration", role.duration(), RoleJson::duration)
        .list("startDates", role.startDates(), fact(ObjectWriter::text))
        .list("startWindows", role.startWindows(), RoleJson::startWindow)
        .orNull("applicationLimit", role.applicationLimit(), RoleJson::applicationLimit)
        .orNull("sponsorship", role.sponsorship(), fact(ObjectWriter::text))
        .list("requirements", role.requirements(), RoleJson::requirement)
        .list("conflicts", role.conflicts(), RoleJson::conflict)
        .list("ignored", role.ignored(), RoleJson::ignored)
        .list("diagnostics", role.diagnostics(), RoleJson::diagnostic)
        .orNothing("attributes", attributes(role), attributes -> attributes)
        .done();
  }

  private static Optional<JsonValue> attributes(Role role) {
    ObjectWriter attributes = new ObjectWriter();
    role.attributes().forEach(attributes::put);
    return role.attributes().isEmpty() ? Optional.empty() : Optional.of(attributes.done());
  }

  private static <T> Function<Fact<T>, JsonValue> fact(Function<? super T, JsonValue> form) {
    return fact ->
        new ObjectWriter().put("value", form.apply(fact.value())).put(fact.span()).done();
  }

  private static JsonValue pay(Fact<Pay> fact) {
    Pay pay = fact.value();
    return new ObjectWriter()
        .put("currency", pay.currency())
        .put("unit", pay.unit())
        .put("min", JsonText.of(pay.min()))
        .put("max", JsonText.of(pay.max()))
        .put(fact.span())
        .done();
  }

  private static JsonValue duration(Fact<Weeks> fact) {
    return new ObjectWriter()
        .put("minWeeks", number(fact.value().min()))
        .put("maxWeeks", number(fact.value().max()))
        .put(fact.span())
        .done();
  }

  private static JsonValue startWindow(Fact<MonthRange> fact) {
    return new ObjectWriter()
        .put("from", fact.value().from().toString())
        .put("to", fact.value().to().toString())
        .put(fact.span())
        .done();
  }

  private static JsonValue applicationLimit(Fact<ApplicationLimit> fact) {
    return new ObjectWriter()
        .put("max", fact.value().max())
        .put("ordered", fact.value().ordered())
        .put(fact.span())
        .done();
  }

  private static JsonValue requirement(Requirement requirement) {
    return new ObjectWriter()
        .put("id", requirement.id())
        .put("necessity", requirement.necessity())
        .put("category", requirement.category())
        .put(requirement.span())
        .put("quote", requirement.quote())
        .put("because", requirement.because())
        .orNothing("repeats", requirement.repeats(), JsonText::of)
        .orNothing("derivedFrom", requirement.derivedFrom().map(DerivedFrom::field), JsonText::of)
        .put("criterion", CriterionJson.write(requirement.criterion()))
        .done();
  }

  private static JsonValue conflict(Conflict conflict) {
    return new ObjectWriter()
        .put("code", conflict.code())
        .put(conflict.spans())
        .put("message", conflict.message())
        .orNull("alternative", conflict.alternative(), RoleJson::alternative)
        .done();
  }

  private static JsonValue alternative(Conflict.Alternative alternative) {
    return new ObjectWriter()
        .put("requirement", alternative.requirement())
        .put("criterion", CriterionJson.write(alternative.criterion()))
        .done();
  }

  private static JsonValue ignored(Ignored ignored) {
    return new ObjectWriter().put("reason", ignored.reason()).put(ignored.span()).done();
  }

  private static JsonValue diagnostic(Diagnostic diagnostic) {
    return new ObjectWriter()
        .put("code", diagnostic.code())
        .put("message", diagnostic.message())
        .put(diagnostic.span())
        .done();
  }

  private static JsonValue number(OptionalInt number) {
    return number.isPresent() ? JsonText.of(number.getAsInt()) : JsonValue.NULL;
  }

  private static Role role(JsonPlace at) {
    Role.Builder role = Role.builder(at.need("id").text());
    at.find("title").map(value(JsonPlace::text)).ifPresent(role::title);
    at.find("employer").map(value(JsonPlace::text)).ifPresent(role::employer);
    at.list("locations", value(JsonPlace::text)).forEach(role::location);
    at.find("workMode").map(value(v -> v.oneOf(WorkMode.class))).ifPresent(role::workMode);
    at.find("employmentType")
        .map(value(v -> v.oneOf(EmploymentType.class)))
        .ifPresent(role::employmentType);
    at.find("posted").map(value(JsonPlace::date)).ifPresent(role::posted);
    at.find("validThrough").map(value(JsonPlace::date)).ifPresent(role::validThrough);
    at.list("pay", made(RoleJson::readPay)).forEach(role::pay);
    at.find("duration").map(made(RoleJson::readWeeks)).ifPresent(role::duration);
    at.list("startDates", value(JsonPlace::date)).forEach(role::startDate);
    at.list("startWindows", made(RoleJson::readMonths)).forEach(role::startWindow);
    at.find("applicationLimit").map(made(RoleJson::readLimit)).ifPresent(role::applicationLimit);
    at.find("sponsorship").map(value(v -> v.oneOf(Sponsorship.class))).ifPresent(role::sponsorship);
    at.list("requirements", RoleJson::readRequirement).forEach(role::requirement);
    at.list("conflicts", RoleJson::readConflict).forEach(role::conflict);
    at.list("ignored", i -> new Ignored(i.need("reason").oneOf(Ignored.Reason.class), i.span()))
        .forEach(role::ignored);
    at.list("diagnostics", RoleJson::readDiagnostic).forEach(role::diagnostic);
    at.find("attributes").ifPresent(attributes -> readAttributes(attributes, role));
    return at.checked(role::build);
  }

  /** A fact whose value stands under {@code value}. */
  private static <T> Function<JsonPlace, Fact<T>> value(Function<JsonPlace, T> form) {
    return made(at -> form.apply(at.need("value")));
  }

  /** A fact whose value is made of keys beside {@code span}. */
  private static <T> Function<JsonPlace, Fact<T>> made(Function<JsonPlace, T> form) {
    return at -> {
      Supplier<T> make = () -> form.apply(at);
      return new Fact<>(at.checked(make), at.span());
    };
  }

  private static Pay readPay(JsonPlace at) {
    return new Pay(
        at.need("currency").text(),
        at.need("unit").oneOf(PayUnit.class),
        at.need("min").number(),
        at.need("max").number());
  }

  private static Weeks readWeeks(JsonPlace at) {
    return new Weeks(readNumber(at, "minWeeks"), readNumber(at, "maxWeeks"));
  }

  private static MonthRange readMonths(JsonPlace at) {
    return new MonthRange(at.need("from").month(), at.need("to").month());
  }

  private static ApplicationLimit readLimit(JsonPlace at) {
    return new ApplicationLimit(
        at.need("max").integer(), at.find("ordered").map(JsonPlace::bool).orElse(false));
  }

  private static Requirement readRequirement(JsonPlace at) {
    return new Requirement(
        at.need("id").text(),
        at.need("necessity").oneOf(Necessity.class),
        at.need("category").oneOf(Category.class),
        at.span(),
        at.find("quote").map(JsonPlace::text).orElse(""),
        at.need("because").oneOf(Because.class),
        CriterionJson.read(at.need("criterion")),
        at.find("repeats").map(JsonPlace::text),
        at.find("derivedFrom").map(RoleJson::readDerivedFrom));
  }

  private static DerivedFrom readDerivedFrom(JsonPlace at) {
    for (DerivedFrom each : DerivedFrom.values()) {
      if (each.field().equals(at.text())) {
        return each;
      }
    }
    throw at.mustBe(
        Arrays.stream(DerivedFrom.values())
            .map(DerivedFrom::field)
            .collect(Collectors.joining(", ", "one of ", "")));
  }

  private static Conflict readConflict(JsonPlace at) {
    return new Conflict(
        at.need("code").oneOf(Conflict.Code.class),
        at.spans(),
        at.need("message").text(),
        at.find("alternative")
            .map(
                other ->
                    new Conflict.Alternative(
                        other.need("requirement").text(),
                        CriterionJson.read(other.need("criterion")))));
  }

  private static Diagnostic readDiagnostic(JsonPlace at) {
    return new Diagnostic(
        at.need("code").oneOf(Diagnostic.Code.class),
        at.need("message").text(),
        at.find("span").map(span -> at.span()));
  }

  private static void readAttributes(JsonPlace at, Role.Builder role) {
    for (String key : at.object().keySet()) {
      role.attribute(key, at.need(key).text());
    }
  }

  private static OptionalInt readNumber(JsonPlace at, String key) {
    Optional<Integer> number = at.find(key).map(JsonPlace::integer);
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
