package dev.roletally.format;

import com.google.common.collect.ImmutableSet;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Category;
import dev.roletally.model.DateRange;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.Span;
import dev.roletally.model.WorkAuthorization;
import dev.roletally.model.WorkExperience;
import dev.roletally.model.WorkMode;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Profiles in RoleTally's own JSON form. {@code {}} is a valid, empty profile; keys outside the
 * form are errors, so that a claim with a misspelt key is never lost in silence; writing and
 * reading again gives an equal profile.
 */
public final class ProfileJson {
  private static final Map<String, BiConsumer<Profile.Builder, JsonPlace>> CLAIMS = claims();

  private ProfileJson() {}

  /** The JSON object of {@code profile}, laid out for people; what is not claimed is left out. */
  public static String write(Profile profile) {
    return JsonText.pretty(tree(profile));
  }

  /** The JSON object of {@code profile} on one line. */
  public static String writeCompact(Profile profile) {
    return JsonText.compact(tree(profile));
  }

  /**
   * The profile of a JSON object in this form.
   *
   * @param json the object
   * @param id the profile's id if the object has none
   * @throws IllegalArgumentException if it is none; the message names the rule, the sort of value
   *     and the JSON Pointer of where it stands
   */
  public static Profile read(String json, String id) {
    return read(JsonPlace.personal(json), id);
  }

  static Profile read(JsonPlace root, String id) {
    JsonPlace at = root.only(keys());
    Profile.Builder profile = Profile.builder(at.find("id").map(JsonPlace::text).orElse(id));
    CLAIMS.forEach((key, claim) -> at.find(key).ifPresent(value -> claim.accept(profile, value)));
    return profile.build();
  }

  /** Every item at a key of the form, as it stands; the id is passed over. */
  static List<ProfileReading.Claim> places(JsonPlace root) {
    List<ProfileReading.Claim> places = new ArrayList<>();
    for (String key : keys()) {
      for (JsonPlace value : root.find(key).filter(each -> !key.equals("id")).stream().toList()) {
        for (JsonPlace item : value.isArray() ? value.items() : List.of(value)) {
          places.add(new ProfileReading.Claim(key, JsonText.compact(item.value()), item.where()));
        }
      }
    }
    return places;
  }

  /** All keys of the form. */
  static Set<String> keys() {
    return CLAIMS.keySet();
  }

  /** Adds to {@code profile} what stands at a key of the form; the id is passed over. */
  static void claim(Profile.Builder profile, String key, JsonPlace value) {
    CLAIMS.getOrDefault(key, (builder, none) -> {}).accept(profile, value);
  }

  private static JsonObject tree(Profile profile) {
    return new ObjectWriter()
        .put("id", profile.id())
        .someOf("degrees", profile.degrees(), ProfileJson::degree)
        .someOf("skills", profile.skills(), ProfileJson::skill)
        .someOf("frameworks", profile.frameworks(), ProfileJson::skill)
        .someOf("inferred", profile.inferred(), ProfileJson::inferred)
        .someOf("denied", profile.denied(), JsonText::of)
        .someOf("incomplete", profile.incomplete(), ObjectWriter::text)
        .someOf("availability", profile.availability(), ProfileJson::window)
        .someOf("booked", profile.booked(), ProfileJson::booked)
        .someOf("experience", profile.experience(), ProfileJson::experience)
        .orNothing("years", boxed(profile.months()), ObjectWriter::years)
        .someOf("languages", profile.languages(), ProfileJson::language)
        .someOf("certifications", profile.certifications(), JsonText::of)
        .someOf("workAuthorization", profile.workAuthorization(), held -> JsonText.of(held.code()))
        .someOf("locations", profile.locations(), JsonText::of)
        .someOf("workModes", profile.workModes(), ObjectWriter::text)
        .someOf("publications", profile.publications(), ProfileJson::publication)
        .done();
  }

  static JsonValue degree(Degree degree) {
    return new ObjectWriter()
        .put("level", degree.level())
        .orNothing("field", degree.field(), JsonText::of)
        .put("status", degree.status())
        .orNothing("expected", degree.expected(), ObjectWriter::text)
        .done();
  }

  static JsonValue skill(SkillClaim skill) {
    return skill.months().isEmpty()
        ? JsonText.of(skill.name())
        : new ObjectWriter()
            .put("name", skill.name())
            .put("years", ObjectWriter.years(skill.months().getAsInt()))
            .done();
  }

  private static JsonValue window(AvailabilityWindow window) {
    return days(window.days())
        .orNothing("hoursPerWeek", boxed(window.hoursPerWeek()), JsonText::of)
        .done();
  }

  private static JsonValue booked(DateRange days) {
    return days(days).done();
  }

  private static ObjectWriter days(DateRange days) {
    return new ObjectWriter()
        .orNothing(
            "from",
            Optional.of(days.from()).filter(day -> !day.equals(LocalDate.MIN)),
            ObjectWriter::text)
        .orNothing(
            "to",
            Optional.of(days.to()).filter(day -> !day.equals(LocalDate.MAX)),
            ObjectWriter::text);
  }

  private static JsonValue inferred(InferredSkill skill) {
    return new ObjectWriter()
        .put("name", skill.name())
        .orNothing("years", boxed(skill.months()), ObjectWriter::years)
        .list("places", skill.places(), ProfileJson::place)
        .done();
  }

  static JsonValue experience(WorkExperience work) {
    return new ObjectWriter()
        .put("title", work.title())
        .orNothing("domain", work.domain(), JsonText::of)
        .orNothing("from", work.from(), ObjectWriter::text)
        .orNothing("to", work.to(), ObjectWriter::text)
        .someOf("skills", work.skills(), JsonText::of)
        .done();
  }

  static JsonValue language(LanguageClaim language) {
    return new ObjectWriter()
        .put("language", language.language())
        .orNothing("level", language.level(), ObjectWriter::text)
        .done();
  }

  static JsonValue publication(Publication publication) {
    return new ObjectWriter()
        .put("venue", publication.venue())
        .orNothing("year", boxed(publication.year()), JsonText::of)
        .done();
  }

  private static JsonValue place(Span span) {
    return new ObjectWriter().put(span).done();
  }

  /** What each key of the form adds to a profile, in the order in which errors are found. */
  private static Map<String, BiConsumer<Profile.Builder, JsonPlace>> claims() {
    Map<String, BiConsumer<Profile.Builder, JsonPlace>> claims = new LinkedHashMap<>();
    claims.put("id", (profile, at) -> {});
    claims.put("degrees", (profile, at) -> each(at, x -> profile.degree(readDegree(x))));
    claims.put("skills", (profile, at) -> each(at, x -> profile.skill(readSkill(x))));
    claims.put("frameworks", (profile, at) -> each(at, x -> profile.framework(readSkill(x))));
    claims.put("inferred", (profile, at) -> each(at, x -> profile.inferred(readInferred(x))));
    claims.put("denied", (profile, at) -> each(at, x -> profile.denied(name(x))));
    claims.put(
        "incomplete", (profile, at) -> each(at, x -> profile.incomplete(x.oneOf(Category.class))));
    claims.put("availability", (profile, at) -> each(at, x -> profile.available(readWindow(x))));
    claims.put("booked", (profile, at) -> each(at, x -> profile.booked(readBooked(x))));
    claims.put("experience", (profile, at) -> each(at, x -> profile.experience(readWork(x))));
    claims.put("years", (profile, at) -> profile.months(at.months()));
    claims.put("languages", (profile, at) -> each(at, x -> profile.language(readLanguage(x))));
    claims.put("certifications", (profile, at) -> each(at, x -> profile.certifications(name(x))));
    claims.put(
        "workAuthorization",
        (profile, at) ->
            each(
                at,
                x -> profile.authorization(x.checked(() -> WorkAuthorization.parse(x.text())))));
    claims.put("locations", (profile, at) -> each(at, x -> profile.locations(name(x))));
    claims.put(
        "workModes", (profile, at) -> each(at, x -> profile.workModes(x.oneOf(WorkMode.class))));
    claims.put(
        "publications", (profile, at) -> each(at, x -> profile.publication(readPublication(x))));
    return Collections.unmodifiableMap(claims);
  }

  /** Adds one item of a list to a profile. */
  private interface Claim {
    Profile.Builder add(JsonPlace item);
  }

  private static void each(JsonPlace list, Claim claim) {
    list.items().forEach(claim::add);
  }

  private static String name(JsonPlace at) {
    if (at.text().isBlank()) {
      throw at.mustBe("a string that is not blank");
    }
    return at.text();
  }

  private static Degree readDegree(JsonPlace at) {
    at.only(ImmutableSet.of("level", "field", "status", "expected"));
    return at.checked(
        () ->
            new Degree(
                at.need("level").oneOf(DegreeLevel.class),
                at.find("field").map(ProfileJson::name),
                readStatus(at.need("status")),
                at.find("expected").map(JsonPlace::month)));
  }

  private static DegreeStatus readStatus(JsonPlace at) {
    return switch (at.text()) {
      case "PURSUING" -> DegreeStatus.PURSUING;
      case "COMPLETED" -> DegreeStatus.COMPLETED;
      default -> throw at.mustBe("PURSUING or COMPLETED");
    };
  }

  private static SkillClaim readSkill(JsonPlace at) {
    if (at.isText()) {
      return SkillClaim.of(name(at));
    }
    if (!at.isObject()) {
      throw at.mustBe("a name or an object with name and years");
    }
    at.only(ImmutableSet.of("name", "years"));
    return new SkillClaim(name(at.need("name")), unboxed(at.find("years").map(JsonPlace::months)));
  }

  private static AvailabilityWindow readWindow(JsonPlace at) {
    at.only(ImmutableSet.of("from", "to", "hoursPerWeek"));
    return at.checked(
        () ->
            new AvailabilityWindow(
                readDays(at), unboxed(at.find("hoursPerWeek").map(JsonPlace::integer))));
  }

  private static DateRange readBooked(JsonPlace at) {
    at.only(ImmutableSet.of("from", "to"));
    return at.checked(() -> readDays(at));
  }

  /** An end that is absent or null is open. */
  private static DateRange readDays(JsonPlace at) {
    return new DateRange(
        at.find("from").map(JsonPlace::date).orElse(LocalDate.MIN),
        at.find("to").map(JsonPlace::date).orElse(LocalDate.MAX));
  }

  private static InferredSkill readInferred(JsonPlace at) {
    at.only(ImmutableSet.of("name", "years", "places"));
    return at.checked(
        () ->
            new InferredSkill(
                name(at.need("name")),
                unboxed(at.find("years").map(JsonPlace::months)),
                at.list("places", ProfileJson::readPlace)));
  }

  private static WorkExperience readWork(JsonPlace at) {
    at.only(ImmutableSet.of("title", "domain", "from", "to", "skills"));
    return at.checked(
        () ->
            new WorkExperience(
                at.find("title").map(JsonPlace::text).orElse(""),
                at.find("domain").map(ProfileJson::name),
                at.find("from").map(JsonPlace::month),
                at.find("to").map(JsonPlace::month),
                at.list("skills", ProfileJson::name)));
  }

  private static Span readPlace(JsonPlace at) {
    return at.only(ImmutableSet.of("span", "in")).span();
  }

  private static LanguageClaim readLanguage(JsonPlace at) {
    at.only(ImmutableSet.of("language", "level"));
    return at.checked(
        () ->
            new LanguageClaim(
                at.need("language").text(),
                at.find("level").map(level -> level.oneOf(LanguageLevel.class))));
  }

  private static Publication readPublication(JsonPlace at) {
    at.only(ImmutableSet.of("venue", "year"));
    return new Publication(
        name(at.need("venue")), unboxed(at.find("year").map(JsonPlace::integer)));
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private static OptionalInt unboxed(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
