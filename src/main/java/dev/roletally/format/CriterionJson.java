package dev.roletally.format;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Criterion.AllOf;
import dev.roletally.model.Criterion.AnyOf;
import dev.roletally.model.Criterion.AtLeast;
import dev.roletally.model.Criterion.Authorization;
import dev.roletally.model.Criterion.Availability;
import dev.roletally.model.Criterion.Certification;
import dev.roletally.model.Criterion.Degree;
import dev.roletally.model.Criterion.Experience;
import dev.roletally.model.Criterion.Graduation;
import dev.roletally.model.Criterion.Language;
import dev.roletally.model.Criterion.Location;
import dev.roletally.model.Criterion.Other;
import dev.roletally.model.Criterion.Skill;
import dev.roletally.model.Criterion.Work;
import dev.roletally.model.DateRange;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Occupation;
import dev.roletally.model.Seniority;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Criteria as JSON: an object whose {@code type} says which of the family it is. */
final class CriterionJson {
  private CriterionJson() {}

  static JsonObject write(Criterion criterion) {
    return switch (criterion) {
      case AllOf all -> group("allOf").list("of", all.of(), CriterionJson::write).done();
      case AnyOf any ->
          group("anyOf").put("open", any.open()).list("of", any.of(), CriterionJson::write).done();
      case AtLeast some ->
          group("atLeast")
              .put("count", some.count())
              .list("of", some.of(), CriterionJson::write)
              .done();
      case Criterion.Leaf leaf -> leaf(leaf).put(leaf.span()).done();
    };
  }

  private static ObjectWriter group(String type) {
    return new ObjectWriter().put("type", type);
  }

  private static ObjectWriter leaf(Criterion.Leaf leaf) {
    ObjectWriter out = new ObjectWriter();
    return switch (leaf) {
      case Skill skill ->
          out.put("type", "skill")
              .put("concept", skill.concept())
              .put("label", skill.label())
              .put("kind", skill.kind())
              .put("minYears", yearsOrNull(skill.minMonths()));
      case Degree degree -> degree(degree, out);
      case Experience experience ->
          out.put("type", "experience")
              .put("minYears", yearsOrNull(experience.minMonths()))
              .orNull("maxYears", boxed(experience.maxMonths()), ObjectWriter::years)
              .put("kind", experience.kind())
              .list("venues", experience.venues(), JsonText::of);
      case Work work ->
          out.put("type", "work")
              .list("occupations", work.occupations(), ObjectWriter::text)
              .orNull("seniority", work.seniority(), ObjectWriter::text)
              .put("title", work.title());
      case Availability availability ->
          out.put("type", "availability")
              .put("weeks", numberOrNull(availability.minWeeks()))
              .orNull("maxWeeks", boxed(availability.maxWeeks()), JsonText::of)
              .put("hoursPerWeek", numberOrNull(availability.hoursPerWeek()))
              .list("starts", availability.starts(), ObjectWriter::text)
              .list("windows", availability.windows(), CriterionJson::window);
      case Graduation graduation ->
          out.put("type", "graduation")
              .orNull("from", graduation.from(), ObjectWriter::text)
              .orNull("to", graduation.to(), ObjectWriter::text);
      case Authorization authorization ->
          out.put("type", "authorization")
              .put("kind", authorization.kind())
              .orNull("country", authorization.country(), JsonText::of);
      case Language language ->
          out.put("type", "language")
              .put("language", language.language())
              .put("level", language.minLevel());
      case Certification certification ->
          out.put("type", "certification")
              .put("concept", certification.concept())
              .put("label", certification.label());
      case Location location -> out.put("type", "location").put("label", location.label());
      case Other other -> out.put("type", "other");
    };
  }

  private static ObjectWriter degree(Degree degree, ObjectWriter out) {
    return out.put("type", "degree")
        .list("levels", degree.levels(), ObjectWriter::text)
        .put("orHigher", degree.orHigher())
        .list("status", degree.status(), ObjectWriter::text)
        .list("fields", degree.fields(), CriterionJson::field)
        .put("relatedFields", degree.relatedFields())
        .orNull("minGpa", degree.minGpa(), JsonText::of);
  }

  private static JsonValue field(FieldOfStudy field) {
    return new ObjectWriter()
        .put("concept", field.concept())
        .put("label", field.label())
        .put(field.span())
        .done();
  }

  /** An open end is null. */
  private static JsonValue window(DateRange days) {
    return new ObjectWriter()
        .orNull(
            "from",
            Optional.of(days.from()).filter(day -> !day.equals(LocalDate.MIN)),
            ObjectWriter::text)
        .orNull(
            "to",
            Optional.of(days.to()).filter(day -> !day.equals(LocalDate.MAX)),
            ObjectWriter::text)
        .done();
  }

  private static JsonValue yearsOrNull(int months) {
    return months == 0 ? JsonValue.NULL : ObjectWriter.years(months);
  }

  private static JsonValue numberOrNull(int number) {
    return number == 0 ? JsonValue.NULL : JsonText.of(number);
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  static Criterion read(JsonPlace at) {
    return at.checked(() -> family(at));
  }

  private static Criterion family(JsonPlace at) {
    JsonPlace type = at.need("type");
    return switch (type.text()) {
      case "allOf" -> new AllOf(members(at));
      case "anyOf" -> new AnyOf(flag(at, "open"), members(at));
      case "atLeast" -> new AtLeast(at.need("count").integer(), members(at));
      case "skill" ->
          new Skill(
              at.need("concept").text(),
              at.need("label").text(),
              at.need("kind").oneOf(ConceptKind.class),
              at.span(),
              at.find("minYears").map(JsonPlace::months).orElse(0));
      case "degree" -> degree(at);
      case "experience" ->
          new Experience(
              at.find("minYears").map(JsonPlace::months).orElse(0),
              unboxed(at.find("maxYears").map(JsonPlace::months)),
              at.find("kind").map(JsonPlace::text).orElse(""),
              at.list("venues", JsonPlace::text),
              at.span());
      case "work" ->
          new Work(
              at.list("occupations", each -> each.oneOf(Occupation.class)),
              at.find("seniority").map(each -> each.oneOf(Seniority.class)),
              at.find("title").map(JsonPlace::text).orElse(""),
              at.span());
      case "availability" -> availability(at);
      case "graduation" ->
          new Graduation(
              at.find("from").map(JsonPlace::month),
              at.find("to").map(JsonPlace::month),
              at.span());
      case "authorization" ->
          new Authorization(
              at.find("kind")
                  .map(kind -> kind.oneOf(AuthorizationKind.class))
                  .orElse(AuthorizationKind.WORK),
              at.find("country").map(JsonPlace::text),
              at.span());
      case "language" ->
          new Language(
              at.need("language").text(),
              at.find("level")
                  .map(level -> level.oneOf(LanguageLevel.class))
                  .orElse(LanguageLevel.BASIC),
              at.span());
      case "certification" ->
          new Certification(at.need("concept").text(), at.need("label").text(), at.span());
      case "location" -> new Location(at.need("label").text(), at.span());
      case "other" -> new Other(at.span());
      default ->
          throw type.mustBe(
              "one of allOf, anyOf, atLeast, skill, degree, experience, work, availability, graduation,"
                  + " authorization, language, certification, location, other");
    };
  }

  private static Degree degree(JsonPlace at) {
    return new Degree(
        set(at.list("levels", level -> level.oneOf(DegreeLevel.class)), DegreeLevel.class),
        flag(at, "orHigher"),
        set(at.list("status", status -> status.oneOf(DegreeStatus.class)), DegreeStatus.class),
        at.list(
            "fields",
            field ->
                new FieldOfStudy(
                    field.need("concept").text(), field.need("label").text(), field.span())),
        flag(at, "relatedFields"),
        at.find("minGpa").map(JsonPlace::number),
        at.span());
  }

  private static Availability availability(JsonPlace at) {
    return new Availability(
        at.list("starts", JsonPlace::date),
        at.list(
            "windows",
            window ->
                window.checked(
                    () ->
                        new DateRange(
                            window.find("from").map(JsonPlace::date).orElse(LocalDate.MIN),
                            window.find("to").map(JsonPlace::date).orElse(LocalDate.MAX)))),
        at.find("weeks").map(JsonPlace::integer).orElse(0),
        unboxed(at.find("maxWeeks").map(JsonPlace::integer)),
        at.find("hoursPerWeek").map(JsonPlace::integer).orElse(0),
        at.span());
  }

  private static List<Criterion> members(JsonPlace at) {
    return at.need("of").items().stream().map(CriterionJson::read).toList();
  }

  private static boolean flag(JsonPlace at, String key) {
    return at.find(key).map(JsonPlace::bool).orElse(false);
  }

  private static <E extends Enum<E>> Set<E> set(List<E> list, Class<E> type) {
    Set<E> set = EnumSet.noneOf(type);
    set.addAll(list);
    return set;
  }

  private static OptionalInt unboxed(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
