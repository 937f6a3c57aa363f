package dev.roletally.plan;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.explain.AskMatch;
import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Match;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.Explainer;
import dev.roletally.scoring.ScoreRow;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.Scorer;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What stands between a profile and a role: the asks not fully met, what each single change would
 * gain, and the smallest sets of changes that reach a score or eligibility.
 *
 * <p>Every gain is found by scoring the changed profile. Immutable and safe to share.
 */
public final class Gaps {
  /** The greatest number of possible changes that sets are made of; the most gainful are kept. */
  public static final int MOST_CHANGES = 20;

  private static final int MOST_SCORINGS = 20_000;
  private static final Comparator<Gain> BEST_FIRST =
      Comparator.comparing(Gain::eligibility)
          .thenComparing(Gain::gain, Comparator.reverseOrder())
          .thenComparing(Gaps::key);
  private static final Comparator<Gain> MOST_GAIN_FIRST =
      Comparator.comparing(Gain::gain, Comparator.reverseOrder())
          .thenComparing(Gain::eligibility)
          .thenComparing(Gaps::key);

  private final Match match;
  private final CompiledRole role;
  private final Profile profile;
  private final ScoreSettings settings;
  private final Vocabulary vocabulary;
  private final List<Gap> open;
  private final List<Gain> singles;
  private final boolean isWhole;

  private Gaps(Role role, Profile profile, ScoreSettings settings, Vocabulary vocabulary) {
    this.profile = profile;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.role = CompiledRole.of(role, vocabulary);
    this.match =
        Explainer.explain(role, CompiledProfile.of(profile, vocabulary, settings), vocabulary);
    this.open = open(match);
    List<Gain> all = new ArrayList<>();
    for (Change change : possible(role)) {
      all.add(gain(List.of(change)));
    }
    all.sort(MOST_GAIN_FIRST);
    this.isWhole = all.size() <= MOST_CHANGES;
    this.singles = List.copyOf(all.subList(0, Math.min(all.size(), MOST_CHANGES)));
  }

  /** The gaps between a profile and a role. */
  public static Gaps of(Role role, Profile profile, ScoreSettings settings, Vocabulary vocabulary) {
    return new Gaps(role, profile, settings, vocabulary);
  }

  /** The match as it is. */
  public Match match() {
    return match;
  }

  /** The asks not fully met, by points lost, then as the posting has them. */
  public List<Gap> open() {
    return open;
  }

  /**
   * What each single change looked at would gain, the most first; those that would bring nothing
   * left out.
   */
  public List<Gain> changes() {
    return singles.stream()
        .filter(
            each ->
                each.gain() > 0
                    || (each.gain() == 0 && each.eligibility().compareTo(match.eligibility()) < 0))
        .toList();
  }

  /** The changes looked at, whether they help alone or not: what the sets are made of. */
  public List<Change> possible() {
    return singles.stream().map(each -> each.changes().get(0)).toList();
  }

  /** The smallest sets of changes with which the score is at least {@code score}. */
  public Ways toReach(int score) {
    checkArgument(
        score >= 0 && score <= Match.TOTAL, "score must be 0 to %s, got: %s", Match.TOTAL, score);
    return smallest(gain -> gain.score() >= score);
  }

  /** The smallest sets of changes with which the candidate is eligible. */
  public Ways toBeEligible() {
    return smallest(gain -> gain.eligibility() == Eligibility.ELIGIBLE);
  }

  /** What changes would bring if made together, in this order. */
  public Gain gain(List<Change> changes) {
    Profile changed = profile;
    for (Change change : changes) {
      changed = change.applyTo(changed);
    }
    ScoreRow row = Scorer.score(role, CompiledProfile.of(changed, vocabulary, settings));
    return new Gain(changes, row.score() - match.score(), row.score(), row.eligibility());
  }

  private Ways smallest(Predicate<Gain> target) {
    Search search = new Search(target);
    for (int size = 0; size <= singles.size(); size++) {
      search.sets(0, size, new ArrayList<>());
      if (!search.found.isEmpty() || search.isSpent()) {
        break;
      }
    }
    search.found.sort(BEST_FIRST);
    return new Ways(search.found, isWhole && !search.isSpent());
  }

  private static List<Gap> open(Match match) {
    List<Gap> open = new ArrayList<>();
    for (RequirementMatch requirement : match.requirements()) {
      for (AskMatch ask : requirement.asks()) {
        if (ask.weighed() && ask.criterion().credit() < 1000) {
          open.add(new Gap(requirement, ask));
        }
      }
    }
    open.sort(Comparator.comparingInt(gap -> -gap.lost()));
    return List.copyOf(open);
  }

  private List<Change> possible(Role of) {
    Changes changes = new Changes(profile, settings.asOf(), vocabulary);
    Set<Change> possible = new LinkedHashSet<>();
    open.forEach(
        gap ->
            gap.ask()
                .criterion()
                .criterion()
                .leaves()
                .forEach(leaf -> possible.addAll(changes.of(leaf))));
    for (Conflict conflict : of.conflicts()) {
      Optional<Criterion> other = conflict.alternative().map(Conflict.Alternative::criterion);
      other.ifPresent(
          criterion -> criterion.leaves().forEach(leaf -> possible.addAll(changes.of(leaf))));
    }
    return new ArrayList<>(possible);
  }

  private static String key(Gain gain) {
    return String.join(
        "; ", gain.changes().stream().map(each -> each.code() + " " + each.claims()).toList());
  }

  /**
   * An ask that is not fully met.
   *
   * @param requirement where it stands
   * @param ask the ask
   */
  public record Gap(RequirementMatch requirement, AskMatch ask) {
    /** Points at stake that are not earned. */
    public int lost() {
      return ask.atStake() - ask.earned();
    }
  }

  /** A walk through all sets of a size. */
  private final class Search {
    private final Predicate<Gain> target;
    private final List<Gain> found = new ArrayList<>();
    private int left = MOST_SCORINGS;

    Search(Predicate<Gain> target) {
      this.target = target;
    }

    boolean isSpent() {
      return left < 0;
    }

    void sets(int from, int more, List<Change> chosen) {
      if (more == 0) {
        left--;
        if (!isSpent()) {
          Gain gain = gain(chosen);
          if (target.test(gain)) {
            found.add(gain);
          }
        }
        return;
      }
      for (int i = from; i <= singles.size() - more && !isSpent(); i++) {
        Change next = singles.get(i).changes().get(0);
        if (isCompatible(next, chosen)) {
          chosen.add(next);
          sets(i + 1, more - 1, chosen);
          chosen.remove(chosen.size() - 1);
        }
      }
    }
  }

  /** Whether no change chosen settles what the next one would settle too. */
  static boolean isCompatible(Change next, List<Change> chosen) {
    return next.settles().isEmpty()
        || chosen.stream().noneMatch(each -> each.settles().equals(next.settles()));
  }
}
