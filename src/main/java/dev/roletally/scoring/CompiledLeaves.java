package dev.roletally.scoring;

import dev.roletally.model.Criterion;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Seniority;
import dev.roletally.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things asked, looked up in the vocabulary once and laid flat: a ranking credits thousands of them
 * for one profile, which takes reading a few numbers each, one beside the other in memory.
 *
 * <p>{@link CompiledProfile#credit(CompiledLeaves, int)} gives the same credit as {@link
 * CompiledProfile#credit(Asked)} under the same vocabulary. Each is a run of numbers, the first of
 * which says what it is:
 *
 * <pre>
 *   TERM    the ordinal of a concept, the least months; a CLASS the ordinal alone
 *   DEGREE  its {@linkplain #standing standing}, the ordinals of its fields
 *   DAYS    weeks, hours a week, first and last days by turns
 *   WORK    the occupations, as a set of bits; the ordinal of the seniority and one, or 0
 *   EXPERIENCE  nothing: what kind of work it asks for is found when it is first credited
 *   OTHER   nothing: it is credited as it stands
 * </pre>
 *
 * <p>Safe for many threads.
 */
public final class CompiledLeaves {
  static final int OTHER = 0;
  static final int TERM = 1;
  static final int CLASS = 2;
  static final int DEGREE = 3;
  static final int DAYS = 4;
  static final int WORK = 5;
  static final int EXPERIENCE = 6;

  private static final int[] AS_IT_STANDS = {OTHER};
  private static final int[] SOME_EXPERIENCE = {EXPERIENCE};
  private static final List<Optional<Seniority>> SENIORITIES =
      Stream.concat(
              Stream.of(Optional.<Seniority>empty()),
              Arrays.stream(Seniority.values()).map(Optional::of))
          .toList();
  private static final int LEVEL_BITS = 5;
  private static final int STATUS_BITS = 4;
  private static final int OR_HIGHER = 1 << (LEVEL_BITS + STATUS_BITS);
  private static final int RELATED_FIELDS = OR_HIGHER << 1;

  private final @Nullable Asked[] asked;
  private final int[] starts;
  private final int[] codes;
  private final DegreeColumns degrees;
  private final TimeColumns times;

  /** By leaf what kind of work it asks for, if that was found yet; a race finds it twice. */
  private final ExperienceCredit.@Nullable Kind[] kinds;

  /**
   * Lays leaves flat.
   *
   * @param asked what is asked; null where nothing is
   * @param compiled of each what {@link #compile} gave, in the same order
   */
  public CompiledLeaves(@Nullable Asked[] asked, int[][] compiled) {
    this.asked = asked.clone();
    this.starts = new int[compiled.length + 1];
    for (int i = 0; i < compiled.length; i++) {
      starts[i + 1] = starts[i] + compiled[i].length;
    }
    this.codes = new int[starts[compiled.length]];
    for (int i = 0; i < compiled.length; i++) {
      System.arraycopy(compiled[i], 0, codes, starts[i], compiled[i].length);
    }
    this.degrees = DegreeColumns.of(starts, codes);
    this.times = TimeColumns.of(starts, codes);
    this.kinds = new ExperienceCredit.Kind[asked.length];
  }

  /** The numbers of one thing asked. */
  public static int[] compile(Asked asked, Vocabulary vocabulary) {
    if (asked.leaf().isEmpty()) {
      return term(CLASS, asked.concept(), 0, vocabulary);
    }
    return switch (asked.leaf().get()) {
      case Criterion.Skill skill -> term(TERM, skill.concept(), skill.minMonths(), vocabulary);
      case Criterion.Certification certification ->
          term(TERM, certification.concept(), 0, vocabulary);
      case Criterion.Degree degree -> degree(degree, vocabulary);
      case Criterion.Availability availability -> days(StartDays.of(availability));
      case Criterion.Work work ->
          new int[] {
            WORK,
            bits(work.occupations()),
            work.seniority().map(level -> level.ordinal() + 1).orElse(0)
          };
      case Criterion.Experience experience -> SOME_EXPERIENCE;
      default -> AS_IT_STANDS;
    };
  }

  private static int[] term(int kind, String concept, int minMonths, Vocabulary vocabulary) {
    OptionalInt ordinal = vocabulary.ordinal(concept);
    return ordinal.isPresent() ? new int[] {kind, ordinal.getAsInt(), minMonths} : AS_IT_STANDS;
  }

  private static int[] degree(Criterion.Degree degree, Vocabulary vocabulary) {
    int[] codes = new int[2 + degree.fields().size()];
    int size = 0;
    codes[size++] = DEGREE;
    codes[size++] = standing(degree);
    for (FieldOfStudy field : degree.fields()) {
      OptionalInt ordinal = vocabulary.ordinal(field.concept());
      if (ordinal.isEmpty()) {
        return AS_IT_STANDS;
      }
      codes[size++] = ordinal.getAsInt();
    }
    return codes;
  }

  private static int[] days(StartDays days) {
    int[] codes = new int[3 + 2 * days.size()];
    codes[0] = DAYS;
    codes[1] = days.minWeeks();
    codes[2] = days.hoursPerWeek();
    for (int i = 0; i < days.size(); i++) {
      if ((int) days.from(i) != days.from(i) || (int) days.to(i) != days.to(i)) {
        return AS_IT_STANDS;
      }
      codes[3 + 2 * i] = (int) days.from(i);
      codes[4 + 2 * i] = (int) days.to(i);
    }
    return codes;
  }

  /** All that a degree asks but its fields: levels and statuses as sets of bits, by ordinal. */
  static int standing(Criterion.Degree degree) {
    return bits(degree.levels())
        | bits(degree.status()) << LEVEL_BITS
        | (degree.orHigher() ? OR_HIGHER : 0)
        | (degree.relatedFields() ? RELATED_FIELDS : 0);
  }

  /** The seniority that a code stands for. */
  static Optional<Seniority> seniority(int code) {
    return SENIORITIES.get(code);
  }

  private static int bits(Collection<? extends Enum<?>> set) {
    int bits = 0;
    for (Enum<?> each : set) {
      bits |= 1 << each.ordinal();
    }
    return bits;
  }

  /** The levels of a standing. */
  static int levels(int standing) {
    return standing & ((1 << LEVEL_BITS) - 1);
  }

  /** The statuses of a standing. */
  static int statuses(int standing) {
    return standing >> LEVEL_BITS & ((1 << STATUS_BITS) - 1);
  }

  /** Whether a standing takes higher levels. */
  static boolean isOrHigher(int standing) {
    return (standing & OR_HIGHER) != 0;
  }

  /** Whether a standing welcomes related fields. */
  static boolean welcomesRelated(int standing) {
    return (standing & RELATED_FIELDS) != 0;
  }

  /** The number of leaves. */
  public int size() {
    return asked.length;
  }

  /** What is asked. */
  public Asked asked(int leaf) {
    return Optional.ofNullable(asked[leaf]).orElseThrow();
  }

  /** The experience that is asked. */
  Criterion.Experience experience(int leaf) {
    return (Criterion.Experience) asked(leaf).leaf().orElseThrow();
  }

  /** The kind of work that an experience asks for. */
  ExperienceCredit.Kind kind(int leaf) {
    ExperienceCredit.Kind known = kinds[leaf];
    if (known == null) {
      known = ExperienceCredit.Kind.of(experience(leaf));
      kinds[leaf] = known;
    }
    return known;
  }

  int start(int leaf) {
    return starts[leaf];
  }

  int[] codes() {
    return codes;
  }

  /**
   * Puts no credit for what stands in columns, which is what nearly every role asks: the degrees
   * and the availabilities of one window among the first leaves.
   *
   * @param credits by leaf; what stands in no column stays
   */
  public void clearColumns(short[] credits) {
    degrees.leaves().forEach(leaf -> credits[leaf] = 0);
    times.leaves().forEach(leaf -> credits[leaf] = 0);
  }

  /** The degrees among the leaves, or the first of them. */
  DegreeColumns degrees() {
    return degrees;
  }

  /** The availabilities of one window among the leaves, or the first of them. */
  TimeColumns times() {
    return times;
  }
}
