package dev.roletally.scoring;

import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What planning applications needs to know of a scored role. It depends on the compiled role alone,
 * so that an index can tell it without the posting.
 *
 * @param row the score and the eligibility
 * @param doubt the first thing that stands against eligibility, if anything does
 * @param start the earliest start asked for that suits the candidate; if none suits, the one that
 *     comes nearest
 * @param over the last of the starts asked for, where all that an ask names lie before the as-of
 *     day
 */
public record Outlook(
    ScoreRow row, Optional<Code> doubt, Optional<LocalDate> start, Optional<LocalDate> over) {
  /** Rejects null. */
  public Outlook {
    requireNonNull(row, "row");
    requireNonNull(doubt, "doubt");
    requireNonNull(start, "start");
    requireNonNull(over, "over");
  }

  static Outlook of(ScoreRow row, Optional<Code> doubt, List<Evidence> evidence) {
    return new Outlook(
        row,
        doubt,
        days(evidence, Code.START_FITS, "start")
            .min(Comparator.naturalOrder())
            .or(() -> nearest(evidence)),
        days(evidence, Code.CYCLE_OVER, "last").max(Comparator.naturalOrder()));
  }

  private static Optional<LocalDate> nearest(List<Evidence> evidence) {
    return evidence.stream()
        .filter(each -> each.code() == Code.START_MISSED)
        .max(
            Comparator.comparingInt(Evidence::credit)
                .thenComparing(each -> day(each, "start"), Comparator.reverseOrder()))
        .map(each -> day(each, "start"));
  }

  private static Stream<LocalDate> days(List<Evidence> evidence, Code code, String name) {
    return evidence.stream().filter(each -> each.code() == code).map(each -> day(each, name));
  }

  private static LocalDate day(Evidence evidence, String name) {
    return LocalDate.parse(requireNonNull(evidence.parameters().get(name), name));
  }
}
