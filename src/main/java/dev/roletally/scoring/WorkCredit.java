package dev.roletally.scoring;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.Occupation;
import dev.roletally.model.Profile;
import dev.roletally.model.Seniority;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.WorkExperience;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The credit of work of an occupation: what the candidate was, studied and knows, by how near it is
 * to the occupation asked, times the part of the seniority asked.
 *
 * <p>{@code credit = floor(floor(kind · part / 1000) · open / 1000)}. The {@code kind} is the best
 * of: 1000 for work of one of the occupations; {@code studied} for a degree of its crafts; {@code
 * skilled} times a third, two thirds or all for one, two, three or more skills of its crafts; each
 * times {@code relatedWork} where only a neighbouring occupation fits. Titles that are open to
 * beginners take studies and skills in full. The {@code part} is 1000 if the months of all work are
 * as many as the {@link SeniorityTable} says, else {@code floor(1000·months/asked)}. {@code open}
 * is {@code pastStudies} where an internship is asked of one who neither studies nor finished
 * within the last 24 months, else 1000.
 */
final class WorkCredit {
  private static final int ENOUGH_SKILLS = 3;

  private final CreditTable table;
  private final SeniorityTable seniority;
  private final Map<Occupation, String> work = new EnumMap<>(Occupation.class);
  private final Map<Occupation, String> studies = new EnumMap<>(Occupation.class);
  private final Map<Occupation, Set<String>> skills = new EnumMap<>(Occupation.class);
  private final Map<Occupation, List<String>> skillNames = new EnumMap<>(Occupation.class);

  // by the ordinal of an occupation what work of it is worth, and one: where titles are open to
  // beginners and where they are not; a race works it out twice
  private final short[] begun = new short[Occupation.values().length];
  private final short[] practised = new short[begun.length];
  private final int months;
  private final boolean undated;
  private final boolean student;
  private final boolean open;

  /** All of a profile that these credits depend on: equal parts, equal credits. */
  static List<Object> basis(Profile profile) {
    return List.of(
        profile.experience(),
        profile.months(),
        profile.publications(),
        profile.degrees(),
        profile.skills(),
        profile.frameworks(),
        profile.incomplete());
  }

  WorkCredit(Profile profile, Vocabulary vocabulary, ScoreSettings settings) {
    this.table = settings.policy().credits();
    this.seniority = settings.policy().seniority();
    LocalDate asOf = settings.asOf();
    this.months =
        Math.max(profile.months().orElse(0), Months.of(profile.experience(), asOf).orElse(0));
    this.undated = profile.experience().stream().anyMatch(each -> each.from().isEmpty());
    this.student = profile.degrees().stream().anyMatch(each -> studies(each, YearMonth.from(asOf)));
    boolean silent =
        profile.experience().isEmpty()
            && profile.months().isEmpty()
            && profile.publications().isEmpty();
    this.open =
        silent
            || profile.degrees().isEmpty()
            || profile.skills().isEmpty()
            || profile.frameworks().isEmpty()
            || profile.incomplete().contains(Category.EXPERIENCE)
            || profile.incomplete().contains(Category.EDUCATION)
            || profile.incomplete().contains(Category.SKILLS)
            || profile.incomplete().contains(Category.FRAMEWORKS);
    for (WorkExperience each : profile.experience()) {
      for (Occupation of : each.occupations()) {
        work.putIfAbsent(of, each.title());
      }
    }
    for (Degree degree : profile.degrees()) {
      degree
          .field()
          .flatMap(vocabulary::field)
          .ifPresent(
              field ->
                  crafts(field, vocabulary).forEach(of -> studies.putIfAbsent(of, field.label())));
    }
    List<String> names = new ArrayList<>();
    profile.skills().stream().map(SkillClaim::name).forEach(names::add);
    profile.frameworks().stream().map(SkillClaim::name).forEach(names::add);
    profile.experience().forEach(each -> names.addAll(each.skills()));
    profile.experience().forEach(each -> each.domain().ifPresent(names::add));
    names.forEach(name -> vocabulary.skill(name).ifPresent(skill -> add(skill, vocabulary)));
  }

  private static boolean studies(Degree degree, YearMonth now) {
    return degree.status() == DegreeStatus.PURSUING
        || degree
            .expected()
            .filter(month -> !month.isBefore(now.minusMonths(DegreeCredit.RECENT_MONTHS)))
            .isPresent();
  }

  /** The occupations that a concept is a craft of, by itself or by what it is a kind of. */
  private static Set<Occupation> crafts(Concept concept, Vocabulary vocabulary) {
    Set<Occupation> of = EnumSet.noneOf(Occupation.class);
    of.addAll(Occupation.ofCraft(concept.id()));
    for (String above : vocabulary.broader(concept.id()).keySet()) {
      of.addAll(Occupation.ofCraft(above));
    }
    return of;
  }

  private void add(Concept skill, Vocabulary vocabulary) {
    for (Occupation of : crafts(skill, vocabulary)) {
      if (skills.computeIfAbsent(of, key -> new HashSet<>()).add(skill.id())) {
        skillNames.computeIfAbsent(of, key -> new ArrayList<>()).add(skill.label());
      }
    }
  }

  /**
   * The credit alone.
   *
   * @param occupations any of them will do: a set of bits, by ordinal
   */
  int credit(int occupations, Optional<Seniority> asked) {
    boolean beginners = asked.filter(Seniority::isForBeginners).isPresent();
    int worth = 0;
    for (int left = occupations; left != 0; left &= left - 1) {
      worth = Math.max(worth, worth(Integer.numberOfTrailingZeros(left), beginners));
    }
    return credit(worth, part(asked), welcome(asked));
  }

  private int worth(int occupation, boolean beginners) {
    short[] known = beginners ? begun : practised;
    if (known[occupation] == 0) {
      Occupation of = Occupation.values()[occupation];
      known[occupation] = (short) (kind(List.of(of), beginners).worth + 1);
    }
    return known[occupation] - 1;
  }

  private static int credit(int worth, int part, int welcome) {
    return worth * part / 1000 * welcome / 1000;
  }

  private int part(Optional<Seniority> asked) {
    int needed = seniority.months(asked);
    return months >= needed ? Assessment.FULL : (int) (1000L * months / needed);
  }

  private boolean isLate(Optional<Seniority> asked) {
    return asked.filter(Seniority.INTERN::equals).isPresent() && !student;
  }

  private int welcome(Optional<Seniority> asked) {
    return isLate(asked) ? table.pastStudies() : Assessment.FULL;
  }

  Assessment assess(Criterion.Work asked) {
    boolean beginners = asked.seniority().filter(Seniority::isForBeginners).isPresent();
    Kind kind = kind(asked.occupations(), beginners);
    int needed = seniority.months(asked.seniority());
    int part = part(asked.seniority());
    boolean late = isLate(asked.seniority());
    int welcome = welcome(asked.seniority());
    int credit = credit(kind.worth, part, welcome);
    int high = open ? Assessment.FULL : undated ? kind.worth * welcome / 1000 : credit;
    boolean fewer = kind.worth > 0 && part < Assessment.FULL;
    return Assessment.leaf(
        credit,
        credit,
        high,
        () -> {
          List<Evidence> evidence = new ArrayList<>();
          evidence.add(kind.evidence(credit, asked.title()));
          if (fewer) {
            evidence.add(
                Evidence.of(Code.SENIORITY_SHORT, credit * 1000)
                    .with("askedMonths", needed)
                    .with("months", months));
          }
          if (kind.worth > 0 && late) {
            evidence.add(Evidence.of(Code.PAST_STUDIES, credit * 1000));
          }
          return evidence;
        });
  }

  /** The best kind; of equals, work before studies before skills. */
  private Kind kind(Collection<Occupation> asked, boolean beginners) {
    Kind best = new Kind(0, open ? Code.NOT_STATED : Code.OCCUPATION_DIFFERS, "");
    for (Occupation of : Occupation.values()) {
      int near = near(of, asked);
      if (near > 0) {
        String did = work.get(of);
        if (did != null) {
          best = best.or(near, near < 1000 ? Code.OCCUPATION_NEAR : Code.OCCUPATION_FITS, did);
        }
        String studied = studies.get(of);
        if (studied != null) {
          int full = beginners ? Assessment.FULL : table.studied();
          best = best.or(near * full / 1000, Code.OCCUPATION_STUDIED, studied);
        }
        int known = Math.min(ENOUGH_SKILLS, skills.getOrDefault(of, Set.of()).size());
        if (known > 0) {
          int full = (beginners ? Assessment.FULL : table.skilled()) * known / ENOUGH_SKILLS;
          List<String> names = skillNames.getOrDefault(of, List.of());
          String said = String.join(", ", names.subList(0, Math.min(known, names.size())));
          best = best.or(near * full / 1000, Code.OCCUPATION_SKILLED, said);
        }
      }
    }
    return best;
  }

  private int near(Occupation one, Collection<Occupation> asked) {
    if (asked.contains(one)) {
      return Assessment.FULL;
    }
    return asked.stream().anyMatch(one::isNear) ? table.relatedWork() : 0;
  }

  /** What the candidate is found to be nearest by. */
  private record Kind(int worth, Code code, String claim) {
    Kind or(int other, Code by, String name) {
      boolean better = other > worth || (other == worth && by.compareTo(code) < 0 && worth > 0);
      return better ? new Kind(other, by, name) : this;
    }

    Evidence evidence(int credit, String title) {
      return (worth > 0 ? Evidence.of(code, claim, credit * 1000) : Evidence.of(code, 0))
          .with("asked", title);
    }
  }
}
