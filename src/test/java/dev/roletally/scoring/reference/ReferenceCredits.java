package dev.roletally.scoring.reference;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.Occupation;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.Words;
import dev.roletally.model.WorkAuthorization;
import dev.roletally.model.WorkExperience;
import dev.roletally.scoring.CreditTable;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.reference.ReferenceMatch.Credit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** How far one profile satisfies any criterion. */
final class ReferenceCredits {
  private final ReferenceVocabulary vocabulary;
  private final CreditTable table;
  private final LocalDate asOf;
  private final Profile profile;
  private final ReferenceSkills skills;
  private final ReferenceDegrees degrees;
  private final ReferenceWork work;
  private final Set<String> denied = new HashSet<>();

  ReferenceCredits(
      ReferenceVocabulary vocabulary, ScoringPolicy policy, LocalDate asOf, Profile profile) {
    this.vocabulary = vocabulary;
    this.table = policy.credits();
    this.asOf = asOf;
    this.profile = profile;
    this.skills = new ReferenceSkills(vocabulary, table, asOf, profile);
    this.degrees = new ReferenceDegrees(vocabulary, table, asOf, profile);
    this.work = new ReferenceWork(vocabulary, policy, asOf, profile);
    profile.denied().forEach(name -> denied.add(Words.normalise(name)));
  }

  Credit of(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf all -> best(all.of().size(), all.of(), List.of());
      case Criterion.AnyOf any -> best(1, any.of(), any.open() ? classes(any) : List.of());
      case Criterion.AtLeast some -> best(some.count(), some.of(), List.of());
      case Criterion.Skill skill -> skills.of(skill);
      case Criterion.Certification certificate -> skills.of(certificate);
      case Criterion.Degree degree -> degrees.of(degree);
      case Criterion.Graduation graduation -> degrees.of(graduation);
      case Criterion.Experience experience -> of(experience);
      case Criterion.Work asked -> work.of(asked);
      case Criterion.Availability availability -> of(availability);
      case Criterion.Authorization authorization -> of(authorization);
      case Criterion.Language language -> of(language);
      case Criterion.Location location -> of(location);
      case Criterion.Other other -> Credit.of(0, true);
    };
  }

  private List<Credit> classes(Criterion.AnyOf any) {
    List<String> known = new ArrayList<>();
    for (Criterion member : any.of()) {
      if (member instanceof Criterion.Skill skill && vocabulary.knows(skill.concept())) {
        known.add(skill.concept());
      }
    }
    return vocabulary.nearestAbove(known).stream().map(skills::ofClass).toList();
  }

  /** The mean of the best {@code count}, of each of the three numbers by itself. */
  private Credit best(int count, List<Criterion> members, List<Credit> more) {
    List<Credit> all = new ArrayList<>(members.stream().map(this::of).toList());
    all.addAll(more);
    return new Credit(
        mean(count, all, Credit::low),
        mean(count, all, Credit::credit),
        mean(count, all, Credit::high));
  }

  private static int mean(int count, List<Credit> all, ToIntFunction<Credit> part) {
    int sum =
        all.stream()
            .map(part::applyAsInt)
            .sorted(Comparator.reverseOrder())
            .limit(count)
            .mapToInt(Integer::intValue)
            .sum();
    return Rational.of(sum, count).floor();
  }

  private Credit of(Criterion.Experience asked) {
    boolean silent =
        profile.experience().isEmpty()
            && profile.months().isEmpty()
            && profile.publications().isEmpty();
    boolean open = silent || profile.incomplete().contains(Category.EXPERIENCE);
    if (!asked.venues().isEmpty()) {
      for (Publication publication : profile.publications()) {
        for (String venue : asked.venues()) {
          if (Words.normalise(venue).equals(Words.normalise(publication.venue()))) {
            return Credit.of(1000, open);
          }
        }
      }
      return Credit.of(0, open);
    }
    int inAll = profile.months().orElse(0);
    int nearAll = asked.kindWords().isEmpty() ? 1000 : table.otherExperience();
    List<Integer> bars =
        new ArrayList<>(profile.experience().stream().map(w -> near(asked, w)).toList());
    bars.add(nearAll);
    int credit = 0;
    int high = 0;
    for (int bar : bars) {
      List<WorkExperience> above =
          profile.experience().stream().filter(work -> near(asked, work) >= bar).toList();
      int worth = worth(asked, above, bar <= nearAll ? inAll : 0);
      credit = Math.max(credit, times(worth, bar));
      high = Math.max(high, isUndated(above) ? bar : times(worth, bar));
    }
    return new Credit(credit, credit, open ? 1000 : high);
  }

  private int near(Criterion.Experience asked, WorkExperience work) {
    int byOccupation = 0;
    for (Occupation one : Occupation.of(asked.kind())) {
      for (Occupation other : Occupation.of(work.title() + " " + work.domain().orElse(""))) {
        int near = one == other ? 1000 : one.isNear(other) ? table.relatedWork() : 0;
        byOccupation = Math.max(byOccupation, near);
      }
    }
    return Math.max(byOccupation, nearByWords(asked, work));
  }

  private int nearByWords(Criterion.Experience asked, WorkExperience work) {
    Set<String> words = vocabulary.inAllNames(work).kindWords();
    long shared = asked.kindWords().stream().filter(words::contains).count();
    if (2 * shared >= asked.kindWords().size()) {
      return 1000;
    }
    return Rational.of(table.otherExperience())
        .plus(
            Rational.of(1000L - table.otherExperience())
                .times(Rational.of(2 * shared, asked.kindWords().size())))
        .floor();
  }

  private static int times(int one, int other) {
    return Rational.of(one).times(Rational.of(other, 1000)).floor();
  }

  private static boolean isUndated(List<WorkExperience> work) {
    return work.stream().anyMatch(each -> each.from().isEmpty());
  }

  private int worth(Criterion.Experience asked, List<WorkExperience> work, int inAll) {
    if (work.isEmpty() && inAll == 0) {
      return 0;
    }
    int months = Math.max(months(work, asOf).size(), inAll);
    return months >= asked.minMonths()
        ? 1000
        : Rational.of(1000L * months, asked.minMonths()).floor();
  }

  /** The months of any of the work, none later than this one. */
  static Set<YearMonth> months(List<WorkExperience> work, LocalDate asOf) {
    YearMonth now = YearMonth.from(asOf);
    Set<YearMonth> months = new HashSet<>();
    for (WorkExperience each : work) {
      if (each.from().isPresent()) {
        YearMonth last = each.to().orElse(now);
        for (YearMonth m = each.from().get(); !m.isAfter(last); m = m.plusMonths(1)) {
          if (!m.isAfter(now)) {
            months.add(m);
          }
        }
      }
    }
    return months;
  }

  /** Tries every day as a start, and every day after it as a day of work. */
  private Credit of(Criterion.Availability asked) {
    boolean open =
        profile.availability().isEmpty() || profile.incomplete().contains(Category.AVAILABILITY);
    int needed = Math.max(1, asked.minWeeks() * 7);
    LocalDate horizon = horizon(asked).plusDays(needed + 1L);
    boolean anyStart = false;
    int most = 0;
    for (LocalDate start = asOf; !start.isAfter(horizon); start = start.plusDays(1)) {
      if (mayStart(asked, start)) {
        anyStart = true;
        int free = 0;
        while (free < needed && isFree(start.plusDays(free), asked.hoursPerWeek())) {
          free++;
        }
        most = Math.max(most, free);
      }
    }
    if (!anyStart) {
      return Credit.of(0, false);
    }
    if (most == needed) {
      return Credit.of(1000, open);
    }
    int share = Rational.of(1000L * most, needed).floor();
    return Credit.of(Math.max(0, 2 * share - 1000), open);
  }

  /** A day after all that are named: nothing changes from there on. */
  private LocalDate horizon(Criterion.Availability asked) {
    List<LocalDate> named = new ArrayList<>(asked.starts());
    named.add(asOf);
    List<DateRange> ranges = new ArrayList<>(asked.windows());
    profile.availability().forEach(window -> ranges.add(window.days()));
    ranges.addAll(profile.booked());
    for (DateRange range : ranges) {
      named.add(range.from());
      named.add(range.to());
    }
    return named.stream()
        .filter(day -> !day.equals(LocalDate.MAX))
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .plusDays(1);
  }

  private static boolean mayStart(Criterion.Availability asked, LocalDate day) {
    boolean anyDay = asked.starts().isEmpty() && asked.windows().isEmpty();
    return anyDay
        || asked.starts().contains(day)
        || asked.windows().stream().anyMatch(window -> window.contains(day));
  }

  private boolean isFree(LocalDate day, int hours) {
    if (profile.booked().stream().anyMatch(days -> days.contains(day))) {
      return false;
    }
    for (AvailabilityWindow window : profile.availability()) {
      if (window.days().contains(day) && window.hoursPerWeek().orElse(168) >= hours) {
        return true;
      }
    }
    return false;
  }

  private Credit of(Criterion.Authorization asked) {
    for (WorkAuthorization held : profile.workAuthorization()) {
      boolean there = asked.country().isEmpty() || asked.country().get().equals(held.country());
      if (there && (asked.kind() == AuthorizationKind.WORK || asked.kind() == held.kind())) {
        return Credit.of(1000, false);
      }
    }
    String country = asked.country().orElse("");
    boolean no =
        denied.contains(Words.normalise(country))
            || denied.contains(Words.normalise(country + ":" + asked.kind()));
    return Credit.of(0, !no);
  }

  private Credit of(Criterion.Language asked) {
    boolean claimed = false;
    boolean open = false;
    int credit = 0;
    for (LanguageClaim claim : profile.languages()) {
      if (claim.language().equals(asked.language())) {
        claimed = true;
        open |= claim.level().isEmpty();
        int held = claim.level().map(Enum::ordinal).orElse(0);
        int worth = 1000;
        for (int level = held; level < asked.minLevel().ordinal(); level++) {
          worth = level == held ? table.languageBelow() : Rational.of(worth, 2).floor();
        }
        credit = Math.max(credit, worth);
      }
    }
    if (claimed) {
      return Credit.of(credit, open);
    }
    boolean no = denied.contains(asked.language());
    for (String name : profile.denied()) {
      no |= vocabulary.anything(name).contains("lang:" + asked.language());
    }
    return Credit.of(0, !no);
  }

  private Credit of(Criterion.Location asked) {
    String place = " " + Words.normalise(asked.label()) + " ";
    for (String claimed : profile.locations()) {
      String other = " " + Words.normalise(claimed) + " ";
      if (place.contains(other) || other.contains(place)) {
        return Credit.of(1000, false);
      }
    }
    return Credit.of(0, !denied.contains(Words.normalise(asked.label())));
  }

  /** Whether a list of this kind is open: nothing is on it, or it is called unfinished. */
  static boolean isOpen(Profile profile, ConceptKind kind) {
    boolean skills = profile.skills().isEmpty() || profile.incomplete().contains(Category.SKILLS);
    boolean frameworks =
        profile.frameworks().isEmpty() || profile.incomplete().contains(Category.FRAMEWORKS);
    boolean certificates =
        profile.certifications().isEmpty() || profile.incomplete().contains(Category.CERTIFICATION);
    return switch (kind) {
      case SOFT -> true;
      case UNRECOGNISED -> skills || frameworks;
      default ->
          switch (kind.category()) {
            case SKILLS -> skills;
            case FRAMEWORKS -> frameworks;
            case CERTIFICATION -> certificates;
            default -> profile.incomplete().contains(kind.category());
          };
    };
  }
}
