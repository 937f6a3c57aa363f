package dev.roletally.plan;

import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Code;
import dev.roletally.explain.Eligibility;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.Outlook;
import dev.roletally.scoring.Scorer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plan needs to know of a role and its score: a small value, so that many can be held.
 *
 * @param roleId the role's id
 * @param title the role's title, if stated
 * @param employer who offers it, if stated
 * @param limit how many roles of the employer one may apply to, if stated
 * @param deadline the last day on which one may apply, if stated
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
    Optional<LocalDate> deadline,
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
    requireNonNull(deadline, "deadline");
    requireNonNull(eligibility, "eligibility");
    requireNonNull(doubt, "doubt");
    requireNonNull(cycleOver, "cycleOver");
    requireNonNull(start, "start");
  }

  /** The opening of a role, scored for a profile. */
  public static Opening of(Role role, CompiledRole compiled, CompiledProfile profile) {
    return of(ApplicationTerms.of(role), compiled, profile);
  }

  /**
   * The same from what {@link #terms} kept of the role.
   *
   * @throws IllegalArgumentException if the terms are damaged or of another version
   */
  public static Opening of(byte[] terms, CompiledRole compiled, CompiledProfile profile) {
    return of(ApplicationTerms.fromBytes(terms), compiled, profile);
  }

  /** What a plan needs of a role beside its compiled form: employer, limit, dates, title. */
  public static byte[] terms(Role role) {
    return ApplicationTerms.of(role).toBytes();
  }

  private static Opening of(
      ApplicationTerms terms, CompiledRole compiled, CompiledProfile profile) {
    Outlook outlook = Scorer.outlook(compiled, profile);
    LocalDate asOf = profile.settings().asOf();
    return new Opening(
        terms.roleId(),
        terms.title(),
        terms.employer(),
        terms.limit(),
        terms.deadline(),
        outlook.row().score(),
        outlook.row().eligibility(),
        outlook.doubt(),
        // over if all starts are past: those that asks name, and those stated only as facts
        Stream.of(outlook.over(), terms.lastStart())
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .filter(day -> day.isBefore(asOf)),
        outlook.start());
  }
}
