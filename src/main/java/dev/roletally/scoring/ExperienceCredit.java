package dev.roletally.scoring;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Occupation;
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
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The credit of experience: the months of work of the kind asked for, or a publication at a venue
 * named.
 *
 * <p>How near a piece of work is to the kind asked for is told by the words that name the kind:
 * 1000 if it shares at least half of them or none are named, the table's {@code otherExperience} if
 * it shares none, and in between in proportion; a skill or domain of the work counts with all its
 * names. By the occupations that the kind and the work name it is 1000 if they share one, and
 * {@code relatedWork} if two are neighbours; the greater holds. With {@code m} the months asked and
 * {@code h} the months of all work at least as near as {@code n}, the credit is the best {@code
 * floor(n · part / 1000)} over all {@code n}, {@code part} being 1000 if {@code h ≥ m} (and there
 * is such work), else {@code floor(1000·h/m)}. Work of which only the months in all are stated is
 * as near as work that shares no word.
 */
final class ExperienceCredit {
  private final CreditTable table;
  private final LocalDate asOf;
  private final List<Piece> work;
  private final OptionalInt totalMonths;
  private final Set<String> venues;
  private final boolean open;

  ExperienceCredit(Profile profile, Vocabulary vocabulary, CreditTable table, LocalDate asOf) {
    this.table = table;
    this.asOf = asOf;
    this.work =
        profile.experience().stream()
            .map(each -> new Piece(each, words(each, vocabulary), each.occupations()))
            .toList();
    this.totalMonths = profile.months();
    this.venues =
        profile.publications().stream()
            .map(Publication::venue)
            .map(Words::normalise)
            .collect(Collectors.toCollection(HashSet::new));
    boolean silent = work.isEmpty() && totalMonths.isEmpty() && venues.isEmpty();
    this.open = silent || profile.incomplete().contains(Category.EXPERIENCE);
  }

  /** All of a profile that these credits depend on: equal parts, equal credits. */
  static List<Object> basis(Profile profile) {
    return List.of(
        profile.experience(), profile.months(), profile.publications(), profile.incomplete());
  }

  Assessment assess(Criterion.Experience asked) {
    return assess(asked, Kind.of(asked));
  }

  /** The same if it is known what kind of work is asked for. */
  Assessment assess(Criterion.Experience asked, Kind kind) {
    if (!asked.venues().isEmpty()) {
      return published(asked);
    }
    int ofTotal = kind.words.isEmpty() ? Assessment.FULL : table.otherExperience();
    TreeSet<Integer> levels = new TreeSet<>();
    work.forEach(each -> levels.add(nearness(each, kind)));
    if (totalMonths.orElse(0) > 0) {
      levels.add(ofTotal);
    }
    Worth best = null;
    int high = 0;
    for (int level : levels.descendingSet()) {
      List<WorkExperience> near =
          work.stream().filter(each -> nearness(each, kind) >= level).map(Piece::work).toList();
      Worth worth = worth(near, level, asked.minMonths(), level <= ofTotal);
      high = Math.max(high, worth.high);
      best = best == null || worth.credit > best.credit ? worth : best;
    }
    if (best == null || best.credit == 0) {
      int could = open ? Assessment.FULL : high;
      Code code = could > 0 ? Code.NOT_STATED : Code.NOT_CLAIMED;
      return assessment(0, could, () -> Evidence.of(code, 0).with("asked", asked.kind()));
    }
    Code code =
        best.credit == Assessment.FULL
            ? Code.EXPERIENCE_FITS
            : best.level == Assessment.FULL ? Code.EXPERIENCE_SHORT : Code.EXPERIENCE_DIFFERS;
    Worth chosen = best;
    return assessment(
        best.credit,
        open ? Assessment.FULL : high,
        () ->
            Evidence.of(code, chosen.claim(), chosen.credit * 1000)
                .with("askedMonths", asked.minMonths())
                .with("months", chosen.months));
  }

  private Assessment published(Criterion.Experience asked) {
    for (String venue : asked.venues()) {
      if (venues.contains(Words.normalise(venue))) {
        return assessment(
            Assessment.FULL,
            Assessment.FULL,
            () -> Evidence.of(Code.PUBLISHED, venue, Assessment.FULL * 1000));
      }
    }
    Code code = open ? Code.NOT_STATED : Code.NOT_CLAIMED;
    return Assessment.leaf(
        0, open, () -> Evidence.of(code, 0).with("asked", String.join(", ", asked.venues())));
  }

  private static Assessment assessment(int credit, int high, Supplier<Evidence> reason) {
    return Assessment.leaf(credit, credit, high, () -> List.of(reason.get()));
  }

  /** How near a piece of work is to a kind, in thousandths. */
  private int nearness(Piece each, Kind kind) {
    int shared = (int) kind.words.stream().filter(each.words::contains).count();
    if (2 * shared >= kind.words.size() || kind.of.stream().anyMatch(each.of::contains)) {
      return Assessment.FULL;
    }
    int other = table.otherExperience();
    int byWords = other + (Assessment.FULL - other) * 2 * shared / kind.words.size();
    boolean near = kind.of.stream().anyMatch(of -> each.of.stream().anyMatch(of::isNear));
    return near ? Math.max(byWords, table.relatedWork()) : byWords;
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

  private Worth worth(List<WorkExperience> of, int level, int asked, boolean countTotal) {
    int months = Months.of(of, asOf).orElse(0);
    if (countTotal) {
      months = Math.max(months, totalMonths.orElse(0));
    }
    int credit = fraction(months, asked) * level / 1000;
    boolean undated = of.stream().anyMatch(each -> each.from().isEmpty());
    return new Worth(level, credit, undated ? level : credit, months, of);
  }

  private static int fraction(int months, int asked) {
    return months >= asked ? Assessment.FULL : (int) (1000L * months / asked);
  }

  private record Worth(int level, int credit, int high, int months, List<WorkExperience> of) {
    String claim() {
      return of.isEmpty()
          ? months + " months"
          : of.stream().map(WorkExperience::title).collect(Collectors.joining(", "));
    }
  }

  /** A piece of work, the words that say of what kind it was, and the occupations that it names. */
  private record Piece(WorkExperience work, Set<String> words, Set<Occupation> of) {}

  /** The words that say what kind of work is asked for, and the occupations they name. */
  record Kind(Set<String> words, Set<Occupation> of) {
    static Kind of(Criterion.Experience asked) {
      return new Kind(asked.kindWords(), asked.occupations());
    }
  }
}
