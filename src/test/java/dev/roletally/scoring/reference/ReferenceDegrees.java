package dev.roletally.scoring.reference;

import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Profile;
import dev.roletally.scoring.CreditTable;
import dev.roletally.scoring.reference.ReferenceMatch.Credit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Credits of degrees and graduation dates. */
final class ReferenceDegrees {
  private final ReferenceVocabulary vocabulary;
  private final CreditTable table;
  private final YearMonth now;
  private final Profile profile;
  private final List<Degree> degrees = new ArrayList<>();

  ReferenceDegrees(
      ReferenceVocabulary vocabulary, CreditTable table, LocalDate asOf, Profile profile) {
    this.vocabulary = vocabulary;
    this.table = table;
    this.now = YearMonth.from(asOf);
    this.profile = profile;
    for (Degree degree : profile.degrees()) {
      degrees.add(degree);
      boolean beyondFirst =
          degree.level() == DegreeLevel.MASTER || degree.level() == DegreeLevel.DOCTORATE;
      if (beyondFirst && degree.status() == DegreeStatus.PURSUING) {
        degrees.add(
            new Degree(
                DegreeLevel.BACHELOR, degree.field(), DegreeStatus.COMPLETED, Optional.empty()));
      }
    }
  }

  Credit of(Criterion.Degree asked) {
    boolean open = profile.degrees().isEmpty() || profile.incomplete().contains(Category.EDUCATION);
    int credit = 0;
    int high = 0;
    for (Degree degree : degrees) {
      int level = level(asked, degree);
      int field = field(asked, degree);
      boolean anyField = !asked.fields().isEmpty() && degree.field().isEmpty();
      int now = status(asked, degree, false) ? times(level, field) : 0;
      int then = status(asked, degree, true) ? times(level, anyField ? 1000 : field) : 0;
      if (now == 0 && then == 0 && isSoon(asked, degree)) {
        now = times(times(level, field), table.finalYear());
        then = times(times(level, anyField ? 1000 : field), table.finalYear());
      }
      credit = Math.max(credit, now);
      high = Math.max(high, Math.max(now, then));
    }
    return new Credit(credit, credit, open ? 1000 : high);
  }

  private static int times(int one, int other) {
    return Rational.of(one).times(Rational.of(other, 1000)).floor();
  }

  private int level(Criterion.Degree asked, Degree degree) {
    if (asked.levels().isEmpty() || asked.levels().contains(degree.level())) {
      return 1000;
    }
    boolean above = asked.levels().stream().anyMatch(level -> degree.level().isAbove(level));
    if (!above) {
      return 0;
    }
    boolean studentsOnly =
        !asked.status().isEmpty() && !asked.status().contains(DegreeStatus.COMPLETED);
    return studentsOnly && !asked.orHigher() ? table.levelAbove() : 1000;
  }

  /** Whether the degree has come as far as asked; with {@code hoping}, or could have. */
  private boolean status(Criterion.Degree asked, Degree degree, boolean hoping) {
    Set<DegreeStatus> will = asked.status();
    if (will.isEmpty() || will.contains(degree.status())) {
      return true;
    }
    boolean student = degree.status() == DegreeStatus.PURSUING;
    if (!will.contains(student ? DegreeStatus.FINAL_YEAR : DegreeStatus.RECENT_GRADUATE)) {
      return false;
    }
    if (degree.expected().isEmpty()) {
      return hoping;
    }
    YearMonth month = degree.expected().get();
    if (student) {
      return !month.isAfter(now.plusMonths(12));
    }
    return !month.isAfter(now) && !month.isBefore(now.minusMonths(24));
  }

  /** A finished degree is asked, and this one comes within twelve months. */
  private boolean isSoon(Criterion.Degree asked, Degree degree) {
    boolean finished = asked.status().contains(DegreeStatus.COMPLETED);
    return finished
        && degree.status() == DegreeStatus.PURSUING
        && degree.expected().isPresent()
        && !degree.expected().get().isAfter(this.now.plusMonths(12));
  }

  private int field(Criterion.Degree asked, Degree degree) {
    if (asked.fields().isEmpty()) {
      return 1000;
    }
    if (degree.field().isEmpty()) {
      return table.fieldUnstated();
    }
    String claimed = vocabulary.field(degree.field().get());
    int best = table.fieldOther();
    for (FieldOfStudy field : asked.fields()) {
      best = Math.max(best, field(field.concept(), claimed, asked.relatedFields()));
    }
    return best;
  }

  private int field(String asked, String claimed, boolean relatedWelcome) {
    if (vocabulary.steps(claimed, asked) >= 0) {
      return 1000;
    }
    boolean general = vocabulary.isUnder(asked, claimed);
    boolean neighbour = vocabulary.areRelated(asked, claimed) || vocabulary.meet(asked, claimed, 1);
    boolean distant = vocabulary.meet(asked, claimed, 2);
    if (relatedWelcome) {
      return general || neighbour ? 1000 : distant ? table.fieldDistant() : 0;
    }
    int credit = distant ? Rational.of(table.fieldDistant(), 2).floor() : 0;
    if (general) {
      credit = Math.max(credit, table.fieldBroader());
    }
    return neighbour ? Math.max(credit, table.fieldRelated()) : credit;
  }

  Credit of(Criterion.Graduation asked) {
    boolean open =
        profile.degrees().isEmpty()
            || profile.degrees().stream().anyMatch(degree -> degree.expected().isEmpty())
            || profile.incomplete().contains(Category.EDUCATION)
            || profile.incomplete().contains(Category.GRADUATION);
    boolean fits = false;
    for (Degree degree : profile.degrees()) {
      if (degree.expected().isPresent()) {
        YearMonth month = degree.expected().get();
        boolean early = asked.from().isPresent() && month.isBefore(asked.from().get());
        boolean late = asked.to().isPresent() && month.isAfter(asked.to().get());
        fits |= !early && !late;
      }
    }
    return Credit.of(fits ? 1000 : 0, open);
  }
}
