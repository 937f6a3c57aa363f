package dev.roletally.explain;

import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a criterion asks, as a noun phrase: "Python", "a doctorate in Statistics (pursuing)". */
final class AskedWords {
  /** As many members of a group are named; the rest are counted. */
  private static final int NAMED = 4;

  /** As many characters of a title are shown. */
  private static final int TITLE = 60;

  private final Phrases phrases;
  private final Lengths lengths;

  AskedWords(Phrases phrases) {
    this.phrases = phrases;
    this.lengths = new Lengths(phrases);
  }

  String of(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf all -> members(all.of(), "and", false);
      case Criterion.AnyOf any -> members(any.of(), "or", any.open());
      case Criterion.AtLeast some ->
          phrases.say(
              "asked.atLeast",
              Map.of("count", some.count(), "members", members(some.of(), "and", false)));
      case Criterion.Leaf leaf -> leaf(leaf);
    };
  }

  private String members(List<Criterion> of, String join, boolean open) {
    List<String> names = new ArrayList<>();
    int shown = of.size() <= NAMED ? of.size() : NAMED - 1;
    for (Criterion member : of.subList(0, shown)) {
      boolean group = member instanceof Criterion.Group inner && inner.of().size() > 1;
      names.add(group ? phrases.say("asked.group", Map.of("group", of(member))) : of(member));
    }
    if (shown < of.size()) {
      return phrases.say(
          "list." + join + ".others",
          Map.of("head", phrases.commas(names), "count", of.size() - shown));
    }
    if (open) {
      names.add(phrases.say("asked.open"));
    }
    return join.equals("or") ? phrases.or(names) : phrases.and(names);
  }

  private String leaf(Criterion.Leaf leaf) {
    return switch (leaf) {
      case Criterion.Skill skill ->
          skill.minMonths() == 0
              ? say("skill", Map.of("label", SafeText.of(skill.label())))
              : say(
                  "skill.years",
                  Map.of(
                      "label",
                      SafeText.of(skill.label()),
                      "length",
                      lengths.ofMonths(skill.minMonths())));
      case Criterion.Degree degree -> degree(degree);
      case Criterion.Experience experience -> experience(experience);
      case Criterion.Work work -> say("work", Map.of("title", SafeText.of(work.title(), TITLE)));
      case Criterion.Availability availability -> availability(availability);
      case Criterion.Graduation graduation ->
          window(graduation)
              .map(when -> say("graduation.when", Map.of("when", when)))
              .orElseGet(() -> say("graduation", Map.of()));
      case Criterion.Authorization asked ->
          asked
              .country()
              .map(
                  country ->
                      say(
                          "authorization." + asked.kind() + ".country",
                          Map.of("country", named("country", country))))
              .orElseGet(() -> say("authorization." + asked.kind(), Map.of()));
      case Criterion.Language language ->
          language.minLevel() == LanguageLevel.BASIC
              ? say("language", Map.of("language", language(language.language())))
              : say(
                  "language.level",
                  Map.of(
                      "language",
                      language(language.language()),
                      "level",
                      phrases.say("command." + language.minLevel())));
      case Criterion.Certification certification ->
          say("certification", Map.of("label", SafeText.of(certification.label())));
      case Criterion.Location location ->
          say("location", Map.of("label", SafeText.of(location.label())));
      case Criterion.Other other -> say("other", Map.of());
    };
  }

  /** The name of a human language; its code if it has none here. */
  String language(String code) {
    return named("language", code);
  }

  private String named(String kind, String code) {
    String key = kind + "." + code;
    return phrases.has(key) ? phrases.say(key) : SafeText.of(code);
  }

  private String degree(Criterion.Degree degree) {
    Map<String, String> values = new LinkedHashMap<>();
    if (!degree.levels().isEmpty()) {
      String levels =
          phrases.or(degree.levels().stream().map(level -> phrases.say("level." + level)).toList());
      values.put(
          "levels", degree.orHigher() ? say("degree.higher", Map.of("degree", levels)) : levels);
    }
    if (!degree.fields().isEmpty()) {
      List<String> fields = new ArrayList<>();
      degree.fields().stream().map(FieldOfStudy::label).map(SafeText::of).forEach(fields::add);
      if (degree.relatedFields()) {
        fields.add(say("degree.related", Map.of()));
      }
      values.put("fields", phrases.or(fields));
    }
    String words = variant("degree", values);
    return degree.status().isEmpty()
        ? words
        : say("degree.status", Map.of("degree", words, "status", status(degree)));
  }

  /** The stages that will do. */
  String status(Criterion.Degree degree) {
    return phrases.or(
        degree.status().stream().map(status -> phrases.say("status." + status)).toList());
  }

  private String experience(Criterion.Experience experience) {
    if (!experience.venues().isEmpty()) {
      List<String> venues = experience.venues().stream().map(SafeText::of).toList();
      return say("experience.venues", Map.of("venues", phrases.or(venues)));
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (experience.minMonths() > 0) {
      values.put("length", lengths.ofMonths(experience.minMonths()));
    }
    if (!experience.kind().isBlank()) {
      boolean whole = Words.normalise(experience.kind()).contains("experience");
      values.put(whole ? "words" : "kind", SafeText.of(experience.kind()));
    }
    return variant("experience", values);
  }

  private String availability(Criterion.Availability availability) {
    Map<String, String> values = new LinkedHashMap<>();
    if (availability.minWeeks() > 0) {
      values.put("length", lengths.ofDays(availability.minWeeks() * 7L));
    }
    starts(availability).ifPresent(when -> values.put("when", when));
    return variant("availability", values);
  }

  private Optional<String> starts(Criterion.Availability availability) {
    List<DateRange> ranges =
        Stream.concat(
                availability.starts().stream().map(day -> new DateRange(day, day)),
                availability.windows().stream())
            .toList();
    Optional<LocalDate> first =
        ranges.stream()
            .map(DateRange::from)
            .min(LocalDate::compareTo)
            .filter(day -> !day.equals(LocalDate.MIN));
    Optional<LocalDate> last =
        ranges.stream()
            .map(DateRange::to)
            .max(LocalDate::compareTo)
            .filter(day -> !day.equals(LocalDate.MAX));
    if (availability.windows().isEmpty() && availability.starts().size() > 1) {
      return Optional.of(
          phrases.say(
              "when.days",
              Map.of(
                  "count",
                  availability.starts().size(),
                  "first",
                  availability.starts().get(0),
                  "last",
                  availability.starts().get(availability.starts().size() - 1))));
    }
    return when(first, last, "when.one");
  }

  /** The months in which the degree may come; empty if any will do. */
  Optional<String> window(Criterion.Graduation graduation) {
    return when(graduation.from(), graduation.to(), "when.month");
  }

  private Optional<String> when(Optional<?> first, Optional<?> last, String oneKey) {
    if (first.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    if (last.isEmpty()) {
      return Optional.of(phrases.say("when.from", Map.of("first", first.orElseThrow())));
    }
    if (first.isEmpty()) {
      return Optional.of(phrases.say("when.until", Map.of("last", last.orElseThrow())));
    }
    String key = first.equals(last) ? oneKey : "when.between";
    return Optional.of(phrases.say(key, Map.of("first", first.get(), "last", last.get())));
  }

  /** The phrase whose key names the values that are there, in their order. */
  private String variant(String key, Map<String, String> values) {
    StringBuilder name = new StringBuilder(key);
    values.keySet().forEach(each -> name.append('.').append(each));
    return say(name.toString(), values);
  }

  private String say(String key, Map<String, ?> values) {
    return phrases.say("asked." + key, values);
  }
}
