package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A degree that a profile claims.
 *
 * @param level its level
 * @param field its field of study, if stated
 * @param status {@link DegreeStatus#PURSUING} or {@link DegreeStatus#COMPLETED}
 * @param expected when it is expected or was awarded, if stated
 */
public record Degree(
    DegreeLevel level, Optional<String> field, DegreeStatus status, Optional<YearMonth> expected) {
  /** Rejects a status that only postings use, and a blank field. */
  public Degree {
    requireNonNull(level, "level");
    requireNonNull(field, "field");
    requireNonNull(expected, "expected");
    ClaimException.check(
        field.filter(String::isBlank).isEmpty(), "field must not be blank", field.orElse(""));
    checkArgument(
        status == DegreeStatus.PURSUING || status == DegreeStatus.COMPLETED,
        "degree status must be PURSUING or COMPLETED, got: %s",
        status);
  }

  /** A degree being pursued. */
  public static Degree pursuing(DegreeLevel level, String field) {
    return new Degree(level, Optional.of(field), DegreeStatus.PURSUING, Optional.empty());
  }

  /** A degree that was awarded. */
  public static Degree completed(DegreeLevel level, String field) {
    return new Degree(level, Optional.of(field), DegreeStatus.COMPLETED, Optional.empty());
  }

  /** The same, expected (or awarded) in {@code month}. */
  public Degree expected(YearMonth month) {
    return new Degree(level, field, status, Optional.of(month));
  }

  /** The type alone: a candidate's claims do not belong in logs. */
  @Override
  public String toString() {
    return "Degree[...]";
  }
}
