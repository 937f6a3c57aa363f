package dev.roletally.plan;

import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Code;
import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Evidence;
import dev.roletally.explain.Match;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Fact;
import dev.roletally.model.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plan needs to know of a role and its match: a small value, so that many can be held.
 *
 * @param roleId the role's id
 * @param title the role's title, if stated
 * @param employer who offers it, if stated
 * @param limit how many roles of the employer one may apply to, if stated
 * @param score the candidate's score, in millionths
 * @param eligibility whether the candidate may apply
 * @param doubt the first thing that stands against eligibility, if anything does
 * @param cycleOver the last day on which it could have started, if all lie before the as-of day
 * @param start the start that suits the candidate best, if the posting states any
 */
public record Opening(
    String roleId,
    Optional<String> title,
    Optional<String> employer,
    Optional<ApplicationLimit> limit,
    int score,
    Eligibility eligibility,
    Optional<Code> doubt,
    Optional<LocalDate> cycleOver,
    Optional<LocalDate> start) {
  /** Rejects null. */
  public Opening {
    requireNonNull(roleId, "roleId");
    requireNonNull(title, "title");
    requireNonNull(employer, "employer");
    requireNonNull(limit, "limit");
    requireNonNull(eligibility, "eligibility");
    requireNonNull(doubt, "doubt");
    requireNonNull(cycleOver, "cycleOver");
    requireNonNull(start, "start");
  }

  /** The opening of a role, as a match sees it. */
  public static Opening of(Role role, Match match) {
    List<Evidence> times =
        match.requirements().stream()
            .flatMap(each -> each.evidence().stream())
            .filter(Opening::isAboutTime)
            .toList();
    return new Opening(
        role.id(),
        role.title().map(Fact::value),
        role.employer().map(Fact::value),
        role.applicationLimit().map(Fact::value),
        match.score(),
        match.eligibility(),
        match.eligibilityReasons().stream().findFirst().map(reason -> reason.code()),
        over(role, times, match.stamp().asOf()),
        times.stream()
            .filter(each -> each.code() != Code.CYCLE_OVER)
            .flatMap(each -> day(each, "start").stream())
            .findFirst());
  }

  private static boolean isAboutTime(Evidence evidence) {
    return evidence.code() == Code.CYCLE_OVER
        || evidence.code() == Code.START_FITS
        || evidence.code() == Code.START_MISSED;
  }

  /** Over if all starts are past: those that asks name, and those stated only as facts. */
  private static Optional<LocalDate> over(Role role, List<Evidence> times, LocalDate asOf) {
    Stream<LocalDate> asked =
        times.stream()
            .filter(each -> each.code() == Code.CYCLE_OVER)
            .flatMap(each -> day(each, "last").stream());
    Stream<LocalDate> days = role.startDates().stream().map(Fact::value);
    Stream<LocalDate> windows =
        role.startWindows().stream().map(window -> window.value().to().atEndOfMonth());
    return Stream.of(asked, days, windows)
        .flatMap(each -> each)
        .max(LocalDate::compareTo)
        .filter(day -> day.isBefore(asOf));
  }

  private static Optional<LocalDate> day(Evidence evidence, String name) {
    return Optional.ofNullable(evidence.parameters().get(name)).map(LocalDate::parse);
  }
}
