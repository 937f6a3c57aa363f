package dev.roletally.plan;

import dev.roletally.explain.Eligibility;
import dev.roletally.model.Profile;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.Rescoring;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import dev.roletally.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Which single changes would do most over many roles.
 *
 * <p>The <em>mean of the best scores</em> is the sum of the {@code k} greatest scores divided by
 * {@code k}, rounded down, in millionths: what to expect of {@code k} applications well placed.
 * Only roles that one can apply to count: not those for which the candidate is INELIGIBLE, nor
 * those UNDETERMINED if the policy excludes them. Where fewer than {@code k} roles count, the
 * missing ones count as 0.
 *
 * @param considered the number of roles
 * @param reaching how many of them reach the threshold as it is
 * @param best the mean of the best scores as it is
 * @param changes what each change tried would bring, in the order of the request's objective; those
 *     that would bring nothing are left out
 * @param untried how many further changes were possible, all less promising
 */
public record OverallGaps(
    int considered, int reaching, int best, List<OverallGain> changes, int untried) {
  /** Copies the list. */
  public OverallGaps {
    changes = List.copyOf(changes);
  }

  /**
   * Goes through the roles twice: to score them and learn what they ask, then to assess those asks
   * again that a change touches. An ask is touched if it is made of anything for which the changed
   * profile is credited otherwise; no other can earn more or less.
   *
   * <p>Most promising are the changes asked for by most of the roles in which it could count: whose
   * score would reach the threshold, or be among the best, if all asks that ask for the change were
   * wholly met.
   *
   * @throws CancellationException if {@code progress} ends it
   */
  public static OverallGaps of(
      RolePass roles,
      int total,
      Profile profile,
      OverallRequest request,
      Vocabulary vocabulary,
      Progress progress) {
    CompiledProfile now = CompiledProfile.of(profile, vocabulary, request.settings());
    Steps steps = new Steps(2L * total, progress);
    Census census = new Census();
    BestScores best = new BestScores(request.best());
    roles.each(
        role -> {
          Rescoring scored = Rescoring.of(role, now);
          census.add(role, scored);
          if (counts(scored.eligibility(), request.settings().policy())) {
            best.add(scored.score());
          }
          steps.next();
        });

    Wanted wanted = Wanted.of(census, now, profile, best.least(), request, vocabulary);
    Trials trials = new Trials(wanted.mostPromising(), census, now, profile, request, vocabulary);
    roles.each(
        role -> {
          trials.add(Rescoring.of(role, now));
          steps.next();
        });
    int mean = best.mean();
    return new OverallGaps(
        census.roles().size(),
        census.reaching(request.threshold()),
        mean,
        trials.gains(mean).stream()
            .filter(gain -> gain.roles() > 0 || gain.gain() > 0 || gain.best() > 0)
            .sorted(order(request.objective()))
            .toList(),
        wanted.size() - trials.size());
  }

  /** Whether a role counts among the best: the roles that a plan would have a place for. */
  static boolean counts(Eligibility eligibility, ScoringPolicy policy) {
    return switch (eligibility) {
      case ELIGIBLE -> true;
      case UNDETERMINED -> policy.undetermined() != Treatment.EXCLUDE;
      case INELIGIBLE -> false;
    };
  }

  private static Comparator<OverallGain> order(OverallRequest.Objective objective) {
    Comparator<OverallGain> byRoles =
        Comparator.comparing(OverallGain::roles, Comparator.reverseOrder())
            .thenComparing(OverallGain::gain, Comparator.reverseOrder())
            .thenComparing(gain -> Wanted.key(gain.change()));
    return switch (objective) {
      case ROLES_REACHING -> byRoles;
      case BEST_SCORES ->
          Comparator.comparing(OverallGain::best, Comparator.reverseOrder()).thenComparing(byRoles);
    };
  }

  /**
   * What a change would bring over all roles.
   *
   * @param change the change
   * @param roles how many roles reach the threshold with it that do not without
   * @param gain what all scores together gain, in millionths
   * @param best what the mean of the best scores gains, in millionths
   */
  public record OverallGain(Change change, int roles, long gain, int best) {}

  /** Counts the steps and asks now and then whether to go on. */
  private static final class Steps {
    private static final int STEP = 256;

    private final long total;
    private final Progress progress;
    private long done;

    Steps(long total, Progress progress) {
      this.total = total;
      this.progress = progress;
    }

    void next() {
      done++;
      if ((done % STEP == 0 || done == total) && !progress.goOn(done, total)) {
        throw new CancellationException("ended after " + done + " of " + total + " steps");
      }
    }
  }
}
