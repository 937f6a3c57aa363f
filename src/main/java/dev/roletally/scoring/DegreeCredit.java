package dev.roletally.scoring;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.Profile;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The credit of degrees and graduation dates: the best single degree.
 *
 * <p>{@code credit = floor(level · field / 1000)}, and 0 if the degree has not come as far as
 * asked. Who pursues a master's or doctorate holds a bachelor's.
 */
final class DegreeCredit {
  /** Who finished so many months ago at most is a recent graduate. */
  static final int RECENT_MONTHS = 24;

  private static final int FINAL_MONTHS = 12;

  /** Marks what is worth less because it is not finished. */
  private static final int SOON = 2000;

  private static final int COMPLETED = bit(DegreeStatus.COMPLETED);

  private final CreditTable table;
  private final YearMonth now;
  private final List<Held> degrees;
  private final boolean open;
  private final boolean openGraduation;

  DegreeCredit(Profile profile, Vocabulary vocabulary, CreditTable table, LocalDate asOf) {
    this.table = table;
    this.now = YearMonth.from(asOf);
    this.degrees =
        withImplied(profile.degrees()).stream()
            .map(degree -> new Held(degree, new FieldCredit(degree, vocabulary, table), now))
            .toList();
    this.open = profile.degrees().isEmpty() || profile.incomplete().contains(Category.EDUCATION);
    // a degree that may still be named brings its date
    this.openGraduation =
        open
            || profile.degrees().stream().anyMatch(degree -> degree.expected().isEmpty())
            || profile.incomplete().contains(Category.GRADUATION);
  }

  /** All of a profile that these credits depend on: equal parts, equal credits. */
  static List<Object> basis(Profile profile) {
    return List.of(profile.degrees(), profile.incomplete());
  }

  private static List<Degree> withImplied(List<Degree> stated) {
    List<Degree> all = new ArrayList<>();
    for (Degree degree : stated) {
      all.add(degree);
      if (degree.status() == DegreeStatus.PURSUING
          && degree.level().isAbove(DegreeLevel.BACHELOR)) {
        all.add(
            new Degree(
                DegreeLevel.BACHELOR, degree.field(), DegreeStatus.COMPLETED, Optional.empty()));
      }
    }
    return all;
  }

  Assessment assess(Criterion.Degree asked) {
    if (degrees.isEmpty()) {
      return Assessment.leaf(
          0, true, () -> Evidence.of(Code.NOT_STATED, 0).with("asked", "degree"));
    }
    Worth best = null;
    int high = 0;
    for (Held degree : degrees) {
      Worth worth = worth(asked, degree);
      high = Math.max(high, worth.high);
      if (best == null || worth.isBetterThan(best)) {
        best = worth;
      }
    }
    Worth found = java.util.Objects.requireNonNull(best);
    return Assessment.leaf(
        found.credit,
        found.credit,
        open ? Assessment.FULL : high,
        () -> List.of(evidence(found.code, found.degree, found.credit)));
  }

  /**
   * The credit alone, of a degree laid flat.
   *
   * @param codes its standing, then the ordinals of its fields
   * @param at where they begin
   * @param end where they end
   */
  int credit(int[] codes, int at, int end) {
    int best = 0;
    for (Held held : degrees) {
      int stands = stands(codes[at], held);
      if (stands > 0) {
        best =
            Math.max(
                best, credit(stands, held.field.credit(DegreeColumns.Fields.of(codes, at, end))));
      }
    }
    return best;
  }

  /**
   * The same of many degrees.
   *
   * @param credits by leaf, raised to the credit
   */
  void credit(DegreeColumns asked, short[] credits) {
    for (Held held : degrees) {
      int[] stands = new int[asked.standings()];
      for (int place = 0; place < stands.length; place++) {
        stands[place] = stands(asked.standing(place), held);
      }
      byte[] nearness = held.field.nearness(asked);
      for (int place = 0; place < asked.size(); place++) {
        int field = held.field.credit(asked.fields(place), nearness[place]);
        int end = field == 0 ? 0 : asked.start(place + 1);
        for (int row = asked.start(place); row < end; row++) {
          int credit = credit(stands[asked.standingOf(row)], field);
          credits[asked.leaf(row)] = (short) Math.max(credits[asked.leaf(row)], credit);
        }
      }
    }
  }

  Assessment assess(Criterion.Graduation asked) {
    Degree outside = null;
    for (Held held : degrees) {
      Degree degree = held.degree;
      if (degree.expected().isPresent()) {
        YearMonth month = degree.expected().get();
        boolean fits =
            !asked.from().map(month::isBefore).orElse(false)
                && !asked.to().map(month::isAfter).orElse(false);
        if (fits) {
          return Assessment.leaf(
              Assessment.FULL,
              openGraduation,
              () -> evidence(Code.GRADUATION_FITS, degree, Assessment.FULL));
        }
        outside = degree;
      }
    }
    Optional<Degree> last = Optional.ofNullable(outside);
    return Assessment.leaf(
        0,
        openGraduation,
        () ->
            last.map(degree -> evidence(Code.GRADUATION_OUTSIDE, degree, 0))
                .orElseGet(() -> Evidence.of(Code.NOT_STATED, 0).with("asked", "graduation")));
  }

  private Worth worth(Criterion.Degree asked, Held held) {
    Degree degree = held.degree;
    int standing = CompiledLeaves.standing(asked);
    int level = level(standing, held);
    if (level == 0) {
      return new Worth(degree, 0, 0, Code.LEVEL_BELOW);
    }
    Status status = status(standing, held);
    if (status == Status.NO) {
      return new Worth(degree, 0, 0, Code.STATUS_DIFFERS);
    }
    FieldCredit.Found field = held.field.of(asked);
    int credit = credit(level, status, field.credit());
    int hoped = level * (field.code() == Code.FIELD_UNSTATED ? 1000 : field.credit()) / 1000;
    int high = status == Status.SOON ? hoped * table.finalYear() / 1000 : hoped;
    Code code =
        status == Status.SOON
            ? Code.STATUS_SOON
            : status == Status.UNDATED
                ? Code.DATE_UNSTATED
                : field.credit() < 1000
                    ? field.code()
                    : level < 1000 ? Code.LEVEL_ABOVE : field.code();
    return new Worth(degree, credit, Math.max(credit, high), code);
  }

  private static int bit(DegreeStatus status) {
    return 1 << status.ordinal();
  }

  private int credit(int level, Status status, int field) {
    return switch (status) {
      case YES -> credit(level, field);
      case SOON -> credit(level + SOON, field);
      case NO, UNDATED -> 0;
    };
  }

  /**
   * The credit of a degree.
   *
   * @param stands what its level is worth, and {@link #SOON} more if it has yet to be finished
   */
  private int credit(int stands, int field) {
    return stands < SOON
        ? stands * field / 1000
        : (stands - SOON) * field / 1000 * table.finalYear() / 1000;
  }

  /** How a degree stands to levels and statuses asked; 0 if it is of no use. */
  private int stands(int standing, Held held) {
    int level = level(standing, held);
    return switch (level == 0 ? Status.NO : status(standing, held)) {
      case YES -> level;
      case SOON -> level + SOON;
      case NO, UNDATED -> 0;
    };
  }

  private int level(int standing, Held held) {
    int levels = CompiledLeaves.levels(standing);
    if (levels == 0 || (levels & held.level) != 0) {
      return 1000;
    }
    // above the least level asked, whose bit is the lowest
    if (held.level < Integer.lowestOneBit(levels)) {
      return 0;
    }
    int statuses = CompiledLeaves.statuses(standing);
    boolean students = statuses != 0 && (statuses & COMPLETED) == 0;
    return CompiledLeaves.isOrHigher(standing) || !students ? 1000 : table.levelAbove();
  }

  private static Status status(int standing, Held held) {
    int statuses = CompiledLeaves.statuses(standing);
    if (statuses == 0 || (statuses & held.status) != 0) {
      return Status.YES;
    }
    if ((statuses & held.dated) == 0) {
      return (statuses & COMPLETED) != 0 && held.soon ? Status.SOON : Status.NO;
    }
    return held.near;
  }

  private static Evidence evidence(Code code, Degree degree, int credit) {
    Evidence evidence =
        Evidence.of(code, describe(degree), credit * 1000)
            .with("level", degree.level())
            .with("status", degree.status());
    if (degree.field().isPresent()) {
      evidence = evidence.with("field", degree.field().get());
    }
    return degree.expected().isPresent()
        ? evidence.with("month", degree.expected().get())
        : evidence;
  }

  private static String describe(Degree degree) {
    return degree.level()
        + " "
        + degree.status()
        + degree.field().map(field -> " " + field).orElse("")
        + degree.expected().map(month -> " " + month).orElse("");
  }

  private enum Status {
    YES,
    NO,
    /** Not yet as far as asked, but within the year. */
    SOON,
    /** Fits if its date, which is not stated, does. */
    UNDATED
  }

  /** A degree as numbers. */
  private static final class Held {
    private final Degree degree;

    private final FieldCredit field;
    private final int level;
    private final int status;

    /** The status that it has if its date is right, and whether it is. */
    private final int dated;

    private final Status near;

    /** Whether it is pursued and expected within the year. */
    private final boolean soon;

    Held(Degree degree, FieldCredit field, YearMonth now) {
      boolean pursuing = degree.status() == DegreeStatus.PURSUING;
      this.degree = degree;
      this.field = field;
      this.level = 1 << degree.level().ordinal();
      this.status = bit(degree.status());
      this.dated = bit(pursuing ? DegreeStatus.FINAL_YEAR : DegreeStatus.RECENT_GRADUATE);
      this.soon = pursuing && comesSoon(degree, now);
      this.near =
          degree
              .expected()
              .map(month -> (pursuing ? soon : isRecent(month, now)) ? Status.YES : Status.NO)
              .orElse(Status.UNDATED);
    }

    /** Whether the degree is expected within twelve months. */
    private static boolean comesSoon(Degree degree, YearMonth now) {
      return degree
          .expected()
          .filter(month -> !month.isAfter(now.plusMonths(FINAL_MONTHS)))
          .isPresent();
    }

    private static boolean isRecent(YearMonth month, YearMonth now) {
      return !month.isBefore(now.minusMonths(RECENT_MONTHS)) && !month.isAfter(now);
    }
  }

  private record Worth(Degree degree, int credit, int high, Code code) {
    /** Of equals the one with the first code, so that it is found in whatever order. */
    boolean isBetterThan(Worth other) {
      return credit > other.credit || (credit == other.credit && code.compareTo(other.code) < 0);
    }
  }
}
