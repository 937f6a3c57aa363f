package dev.roletally.scoring;

import com.google.common.math.IntMath;
import dev.roletally.explain.Match;
import dev.roletally.model.Category;
import java.util.EnumSet;
import java.util.Set;

/**
 * What each ask of a role has at stake under a policy: the total apportioned over the categories,
 * then each category's part over its asks. Depends on role and policy, never on a profile.
 *
 * <p>With {@code w} a category's weight, {@code B} the sum of its asks' factors {@code f}, {@code
 * K} its full factor and {@code λ} the silence: the category weighs {@code w} if {@code B ≥ K};
 * below that a core category weighs {@code w·(B + λ(K−B))/K}, of which {@code λ(K−B)} is an
 * unstated party beside its asks, and any other {@code w·B/K}. All are brought to one denominator,
 * so that the apportionment works on integers.
 */
public final class Stakes {
  private static final int THOUSAND = 1000;
  private static final Category[] CATEGORIES = Category.values();
  private static final Set<Category> CORE =
      EnumSet.of(Category.EDUCATION, Category.SKILLS, Category.FRAMEWORKS);

  private final int[] stakes;
  private final int unstated;

  /** The number of asks. */
  public int size() {
    return stakes.length;
  }

  private Stakes(int[] stakes, int unstated) {
    this.stakes = stakes;
    this.unstated = unstated;
  }

  /** Points at stake for the ask at {@code index}, in millionths. */
  public int of(int index) {
    return stakes[index];
  }

  /** Points at stake for what the posting does not say; nobody earns them. */
  public int unstated() {
    return unstated;
  }

  static Stakes of(CompiledRole role, ScoringPolicy policy) {
    return of(role.shape(), policy);
  }

  /** What roles of a shape have at stake under a policy. */
  public static Stakes of(RoleShape role, ScoringPolicy policy) {
    int size = role.asks().size();
    long[] factors = new long[size];
    long[] sums = new long[CATEGORIES.length];
    for (int i = 0; i < size; i++) {
      RoleShape.Ask ask = role.asks().get(i);
      factors[i] = policy.factor(ask.necessity(), ask.soft());
      sums[ask.category().ordinal()] += factors[i];
    }
    long[] unstated = new long[CATEGORIES.length];
    int[] perCategory = Apportionment.share(Match.TOTAL, weights(role, policy, sums, unstated));
    int[] stakes = new int[size];
    int stated = 0;
    for (int first = 0; first < size; ) {
      Category category = role.asks().get(first).category();
      int end = first;
      while (end < size && role.asks().get(end).category() == category) {
        end++;
      }
      long[] parties = new long[end - first + 1];
      for (int i = first; i < end; i++) {
        parties[i - first] = factors[i] * THOUSAND;
      }
      parties[end - first] = unstated[category.ordinal()];
      int[] units = Apportionment.share(perCategory[category.ordinal()], parties);
      for (int i = first; i < end; i++) {
        stakes[i] = units[i - first];
        stated += stakes[i];
      }
      first = end;
    }
    return new Stakes(stakes, Match.TOTAL - stated);
  }

  /** The weights of the categories over one denominator; fills in their unstated parties. */
  private static long[] weights(
      RoleShape role, ScoringPolicy policy, long[] sums, long[] unstated) {
    long common = 1;
    for (Category category : CATEGORIES) {
      int full = policy.fullyStated(category);
      common = common / IntMath.gcd((int) common, full) * full;
    }
    long[] weights = new long[CATEGORIES.length];
    for (Category category : CATEGORIES) {
      int c = category.ordinal();
      long full = policy.fullFactor(category);
      long spoken = Math.min(sums[c], full);
      boolean core =
          CORE.contains(category) || (category == Category.AVAILABILITY && role.fixedTerm());
      unstated[c] = core ? policy.silence() * (full - spoken) : 0;
      weights[c] =
          policy.weight(category)
              * (THOUSAND * spoken + unstated[c])
              * (common / policy.fullyStated(category));
    }
    return weights;
  }
}
