package dev.roletally.bench.corpus;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Occupation;
import dev.roletally.model.Seniority;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** The leaves of resampled roles: each kind drawn from its tables. */
final class ResampledLeaves {
  /** What a leaf of a kind names, given the role's family. */
  interface Names {
    String draw(String kind, String family, Dice dice);
  }

  private final Vocabulary vocabulary;
  private final Function<String, Counts.Drawn> tables;
  private final Names names;

  ResampledLeaves(Vocabulary vocabulary, Function<String, Counts.Drawn> tables, Names names) {
    this.vocabulary = vocabulary;
    this.tables = tables;
    this.names = names;
  }

  /** A leaf, written into the posting. */
  Criterion leaf(String kind, String family, PostingDraft draft, Dice dice) {
    draft.say(" ");
    return switch (kind) {
      case "skills", "frameworks" -> skill(names.draw(kind, family, dice), draft, dice);
      case "degree" -> degree(family, draft, dice);
      case "experience" -> experience(draft, dice);
      case "work" -> work(draft, dice);
      case "availability" -> availability(draft, dice);
      case "graduation" -> graduation(draft, dice);
      case "authorization" -> {
        String[] of = draw("authorization", dice).split(" ");
        Span span = draft.name(of[0] + " " + of[1]);
        yield new Criterion.Authorization(
            AuthorizationKind.valueOf(of[0]), Optional.of(of[1]).filter(c -> !c.equals("-")), span);
      }
      case "language" -> {
        String[] of = draw("language", dice).split(" ");
        yield new Criterion.Language(of[0], LanguageLevel.valueOf(of[1]), draft.name(of[0]));
      }
      case "certification" -> {
        String value = draw("certification", dice);
        yield new Criterion.Certification(concept(value), label(value), draft.name(label(value)));
      }
      case "location" -> {
        String place = label(draw("location", dice));
        yield new Criterion.Location(place, draft.name(place));
      }
      case "other" -> new Criterion.Other(draft.name("a wish that nothing could prove"));
      default -> throw new IllegalArgumentException("leaf must be of a known kind, got: " + kind);
    };
  }

  private String draw(String table, Dice dice) {
    return tables.apply(table).draw(dice);
  }

  /** What the counts call {@code ?17} has the name "term 17". */
  String label(String value) {
    return value.startsWith("?")
        ? "term " + value.substring(1)
        : vocabulary
            .concept(value)
            .map(Concept::label)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "counts must name concepts of the bundled vocabulary, got: "
                            + value
                            + "; take the census anew"));
  }

  private String concept(String value) {
    return value.startsWith("?") ? Criterion.Skill.UNRECOGNISED + label(value) : value;
  }

  private Criterion skill(String value, PostingDraft draft, Dice dice) {
    ConceptKind kind =
        vocabulary.concept(value).map(Concept::kind).orElse(ConceptKind.UNRECOGNISED);
    int months = Integer.parseInt(draw("months", dice));
    return new Criterion.Skill(
        concept(value), label(value), kind, draft.name(label(value)), months);
  }

  private Criterion degree(String family, PostingDraft draft, Dice dice) {
    DegreeShape shape = DegreeShape.parse(draw("degree", dice));
    Span span = draft.name("a degree");
    List<FieldOfStudy> fields = new ArrayList<>();
    for (int i = 0; i < shape.fields(); i++) {
      String value = names.draw("field", family, dice);
      draft.say(" ");
      fields.add(new FieldOfStudy(concept(value), label(value), draft.name(label(value))));
    }
    return new Criterion.Degree(
        shape.levels(),
        shape.orHigher(),
        shape.status(),
        fields,
        shape.relatedFields(),
        Optional.empty(),
        span);
  }

  private Criterion experience(PostingDraft draft, Dice dice) {
    String[] of = draw("experience", dice).split(" ");
    String kind = of[1].equals("-") ? "" : label(of[1]);
    Span span = draft.name(of[0] + " months " + kind);
    return new Criterion.Experience(
        Integer.parseInt(of[0]), OptionalInt.empty(), kind, List.of(), span);
  }

  private Criterion work(PostingDraft draft, Dice dice) {
    String[] of = draw("work", dice).split(" ");
    List<Occupation> occupations =
        Arrays.stream(of[0].split("\\+")).map(Occupation::valueOf).toList();
    Optional<Seniority> seniority =
        Optional.of(of[1]).filter(level -> !level.equals("-")).map(Seniority::valueOf);
    String title = String.join(" ", of).toLowerCase(Locale.ROOT);
    return new Criterion.Work(occupations, seniority, title, draft.name(title));
  }

  private Criterion availability(PostingDraft draft, Dice dice) {
    String[] of = draw("availability", dice).split(" ");
    List<LocalDate> starts =
        Stream.generate(() -> LocalDate.parse(draw("start", dice)))
            .limit(Integer.parseInt(of[0]))
            .toList();
    List<DateRange> windows =
        Stream.generate(() -> window(draw("window", dice))).limit(Integer.parseInt(of[1])).toList();
    return new Criterion.Availability(
        starts,
        windows,
        Integer.parseInt(of[2]),
        OptionalInt.empty(),
        Integer.parseInt(of[3]),
        draft.name("the time"));
  }

  private static DateRange window(String value) {
    String[] ends = value.split(" ");
    return new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
  }

  private Criterion graduation(PostingDraft draft, Dice dice) {
    String[] of = draw("graduation", dice).split(" ");
    return new Criterion.Graduation(month(of[0]), month(of[1]), draft.name("the degree by then"));
  }

  private static Optional<YearMonth> month(String value) {
    return value.equals("-") ? Optional.empty() : Optional.of(YearMonth.parse(value));
  }
}
