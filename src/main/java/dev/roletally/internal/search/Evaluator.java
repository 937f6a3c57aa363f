package dev.roletally.internal.search;

import dev.roletally.explain.Eligibility;
import dev.roletally.internal.bounds.StakeTable;
import dev.roletally.internal.flat.FlatSegment;
import dev.roletally.internal.flat.FlatShapes;
import dev.roletally.model.Category;
import dev.roletally.model.Necessity;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.Credit;
import dev.roletally.scoring.RoleShape;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Standing;
import dev.roletally.scoring.StartDays;
import dev.roletally.scoring.Treatment;
import java.util.Set;

/**
 * Scores flat roles for one profile: the same integers as {@link
 * dev.roletally.scoring.Scorer#score}, from the same credits.
 *
 * <p>A role starts with all it can earn and pays for each ask what that loses it, {@code stake −
 * floor(stake · credit / 1000)}. What is left at the end is the score, exactly, since {@code Σ
 * stake − Σ (stake − points) = Σ points}; and what is left at any time is an upper bound of it, so
 * a role that falls below the score to beat is given up at once.
 *
 * <p>Not thread-safe: one ranking on one thread.
 */
final class Evaluator {
  /** Stands for a score below the one to beat. */
  static final int BELOW = -1;

  /** Stands for a role that the policy leaves out. */
  static final int LEFT_OUT = -1;

  private final Credits credits;
  private final ScoringPolicy policy;
  private final Set<Category> deciding;
  private final boolean tiered;
  private final Standing standing = new Standing();
  private final int top;

  private char[] codes = new char[0];

  /** The place behind the element read last. */
  private int at;

  Evaluator(CompiledProfile profile, Credits credits) {
    this.credits = credits;
    this.policy = profile.settings().policy();
    this.deciding = policy.deciding();
    this.tiered =
        policy.ineligible() != Treatment.IGNORE || policy.undetermined() != Treatment.IGNORE;
    this.top = Standing.tier(Eligibility.ELIGIBLE, policy);
  }

  /** The tier of roles that nothing stands against, the best there is. */
  int topTier() {
    return top;
  }

  /** The score of a role, or {@link #BELOW} if it is less than {@code least}. */
  int score(FlatSegment segment, StakeTable table, int document, int least) {
    int shape = segment.shape(document);
    int[] stakes = table.stakes();
    int ask = table.start(shape);
    int end = table.start(shape + 1);
    int left = stakes[ask];
    codes = segment.codes();
    at = segment.start(document);
    while (++ask < end) {
      int code = codes[at];
      int credit;
      if (code < FlatSegment.OPERATION) {
        at++;
        credit = credits.credit(code);
      } else {
        credit = operation(code, false);
      }
      left -= stakes[ask] - Credit.points(stakes[ask], credit);
      if (left < least) {
        return BELOW;
      }
    }
    return left;
  }

  /**
   * Reads what {@link #score} of some roles begins with, and does nothing else, so that the
   * processor may have many reads under way.
   *
   * @return what was read, so that nothing may leave the reading out
   */
  static int readAhead(FlatSegment segment, StakeTable table, int[] documents, int count) {
    int read = 0;
    for (int i = 0; i < count; i++) {
      read ^= segment.shape(documents[i]) ^ segment.start(documents[i]);
    }
    char[] codes = segment.codes();
    for (int i = 0; i < count; i++) {
      read ^= codes[segment.start(documents[i])];
      read ^= table.stakes()[table.start(segment.shape(documents[i]))];
    }
    return read;
  }

  /** The tier of a role, or {@link #LEFT_OUT}. */
  int tier(FlatSegment segment, int document) {
    if (!tiered) {
      return top;
    }
    FlatShapes shapes = segment.shapes();
    int shape = segment.shape(document);
    standing.reset();
    if (!shapes.isReadable(shape)) {
      standing.addDoubtOfReading();
    }
    codes = segment.codes();
    at = segment.start(document);
    int others = -1;
    for (int i = 0; i < shapes.asks(shape); i++) {
      RoleShape.Ask ask = shapes.ask(shape, i);
      if (ask.necessity() == Necessity.MINIMUM && deciding.contains(ask.category())) {
        Eligibility believed = eligibility();
        if (ask.alternatives() > 0) {
          int back = at;
          others = alternatives(shapes, shape, i);
          boolean agree = agree(ask.alternatives(), believed, others);
          at = back;
          if (!agree) {
            standing.addDoubtOfReading();
            continue;
          }
        }
        standing.add(believed);
      } else {
        skip();
      }
    }
    return Standing.tier(standing.eligibility(), policy);
  }

  /** Where the other readings of an ask begin, from the place behind the ask. */
  private int alternatives(FlatShapes shapes, int shape, int ask) {
    for (int i = ask + 1; i < shapes.asks(shape); i++) {
      skip();
    }
    for (int i = 0; i < ask; i++) {
      for (int left = shapes.ask(shape, i).alternatives(); left > 0; left--) {
        skip();
      }
    }
    return at;
  }

  private boolean agree(int count, Eligibility believed, int begin) {
    at = begin;
    boolean agree = true;
    for (int i = 0; i < count; i++) {
      agree &= eligibility() == believed;
    }
    return agree;
  }

  private Eligibility eligibility() {
    int begin = at;
    int credit = element(false);
    at = begin;
    int high = element(true);
    return Standing.of(Credit.verdict(credit, high));
  }

  private void skip() {
    element(false);
  }

  /** The credit of the next element, or the greatest it could have. */
  private int element(boolean high) {
    int code = codes[at];
    if (code < FlatSegment.OPERATION) {
      at++;
      return high ? credits.high(code) : credits.credit(code);
    }
    return operation(code, high);
  }

  private int operation(int code, boolean high) {
    at++;
    return switch (code & FlatSegment.KIND) {
      case FlatSegment.ANY -> best(code & FlatSegment.VALUE, high);
      case FlatSegment.STARTS -> days(code & FlatSegment.VALUE, 1, high);
      case FlatSegment.WINDOWS -> days(code & FlatSegment.VALUE, 2, high);
      case FlatSegment.SOME -> {
        int size = codes[at++] << 16 | codes[at++];
        int count = codes[at++] << 16 | codes[at++];
        int[] members = new int[size];
        for (int i = 0; i < size; i++) {
          members[i] = element(high);
        }
        yield Credit.mean(members, size, count);
      }
      default -> {
        int leaf = (code & FlatSegment.VALUE) << 16 | codes[at++];
        yield high ? credits.high(leaf) : credits.credit(leaf);
      }
    };
  }

  /** The mean of the best one is the best. */
  private int best(int size, boolean high) {
    int best = 0;
    for (int i = 0; i < size; i++) {
      best = Math.max(best, element(high));
    }
    return best;
  }

  private int days(int size, int codesEach, boolean high) {
    int time = codes[at];
    int begin = at + 2;
    at = begin + size * codesEach;
    StartDays days = credits.days();
    days.reset(time >>> 8, time & 0xff);
    for (int i = begin; i < at; i += codesEach) {
      days.add(codes[i], codes[i + codesEach - 1]);
    }
    return high ? credits.high(days) : credits.credit(days);
  }
}
