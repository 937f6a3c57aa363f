package dev.roletally.bench.corpus;

import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The standard and the hard corpus: internships of sixty families, nine of ten of which ask a
 * degree and 95 of 100 a time.
 *
 * <p>Half of the alternatives of a list are siblings of the first, half are drawn as it was.
 *
 * <p>Where the prototypes drew weights from 1 to 10, a requirement is a MINIMUM in six draws of ten
 * and PREFERRED in four, and weighs what the policy makes of that and of its category.
 */
final class SyntheticCorpus implements Corpus {
  private static final LocalDate FIRST_START = LocalDate.of(2026, 3, 2);
  private static final int WEEKS_OF_STARTS = 26;
  private static final Weighted LEVELS = Weighted.of(50, 30, 20);
  private static final List<DegreeLevel> LEVEL =
      List.of(DegreeLevel.BACHELOR, DegreeLevel.MASTER, DegreeLevel.DOCTORATE);

  private final String name;
  private final Shape shape;
  private final SyntheticVocabulary words = new SyntheticVocabulary();
  private final Families families = new Families();

  SyntheticCorpus(String name, Shape shape) {
    this.name = name;
    this.shape = shape;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Vocabulary vocabulary() {
    return words.vocabulary();
  }

  @Override
  public Posted posted(int number) {
    Dice dice = Dice.of(name + " roles", number);
    int family = families.draw(dice);
    PostingDraft draft = new PostingDraft(Corpus.roleId(number), "Intern, family " + family);
    int left = dice.between(shape.least(), shape.most());
    if (dice.percent(90)) {
      degree(draft, family, dice);
      left--;
    }
    boolean timed = dice.percent(95);
    left -= timed ? 1 : 0;
    Set<Integer> named = new LinkedHashSet<>();
    for (; left > 0; left--) {
      concepts(draft, family, named, dice);
    }
    if (timed) {
      time(draft, dice);
    }
    return draft.posted(true);
  }

  private void concepts(PostingDraft draft, int family, Set<Integer> named, Dice dice) {
    int first = families.concept(family, dice);
    while (!named.add(first)) {
      first = families.concept(family, dice);
    }
    int size = shape.groupSizes().draw(dice) + 1;
    Necessity necessity = dice.percent(60) ? Necessity.MINIMUM : Necessity.PREFERRED;
    Concept lead = words.concepts().get(first);
    draft.ask("Experience with ");
    if (size == 1) {
      Concept asked = dice.percent(shape.classPercent()) ? words.classOf(first) : lead;
      draft.end(necessity, asked.kind().category(), skill(draft, asked));
      return;
    }
    boolean open = dice.percent(shape.openPercent());
    List<Criterion> members = new ArrayList<>();
    members.add(skill(draft, lead));
    while (members.size() < size) {
      int other = dice.percent(50) ? sibling(first, dice) : families.concept(family, dice);
      if (named.add(other)) {
        draft.say(", ");
        members.add(skill(draft, words.concepts().get(other)));
      }
    }
    draft.say(open ? " or similar" : "");
    draft.end(necessity, lead.kind().category(), new Criterion.AnyOf(open, members));
  }

  /** A concept of the same group, perhaps the same. */
  private static int sibling(int of, Dice dice) {
    int first = of - of % SyntheticVocabulary.SIBLINGS;
    return Math.min(
        first + dice.below(SyntheticVocabulary.SIBLINGS), SyntheticVocabulary.CONCEPTS - 1);
  }

  private static Criterion skill(PostingDraft draft, Concept concept) {
    Span span = draft.name(concept.label());
    return new Criterion.Skill(concept.id(), concept.label(), concept.kind(), span, 0);
  }

  private void degree(PostingDraft draft, int family, Dice dice) {
    draft.ask("A degree in ");
    int first = families.field(family, dice);
    int area = first - first % SyntheticVocabulary.FIELDS_IN_AREA;
    List<FieldOfStudy> fields = new ArrayList<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      int field = area + (first + i) % SyntheticVocabulary.FIELDS_IN_AREA;
      Concept concept = words.fields().get(field);
      fields.add(new FieldOfStudy(concept.id(), concept.label(), draft.name(concept.label())));
      draft.say(" ");
    }
    EnumSet<DegreeStatus> status =
        dice.percent(50) ? EnumSet.of(DegreeStatus.PURSUING) : EnumSet.noneOf(DegreeStatus.class);
    draft.end(
        dice.percent(75) ? Necessity.MINIMUM : Necessity.PREFERRED,
        Category.EDUCATION,
        new Criterion.Degree(
            EnumSet.of(level(dice)),
            dice.percent(50),
            status,
            fields,
            dice.percent(50),
            Optional.empty(),
            fields.get(0).span()));
  }

  private static void time(PostingDraft draft, Dice dice) {
    draft.ask("Free from ");
    List<LocalDate> starts = new ArrayList<>();
    for (int i = dice.percent(50) ? 1 : dice.between(2, 8); i > 0; i--) {
      starts.add(FIRST_START.plusWeeks(dice.below(WEEKS_OF_STARTS)));
    }
    int weeks = dice.between(8, 24);
    Span span = draft.name(starts.get(0).toString());
    draft.say(" for " + weeks + " weeks");
    draft.end(
        dice.percent(75) ? Necessity.MINIMUM : Necessity.PREFERRED,
        Category.AVAILABILITY,
        new Criterion.Availability(starts, List.of(), weeks, OptionalInt.empty(), 35, span));
  }

  @Override
  public Profile profile(int number) {
    Dice dice = Dice.of(name + " profiles", number);
    int family = families.draw(dice);
    Profile.Builder profile = Profile.builder("p" + number);
    Set<Integer> claimed = new LinkedHashSet<>();
    int wanted = dice.between(6, 14);
    while (claimed.size() < wanted) {
      claimed.add(families.concept(family, dice));
    }
    for (Integer each : claimed) {
      Concept concept = words.concepts().get(each);
      if (concept.kind().category() == Category.SKILLS) {
        profile.skills(concept.label());
      } else {
        profile.frameworks(concept.label());
      }
    }
    String field = words.fields().get(families.field(family, dice)).label();
    Degree degree =
        dice.percent(70)
            ? Degree.pursuing(level(dice), field)
            : Degree.completed(level(dice), field);
    LocalDate from = LocalDate.of(2026, 2, 16).plusDays(dice.below(150));
    return profile
        .degree(degree.expected(YearMonth.of(2026, 1).plusMonths(dice.below(30))))
        .available(from, from.plusDays(dice.between(30, 430) - 1))
        .authorizedIn("US")
        .build();
  }

  private static DegreeLevel level(Dice dice) {
    return LEVEL.get(LEVELS.draw(dice));
  }
}
