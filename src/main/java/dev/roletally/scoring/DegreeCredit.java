package dev.roletally.scoring;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Profile;
import dev.roletally.model.Words;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
  private static final Field ANY_FIELD = new Field(1000, Code.DEGREE_FITS);

  private final Vocabulary vocabulary;
  private final CreditTable table;
  private final YearMonth now;
  private final List<Held> degrees;
  private final boolean open;
  private final boolean openGraduation;

  DegreeCredit(Profile profile, Vocabulary vocabulary, CreditTable table, LocalDate asOf) {
    this.vocabulary = vocabulary;
    this.table = table;
    this.now = YearMonth.from(asOf);
    this.degrees =
        withImplied(profile.degrees()).stream().map(degree -> Held.of(degree, vocabulary)).toList();
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
    int level = level(asked, degree);
    if (level == 0) {
      return new Worth(degree, 0, 0, Code.LEVEL_BELOW);
    }
    Status status = status(asked, degree);
    if (status == Status.NO) {
      return new Worth(degree, 0, 0, Code.STATUS_DIFFERS);
    }
    Field field = field(asked, held);
    int full = level * field.credit / 1000;
    int credit =
        switch (status) {
          case YES -> full;
          case SOON -> full * table.finalYear() / 1000;
          case NO, UNDATED -> 0;
        };
    int hoped = level * (field.code == Code.FIELD_UNSTATED ? 1000 : field.credit) / 1000;
    int high = status == Status.SOON ? hoped * table.finalYear() / 1000 : hoped;
    Code code =
        status == Status.SOON
            ? Code.STATUS_SOON
            : status == Status.UNDATED
                ? Code.DATE_UNSTATED
                : field.credit < 1000 ? field.code : level < 1000 ? Code.LEVEL_ABOVE : field.code;
    return new Worth(degree, credit, Math.max(credit, high), code);
  }

  private int level(Criterion.Degree asked, Degree degree) {
    if (asked.levels().isEmpty() || asked.levels().contains(degree.level())) {
      return 1000;
    }
    DegreeLevel least = Collections.min(asked.levels());
    if (!degree.level().isAbove(least)) {
      return 0;
    }
    boolean students =
        !asked.status().isEmpty() && !asked.status().contains(DegreeStatus.COMPLETED);
    return asked.orHigher() || !students ? 1000 : table.levelAbove();
  }

  private Status status(Criterion.Degree asked, Degree degree) {
    if (asked.status().isEmpty() || asked.status().contains(degree.status())) {
      return Status.YES;
    }
    boolean pursuing = degree.status() == DegreeStatus.PURSUING;
    DegreeStatus dated = pursuing ? DegreeStatus.FINAL_YEAR : DegreeStatus.RECENT_GRADUATE;
    if (!asked.status().contains(dated)) {
      boolean finished = asked.status().contains(DegreeStatus.COMPLETED);
      return finished && pursuing && comesSoon(degree) ? Status.SOON : Status.NO;
    }
    if (degree.expected().isEmpty()) {
      return Status.UNDATED;
    }
    YearMonth month = degree.expected().get();
    boolean near =
        pursuing
            ? comesSoon(degree)
            : !month.isBefore(now.minusMonths(RECENT_MONTHS)) && !month.isAfter(now);
    return near ? Status.YES : Status.NO;
  }

  /** Whether the degree is expected within twelve months. */
  private boolean comesSoon(Degree degree) {
    return degree
        .expected()
        .filter(month -> !month.isAfter(now.plusMonths(FINAL_MONTHS)))
        .isPresent();
  }

  private Field field(Criterion.Degree asked, Held held) {
    if (asked.fields().isEmpty()) {
      return ANY_FIELD;
    }
    if (held.field.isEmpty()) {
      return new Field(table.fieldUnstated(), Code.FIELD_UNSTATED);
    }
    String claimed = held.field.get();
    Map<String, Field> known = asked.relatedFields() ? held.relatedWelcome : held.relatedNot;
    Field best = new Field(table.fieldOther(), Code.FIELD_DIFFERS);
    for (FieldOfStudy field : asked.fields()) {
      Field next = known.get(field.concept());
      if (next == null) {
        next = field(field.concept(), claimed, asked.relatedFields());
        known.put(field.concept(), next);
      }
      boolean sooner = next.credit == best.credit && next.code.compareTo(best.code) < 0;
      if (next.credit > best.credit || sooner) {
        best = next;
      }
    }
    return best;
  }

  private Field field(String asked, String claimed, boolean relatedWelcome) {
    Map<String, Integer> aboveClaimed = vocabulary.broader(claimed);
    if (asked.equals(claimed) || aboveClaimed.containsKey(asked)) {
      return new Field(1000, Code.DEGREE_FITS);
    }
    Map<String, Integer> aboveAsked = vocabulary.broader(asked);
    boolean neighbours =
        vocabulary.related(asked).contains(claimed)
            || !common(aboveAsked, aboveClaimed, 1).isEmpty();
    if (relatedWelcome && (neighbours || aboveAsked.containsKey(claimed))) {
      return new Field(1000, Code.FIELD_RELATED);
    }
    int credit = 0;
    if (aboveAsked.containsKey(claimed)) {
      credit = table.fieldBroader();
    }
    if (neighbours) {
      credit = Math.max(credit, table.fieldRelated());
    }
    if (!common(aboveAsked, aboveClaimed, 2).isEmpty()) {
      credit = Math.max(credit, relatedWelcome ? table.fieldDistant() : table.fieldDistant() / 2);
    }
    return new Field(credit, credit == 0 ? Code.FIELD_DIFFERS : Code.FIELD_RELATED);
  }

  /** The concepts at most {@code steps} above both. */
  private static Set<String> common(
      Map<String, Integer> one, Map<String, Integer> other, int steps) {
    Set<String> both = new HashSet<>();
    one.forEach(
        (id, distance) -> {
          if (distance <= steps && other.getOrDefault(id, Integer.MAX_VALUE) <= steps) {
            both.add(id);
          }
        });
    return both;
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

  private record Field(int credit, Code code) {}

  /**
   * A degree with the concept of its field, and how near fields asked before are to it.
   *
   * @param degree the degree
   * @param field the concept of its field, or its words
   * @param relatedWelcome by concept, where the posting welcomes related fields
   * @param relatedNot by concept, where it does not
   */
  private record Held(
      Degree degree,
      Optional<String> field,
      Map<String, Field> relatedWelcome,
      Map<String, Field> relatedNot) {
    static Held of(Degree degree, Vocabulary vocabulary) {
      Optional<String> field =
          degree
              .field()
              .map(
                  name ->
                      vocabulary
                          .field(name)
                          .map(Concept::id)
                          .orElseGet(() -> Criterion.Skill.UNRECOGNISED + Words.normalise(name)));
      return new Held(degree, field, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
  }

  private record Worth(Degree degree, int credit, int high, Code code) {
    /** Of equals the one with the first code, so that it is found in whatever order. */
    boolean isBetterThan(Worth other) {
      return credit > other.credit || (credit == other.credit && code.compareTo(other.code) < 0);
    }
  }
}
