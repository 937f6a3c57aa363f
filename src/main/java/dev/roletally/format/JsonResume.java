package dev.roletally.format;

import com.google.common.collect.ImmutableSet;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.WorkExperience;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Profiles from JSON Resume v1 documents.
 *
 * <p>Read are education, skills, work, languages, certificates and publications; {@code
 * meta.roletally} may hold the keys of {@link ProfileJson} and wins where both speak. Everything
 * else is passed over, names, addresses and pictures first of all. A value out of form gives a
 * diagnostic and no claim; only {@code meta.roletally} is read strictly.
 */
public final class JsonResume {
  private static final Set<String> OWN_ONLY =
      ImmutableSet.of(
          "degrees",
          "frameworks",
          "denied",
          "incomplete",
          "availability",
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
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private JsonResume(String id, LocalDate asOf) {
    this.profile = Profile.builder(id);
    this.asOf = asOf;
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
    JsonPlace root = JsonPlace.root(json);
    root.object();
    Optional<JsonPlace> own =
        root.find("meta").filter(JsonPlace::isObject).flatMap(meta -> meta.find("roletally"));
    JsonResume reading =
        new JsonResume(own.flatMap(each -> each.find("id")).map(JsonPlace::text).orElse(id), asOf);
    reading.resume(root, own.map(each -> each.object().keySet()).orElse(Set.of()));
    own.ifPresent(reading::own);
    return new ProfileReading(reading.profile.build(), reading.diagnostics);
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
    for (String key : own.object().keySet()) {
      if (ProfileJson.keys().contains(key)) {
        own.find(key).ifPresent(value -> ProfileJson.claim(profile, key, value));
      } else {
        unusable("key is not of RoleTally's form and was passed over: " + own.where() + "/" + key);
      }
    }
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
    boolean started = date(at, "startDate").isPresent();
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
    profile.degree(
        new Degree(
            level.get(), field, status, end.filter(ResumeDate::hasMonth).map(ResumeDate::last)));
  }

  /** Whether a date of this very month names a day that is still to come. */
  private boolean endsLater(ResumeDate end) {
    return end.day().map(day -> day.isAfter(asOf)).orElse(false);
  }

  /** Names of groups and the keywords below them are claims alike; the first mention counts. */
  private void skills(JsonPlace root) {
    Set<String> names = new LinkedHashSet<>();
    section(
        root,
        "skills",
        "skills",
        Set.of(),
        at -> {
          words(at, "name").ifPresent(names::add);
          for (JsonPlace keyword :
              at.find("keywords")
                  .filter(JsonPlace::isArray)
                  .map(JsonPlace::items)
                  .orElse(List.of())) {
            if (keyword.isText() && !keyword.text().isBlank()) {
              names.add(keyword.text().strip());
            } else {
              unusable(keyword.complaint("a string that is not blank"));
            }
          }
        });
    names.forEach(name -> profile.skill(SkillClaim.of(name)));
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
    profile.experience(
        new WorkExperience(
            words(at, "position").orElse(""), Optional.empty(), first, last, List.of()));
  }

  private void language(JsonPlace at) {
    Optional<String> name = words(at, "language");
    Optional<String> code = name.flatMap(ResumeWords::languageCode);
    if (code.isEmpty()) {
      unusable("language must be the name of a language, got: " + quoted(name) + at(at));
    } else {
      profile.language(
          new LanguageClaim(code.get(), words(at, "fluency").flatMap(ResumeWords::languageLevel)));
    }
  }

  private void certificate(JsonPlace at) {
    words(at, "name").ifPresent(profile::certifications);
  }

  private void publication(JsonPlace at) {
    OptionalInt year =
        date(at, "releaseDate")
            .map(date -> OptionalInt.of(date.first().getYear()))
            .orElse(OptionalInt.empty());
    words(at, "publisher").ifPresent(venue -> profile.publication(new Publication(venue, year)));
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
