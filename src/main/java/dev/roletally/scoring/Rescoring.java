package dev.roletally.scoring;

import dev.roletally.explain.Eligibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A role about to be scored for many profiles that differ little: what does not change from one to
 * the next is worked out once. Gains and eligibility are those of {@link Scorer#score}, exactly.
 *
 * <p>Where a method takes {@code touched}, it tells of each ask, by its place in {@link
 * CompiledRole#asked()}, whether the two profiles may be credited differently for it; for the
 * others they are taken to be credited alike. Not thread-safe.
 */
public final class Rescoring {
  private final CompiledRole role;
  private final CompiledProfile now;
  private final Stakes stakes;

  /** Of each ask, how far the first profile satisfies it, once that was needed. */
  private final @Nullable Assessment[] known;

  private @Nullable List<Optional<Scorer.Doubt>> doubts;

  private Rescoring(CompiledRole role, CompiledProfile now) {
    this.role = role;
    this.now = now;
    this.stakes = Stakes.of(role, now.settings().policy());
    this.known = new Assessment[role.asks().size()];
  }

  /** The role, scored for a profile to begin with. */
  public static Rescoring of(CompiledRole role, CompiledProfile now) {
    return new Rescoring(role, now);
  }

  /** How many asks the role has. */
  public int asks() {
    return known.length;
  }

  /** The points at stake for an ask that the first profile does not earn. */
  public int lost(int ask) {
    return stakes.of(ask) - earned(ask);
  }

  /** The score for the first profile. */
  public int score() {
    int score = 0;
    for (int i = 0; i < known.length; i++) {
      score += earned(i);
    }
    return score;
  }

  /** The eligibility of the first profile. */
  public Eligibility eligibility() {
    return eligibility(now, ask -> false);
  }

  /** The score for another profile, under the same settings, less the score for the first. */
  public int gain(CompiledProfile other, IntPredicate touched) {
    int gain = 0;
    for (int i = 0; i < known.length; i++) {
      if (touched.test(i)) {
        gain += points(i, assess(i, other)) - earned(i);
      }
    }
    return gain;
  }

  /** The eligibility of another profile, under the same settings. */
  public Eligibility eligibility(CompiledProfile other, IntPredicate touched) {
    if (doubts == null) {
      doubts = new ArrayList<>(known.length);
      for (int i = 0; i < known.length; i++) {
        doubts.add(doubt(i, now, assessed(i)));
      }
    }
    List<Scorer.Doubt> left = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      (touched.test(i) ? doubt(i, other, assess(i, other)) : doubts.get(i)).ifPresent(left::add);
    }
    if (!role.readable()) {
      left.add(Scorer.UNREADABLE);
    }
    return Scorer.eligibility(left);
  }

  private Optional<Scorer.Doubt> doubt(int ask, CompiledProfile profile, Assessment assessment) {
    CompiledAsk of = role.asks().get(ask);
    return Scorer.decides(of, profile.settings().policy())
        ? Scorer.doubt(of, assessment, profile)
        : Optional.empty();
  }

  private int earned(int ask) {
    return points(ask, assessed(ask));
  }

  private Assessment assessed(int ask) {
    Assessment assessment = known[ask];
    if (assessment == null) {
      assessment = assess(ask, now);
      known[ask] = assessment;
    }
    return assessment;
  }

  private Assessment assess(int ask, CompiledProfile profile) {
    return Scorer.assess(role.asks().get(ask).criterion(), profile);
  }

  private int points(int ask, Assessment assessment) {
    return Credit.points(stakes.of(ask), assessment.credit());
  }
}
