package dev.roletally.scoring;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.Words;
import dev.roletally.model.WorkExperience;
import dev.roletally.vocabulary.Alias;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The credit of experience: the months of work of the kind asked for, or a publication at a venue
 * named.
 *
 * <p>Work is of the kind asked for if it shares at least half of the words that name it, or if no
 * kind is named; a skill or domain of the work counts with all its names. With {@code m} the months
 * asked and {@code h} the months of such work, the credit is 1000 if {@code h ≥ m} (and there is
 * such work), else {@code floor(1000·h/m)}. Work of another kind, and work of which only the months
 * in all are stated, is worth the table's {@code otherExperience} of the same fraction.
 */
final class ExperienceCredit {
  private final CreditTable table;
  private final LocalDate asOf;
  private final List<WorkExperience> work;
  private final List<Set<String>> words = new ArrayList<>();
  private final OptionalInt totalMonths;
  private final Set<String> venues;
  private final boolean open;

  ExperienceCredit(Profile profile, Vocabulary vocabulary, CreditTable table, LocalDate asOf) {
    this.table = table;
    this.asOf = asOf;
    this.work = profile.experience();
    work.forEach(each -> words.add(words(each, vocabulary)));
    this.totalMonths = profile.months();
    this.venues =
        profile.publications().stream()
            .map(Publication::venue)
            .map(Words::normalise)
            .collect(Collectors.toCollection(HashSet::new));
    boolean silent = work.isEmpty() && totalMonths.isEmpty() && venues.isEmpty();
    this.open = silent || profile.incomplete().contains(Category.EXPERIENCE);
  }

  Assessment assess(Criterion.Experience asked) {
    if (!asked.venues().isEmpty()) {
      return published(asked);
    }
    Set<String> kind = asked.kindWords();
    List<WorkExperience> fitting = new ArrayList<>();
    for (int i = 0; i < work.size(); i++) {
      if (isOfKind(words.get(i), kind)) {
        fitting.add(work.get(i));
      }
    }
    Worth ofKind = worth(fitting, asked.minMonths(), kind.isEmpty());
    Worth ofAny = worth(work, asked.minMonths(), true);
    int other = ofAny.credit * table.otherExperience() / 1000;
    int credit = Math.max(ofKind.credit, other);
    int high =
        open ? Assessment.FULL : Math.max(ofKind.high, ofAny.high * table.otherExperience() / 1000);
    if (credit == 0) {
      Code code = high > 0 ? Code.NOT_STATED : Code.NOT_CLAIMED;
      return assessment(0, high, Evidence.of(code, 0).with("asked", asked.kind()));
    }
    Code code =
        ofKind.credit == Assessment.FULL
            ? Code.EXPERIENCE_FITS
            : ofKind.credit >= other ? Code.EXPERIENCE_SHORT : Code.EXPERIENCE_DIFFERS;
    Worth used = ofKind.credit >= other ? ofKind : ofAny;
    Evidence evidence =
        Evidence.of(code, used.claim, credit * 1000)
            .with("askedMonths", asked.minMonths())
            .with("months", used.months);
    return assessment(credit, Math.max(credit, high), evidence);
  }

  private Assessment published(Criterion.Experience asked) {
    for (String venue : asked.venues()) {
      if (venues.contains(Words.normalise(venue))) {
        return assessment(
            Assessment.FULL,
            Assessment.FULL,
            Evidence.of(Code.PUBLISHED, venue, Assessment.FULL * 1000));
      }
    }
    Code code = open ? Code.NOT_STATED : Code.NOT_CLAIMED;
    return Assessment.leaf(
        0, open, Evidence.of(code, 0).with("asked", String.join(", ", asked.venues())));
  }

  private static Assessment assessment(int credit, int high, Evidence evidence) {
    return new Assessment(credit, credit, high, List.of(evidence), List.of());
  }

  /** The words that say what kind of work it was, by every name of what it was about. */
  private static Set<String> words(WorkExperience each, Vocabulary vocabulary) {
    List<String> names = new ArrayList<>(each.skills());
    each.domain().ifPresent(names::add);
    for (String name : List.copyOf(names)) {
      for (Alias alias : vocabulary.skill(name).map(Concept::names).orElse(List.of())) {
        names.add(alias.text());
      }
    }
    return WorkExperience.of(each.title()).using(names.toArray(String[]::new)).kindWords();
  }

  private static boolean isOfKind(Set<String> words, Set<String> kind) {
    long shared = kind.stream().filter(words::contains).count();
    return 2 * shared >= kind.size();
  }

  private Worth worth(List<WorkExperience> of, int asked, boolean countTotal) {
    int months = Months.of(of, asOf).orElse(0);
    if (countTotal) {
      months = Math.max(months, totalMonths.orElse(0));
    }
    boolean any = !of.isEmpty() || (countTotal && totalMonths.orElse(0) > 0);
    int credit = any ? fraction(months, asked) : 0;
    boolean undated = of.stream().anyMatch(each -> each.from().isEmpty());
    List<String> titles = new ArrayList<>();
    of.forEach(each -> titles.add(each.title()));
    String claim = titles.isEmpty() ? months + " months" : String.join(", ", titles);
    return new Worth(credit, undated ? Assessment.FULL : credit, months, claim);
  }

  private static int fraction(int months, int asked) {
    return months >= asked ? Assessment.FULL : (int) (1000L * months / asked);
  }

  private record Worth(int credit, int high, int months, String claim) {}
}
