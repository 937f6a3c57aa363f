package dev.roletally.format;

import dev.roletally.model.InferredSkill;
import dev.roletally.model.Profile;
import dev.roletally.model.Span;
import dev.roletally.model.WorkExperience;
import dev.roletally.posting.SkillFinder;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The skills that the prose of one JSON Resume names: summaries, highlights, descriptions and
 * courses by the words in them, keywords as they stand. Only the vocabulary's names of skills are
 * kept, never the prose.
 */
final class ResumeProse {
  private static final List<String> TEXTS = List.of("summary", "description");

  private final Vocabulary vocabulary;
  private final SkillFinder finder;
  private final YearMonth now;
  private final Map<String, Found> found = new LinkedHashMap<>();

  ResumeProse(Vocabulary vocabulary, SkillFinder finder, LocalDate asOf) {
    this.vocabulary = vocabulary;
    this.finder = finder;
    this.now = YearMonth.from(asOf);
  }

  /** Reads the prose of an object: its summary, its description and its highlights. */
  void read(JsonPlace at, Optional<WorkExperience> work) {
    for (String key : TEXTS) {
      at.find(key).filter(JsonPlace::isText).ifPresent(text -> text(text, work));
    }
    strings(at, "highlights").forEach(text -> text(text, work));
  }

  /** Reads an object's list of strings as prose. */
  void readAll(JsonPlace at, String key) {
    strings(at, key).forEach(text -> text(text, Optional.empty()));
  }

  /** Reads an object's keywords, each a name by itself. */
  void keywords(JsonPlace at, Optional<WorkExperience> work) {
    for (JsonPlace keyword : strings(at, "keywords")) {
      String name = keyword.text();
      vocabulary
          .skill(name)
          .filter(concept -> concept.kind().isSkill())
          .ifPresent(
              concept ->
                  add(concept.id(), concept.label(), keyword, new Span(0, name.length()), work));
    }
  }

  private static List<JsonPlace> strings(JsonPlace at, String key) {
    return at.find(key).filter(JsonPlace::isArray).map(JsonPlace::items).orElse(List.of()).stream()
        .filter(JsonPlace::isText)
        .toList();
  }

  private void text(JsonPlace at, Optional<WorkExperience> work) {
    for (SkillFinder.Named named : finder.find(at.text())) {
      add(named.concept(), named.label(), at, named.span(), work);
    }
  }

  private void add(
      String concept, String label, JsonPlace at, Span span, Optional<WorkExperience> work) {
    Found skill = found.computeIfAbsent(concept, id -> new Found(label));
    skill.places.add(new Span(span.start(), span.end(), at.where()));
    work.flatMap(WorkExperience::from)
        .ifPresent(
            first -> {
              YearMonth last = work.get().to().filter(now::isAfter).orElse(now);
              skill.dated = true;
              if (!first.isAfter(last)) {
                skill.months.set(index(first), index(last) + 1);
              }
            });
  }

  private static int index(YearMonth month) {
    return Math.toIntExact(Math.max(0, month.getLong(ChronoField.PROLEPTIC_MONTH)));
  }

  /** Adds what was found to a profile, in the order in which it was first named. */
  void addTo(Profile.Builder profile) {
    for (Found skill : found.values()) {
      OptionalInt months =
          skill.dated ? OptionalInt.of(skill.months.cardinality()) : OptionalInt.empty();
      profile.inferred(new InferredSkill(skill.label, months, skill.places));
    }
  }

  /** A skill, where it is named, and the months of the work whose description names it. */
  private static final class Found {
    private final String label;
    private final List<Span> places = new ArrayList<>();
    private final BitSet months = new BitSet();
    private boolean dated;

    Found(String label) {
      this.label = label;
    }
  }
}
