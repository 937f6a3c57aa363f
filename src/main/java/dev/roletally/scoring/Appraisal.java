package dev.roletally.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * A role about to be scored for many profiles, and what it can be worth at most to one of which
 * only the {@link ProfileTerms} are known.
 *
 * <p>That ceiling is the score that {@link Scorer} would give if every ask that is not for a term
 * were met, every term that the profile may satisfy wholly too, and every other that it touches
 * brought the greatest partial credit of the policy. Credits combine and round as they do there,
 * and none falls when a member's rises, so no score lies above. Immutable and safe to share.
 */
public final class Appraisal {
  /** The most terms that are told apart; a profile is taken to satisfy any other. */
  public static final int MOST_TERMS = Long.SIZE;

  private static final int NO_TERM = -1;

  private final CompiledRole role;
  private final ScoringPolicy policy;
  private final Stakes stakes;
  private final List<String> terms = new ArrayList<>();
  private final List<Node> asks = new ArrayList<>();
  private final int partial;

  private Appraisal(CompiledRole role, ScoringPolicy policy) {
    CreditTable table = policy.credits();
    this.role = role;
    this.policy = policy;
    this.stakes = Stakes.of(role, policy);
    this.partial =
        Math.max(
            Math.max(table.broader(), table.broaderStill()),
            Math.max(table.related(), table.inferred()));
    role.asks().forEach(ask -> asks.add(node(ask.criterion())));
  }

  /** The appraisal of a role under a policy. */
  public static Appraisal of(CompiledRole role, ScoringPolicy policy) {
    return new Appraisal(role, policy);
  }

  /** The concepts asked for that make a difference, each once; at most {@link #MOST_TERMS}. */
  public List<String> terms() {
    return List.copyOf(terms);
  }

  /**
   * The greatest score that a profile can have.
   *
   * @param whole of each of the {@link #terms()}, by its bit, whether it may be satisfied wholly
   * @param part whether it may be satisfied in part
   */
  public int ceiling(long whole, long part) {
    int score = 0;
    for (int i = 0; i < asks.size(); i++) {
      score += Credit.points(stakes.of(i), asks.get(i).credit(whole, part, partial));
    }
    return score;
  }

  /** The score of a profile compiled under the same policy: what {@link Scorer#score} gives. */
  public ScoreRow score(CompiledProfile profile) {
    return Scorer.row(Scorer.judge(role, stakes, profile), policy);
  }

  private Node node(CompiledCriterion criterion) {
    return switch (criterion) {
      case CompiledCriterion.Leaf leaf -> leaf(Asked.of(leaf.criterion()));
      case CompiledCriterion.Group group -> {
        List<Node> members = new ArrayList<>();
        group.members().forEach(member -> members.add(node(member)));
        group.classes().forEach(concept -> members.add(leaf(Asked.ofClass(concept))));
        yield new Node(NO_TERM, group.count(), members);
      }
    };
  }

  private Node leaf(Asked asked) {
    return new Node(asked.term().map(this::place).orElse(NO_TERM), 1, List.of());
  }

  private int place(String concept) {
    int known = terms.indexOf(concept);
    if (known >= 0 || terms.size() == MOST_TERMS) {
      return known;
    }
    terms.add(concept);
    return terms.size() - 1;
  }

  /** A leaf that asks for a term, or for something else; or a group. */
  private record Node(int term, int count, List<Node> members) {
    int credit(long whole, long part, int partial) {
      if (!members.isEmpty()) {
        int[] credits = new int[members.size()];
        for (int i = 0; i < credits.length; i++) {
          credits[i] = members.get(i).credit(whole, part, partial);
        }
        return Credit.mean(credits, credits.length, count);
      }
      if (term == NO_TERM || (whole >>> term & 1) != 0) {
        return Credit.FULL;
      }
      return (part >>> term & 1) != 0 ? partial : 0;
    }
  }
}
