package dev.roletally.format;

import com.google.common.collect.ImmutableSet;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.WorkExperience;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Profiles from JSON Resume v1 documents.
 *
 * <p>Read are education, skills, work, languages, certificates and publications; {@code
 * meta.roletally} may hold the keys of {@link ProfileJson} and wins where both speak. {@link
 * ProfileReader} also recognises the skills that summaries, highlights, projects and courses name.
 * Everything else is passed over, names, addresses and pictures first of all. A value out of form
 * gives a diagnostic and no claim; only {@code meta.roletally} is read strictly.
 */
public final class JsonResume {
  private static final Set<String> OWN_ONLY =
      ImmutableSet.of(
          "degrees",
          "frameworks",
          "denied",
          "incomplete",
          "inferred",
          "availability",
          "booked",
          "experience",
          "years",
          "certifications",
          "workAuthorization",
          "locations",
          "workModes");
  private static final Set<String> RESUME_ONLY =
      ImmutableSet.of(
          "$schema",
          "work",
          "volunteer",
          "education",
          "awards",
          "certificates",
          "interests",
          "references",
          "projects",
          "meta");

  private final LocalDate asOf;
  private final Profile.Builder profile;
  private final Optional<ResumeProse> prose;
  private final List<ProfileReading.Claim> claims = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private JsonResume(String id, LocalDate asOf, Optional<ResumeProse> prose) {
    this.profile = Profile.builder(id);
    this.asOf = asOf;
    this.prose = prose;
  }

  /**
   * The profile of a JSON Resume.
   *
   * @param json the document
   * @param id the profile's id if {@code meta.roletally.id} gives none
   * @param asOf the day that tells a degree still pursued from one completed
   * @throws IllegalArgumentException if it is no JSON object, or {@code meta.roletally} holds a
   *     value out of form
   */
  public static ProfileReading read(String json, String id, LocalDate asOf) {
    return read(JsonPlace.personal(json), id, asOf, Optional.empty());
  }

  static ProfileReading read(
      JsonPlace root, String id, LocalDate asOf, Optional<ResumeProse> prose) {
    root.object();
    Optional<JsonPlace> own =
        root.find("meta").filter(JsonPlace::isObject).flatMap(meta -> meta.find("roletally"));
    JsonResume reading =
        new JsonResume(
            own.flatMap(each -> each.find("id")).map(JsonPlace::text).orElse(id), asOf, prose);
    Set<String> spoken = own.map(each -> each.object().keySet()).orElse(Set.of());
    reading.resume(root, spoken);
    own.ifPresent(reading::own);
    if (!spoken.contains("inferred")) {
      prose.ifPresent(found -> found.addTo(reading.profile));
    }
    return new ProfileReading(reading.profile.build(), reading.claims, reading.diagnostics);
  }

  /** Whether a document is a JSON Resume rather than RoleTally's own form. */
  static boolean isForm(JsonPlace root) {
    Set<String> keys = root.object().keySet();
    if (keys.contains("basics")) {
      return true;
    }
    if (keys.stream().anyMatch(OWN_ONLY::contains)) {
      return false;
    }
    return keys.stream().anyMatch(RESUME_ONLY::contains)
        || holds(root, "skills", "keywords", "level")
        || holds(root, "languages", "fluency")
        || holds(root, "publications", "publisher", "releaseDate");
  }

  /** Whether an item of the list at {@code key} has one of the keys. */
  private static boolean holds(JsonPlace root, String key, String... keys) {
    return objects(root, key).stream()
        .anyMatch(item -> Set.of(keys).stream().anyMatch(each -> item.find(each).isPresent()));
  }

  private static List<JsonPlace> objects(JsonPlace root, String key) {
    return root
        .find(key)
        .filter(JsonPlace::isArray)
        .map(JsonPlace::items)
        .orElse(List.of())
        .stream()
        .filter(JsonPlace::isObject)
        .toList();
  }

  private void own(JsonPlace own) {
    claims.addAll(ProfileJson.places(own));
    for (String key : own.object().keySet()) {
      if (ProfileJson.keys().contains(key)) {
        own.find(key).ifPresent(value -> ProfileJson.claim(profile, key, value));
      } else {
        unusable("key is not of RoleTally's form and was passed over: " + own.where() + "/" + key);
      }
    }
  }

  private void took(String key, JsonValue value, JsonPlace at) {
    claims.add(new ProfileReading.Claim(key, JsonText.compact(value), at.where()));
  }

  private void resume(JsonPlace root, Set<String> spoken) {
    section(root, "education", "degrees", spoken, this::degree);
    if (!spoken.contains("skills")) {
      skills(root);
    }
    section(root, "work", "experience", spoken, this::work);
    section(root, "languages", "languages", spoken, this::language);
    section(root, "certificates", "certifications", spoken, this::certificate);
    section(root, "publications", "publications", spoken, this::publication);
    prose.ifPresent(found -> prose(root, found));
  }

  /** The prose beside the work; what is out of form there is passed over. */
  private static void prose(JsonPlace root, ResumeProse found) {
    root.find("basics")
        .filter(JsonPlace::isObject)
        .ifPresent(basics -> found.read(basics, Optional.empty()));
    for (JsonPlace each : objects(root, "projects")) {
      found.read(each, Optional.empty());
      found.keywords(each, Optional.empty());
    }
    objects(root, "volunteer").forEach(each -> found.read(each, Optional.empty()));
    objects(root, "education").forEach(each -> found.readAll(each, "courses"));
  }

  /** Hands over the objects of a section, unless {@code meta.roletally} speaks of the same. */
  private void section(
      JsonPlace root, String key, String ownKey, Set<String> spoken, Consumer<JsonPlace> item) {
    if (spoken.contains(ownKey)) {
      return;
    }
    Optional<JsonPlace> list = root.find(key);
    if (list.isPresent() && !list.get().isArray()) {
      unusable(list.get().complaint("an array"));
      return;
    }
    for (JsonPlace each : list.map(JsonPlace::items).orElse(List.of())) {
      if (each.isObject()) {
        item.accept(each);
      } else {
        unusable(each.complaint("an object"));
      }
    }
  }

  private void degree(JsonPlace at) {
    Optional<String> type = words(at, "studyType");
    Optional<String> area = words(at, "area");
    Optional<DegreeLevel> level =
        type.flatMap(ResumeWords::degreeLevel).or(() -> area.flatMap(ResumeWords::degreeLevel));
    if (level.isEmpty()) {
      unusable("studyType must name the level of a degree, got: " + quoted(type) + at(at));
      return;
    }
    Optional<String> field = area.or(() -> type.flatMap(ResumeWords::fieldOfStudy));
    Optional<ResumeDate> end = date(at, "endDate");
    Optional<ResumeDate> start = date(at, "startDate");
    if (start.isPresent() && end.isPresent() && end.get().last().isBefore(start.get().first())) {
      unusable(at.need("endDate").mustNotBeBefore(at.need("startDate")));
      return;
    }
    boolean started = start.isPresent();
    if (end.isEmpty() && !started) {
      diagnostics.add(
          Diagnostic.of(
              Diagnostic.Code.UNUSABLE_VALUE,
              "endDate must be there to tell a completed degree from one pursued, got none: taken as"
                  + " completed"
                  + at(at)));
    }
    DegreeStatus status =
        end.map(each -> each.last().isAfter(YearMonth.from(asOf)) || endsLater(each))
                .orElse(started)
            ? DegreeStatus.PURSUING
            : DegreeStatus.COMPLETED;
    Degree degree =
        new Degree(
            level.get(), field, status, end.filter(ResumeDate::hasMonth).map(ResumeDate::last));
    profile.degree(degree);
    took("degrees", ProfileJson.degree(degree), at);
  }

  /** Whether a date of this very month names a day that is still to come. */
  private boolean endsLater(ResumeDate end) {
    return end.day().map(day -> day.isAfter(asOf)).orElse(false);
  }

  /** Names of groups and the keywords below them are claims alike; the first mention counts. */
  private void skills(JsonPlace root) {
    Map<String, JsonPlace> names = new LinkedHashMap<>();
    section(
        root,
        "skills",
        "skills",
        Set.of(),
        at -> {
          words(at, "name").ifPresent(name -> names.putIfAbsent(name, at));
          for (JsonPlace keyword :
              at.find("keywords")
                  .filter(JsonPlace::isArray)
                  .map(JsonPlace::items)
                  .orElse(List.of())) {
            if (keyword.isText() && !keyword.text().isBlank()) {
              names.putIfAbsent(keyword.text().strip(), keyword);
            } else {
              unusable(keyword.complaint("a string that is not blank"));
            }
          }
        });
    names.forEach(
        (name, at) -> {
          profile.skill(SkillClaim.of(name));
          took("skills", JsonText.of(name), at);
        });
  }

  /** A year without a month counts as the least time that it can mean. */
  private void work(JsonPlace at) {
    Optional<ResumeDate> from = date(at, "startDate");
    Optional<ResumeDate> to = date(at, "endDate");
    Optional<YearMonth> first = from.map(ResumeDate::last);
    Optional<YearMonth> last = to.map(ResumeDate::first);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      if (to.get().last().isBefore(from.get().first())) {
        unusable("endDate must not be before startDate" + at(at));
        first = Optional.empty();
        last = Optional.empty();
      } else {
        last = first;
      }
    }
    WorkExperience work =
        new WorkExperience(
            words(at, "position").orElse(""), Optional.empty(), first, last, List.of());
    profile.experience(work);
    took("experience", ProfileJson.experience(work), at);
    prose.ifPresent(
        found -> {
          found.read(at, Optional.of(work));
          found.keywords(at, Optional.of(work));
        });
  }

  private void language(JsonPlace at) {
    Optional<String> name = words(at, "language");
    Optional<String> code = name.flatMap(ResumeWords::languageCode);
    if (code.isEmpty()) {
      unusable("language must be the name of a language, got: " + quoted(name) + at(at));
    } else {
      Optional<String> fluency = words(at, "fluency");
      Optional<LanguageLevel> level = fluency.flatMap(ResumeWords::languageLevel);
      if (fluency.isPresent() && level.isEmpty()) {
        unusable("fluency must tell a level, got: " + quoted(fluency) + at(at));
      }
      LanguageClaim claim = new LanguageClaim(code.get(), level);
      profile.language(claim);
      took("languages", ProfileJson.language(claim), at);
    }
  }

  private void certificate(JsonPlace at) {
    words(at, "name")
        .ifPresent(
            name -> {
              profile.certifications(name);
              took("certifications", JsonText.of(name), at);
            });
  }

  private void publication(JsonPlace at) {
    OptionalInt year =
        date(at, "releaseDate")
            .map(date -> OptionalInt.of(date.first().getYear()))
            .orElse(OptionalInt.empty());
    words(at, "publisher")
        .map(venue -> new Publication(venue, year))
        .ifPresent(
            publication -> {
              profile.publication(publication);
              took("publications", ProfileJson.publication(publication), at);
            });
  }

  /** The string at a key; empty if there is none, or nothing in it. */
  private Optional<String> words(JsonPlace at, String key) {
    Optional<JsonPlace> found = at.find(key);
    if (found.isPresent() && !found.get().isText()) {
      unusable(found.get().complaint("a string"));
      return Optional.empty();
    }
    return found.map(each -> each.text().strip()).filter(text -> !text.isEmpty());
  }

  private Optional<ResumeDate> date(JsonPlace at, String key) {
    Optional<String> text = words(at, key).filter(each -> !ResumeWords.isOngoing(each));
    Optional<ResumeDate> date = text.flatMap(ResumeDate::parse);
    if (text.isPresent() && date.isEmpty()) {
      unusable(at.need(key).complaint("a date as YYYY, YYYY-MM or YYYY-MM-DD"));
    }
    return date;
  }

  private void unusable(String message) {
    diagnostics.add(Diagnostic.of(Diagnostic.Code.UNUSABLE_VALUE, message));
  }

  private static String at(JsonPlace place) {
    return " at " + place.where();
  }

  private static String quoted(Optional<String> text) {
    return text.map(each -> JsonText.compact(JsonText.of(each))).orElse("none");
  }
}
