package dev.roletally.plan;

import dev.roletally.explain.Eligibility;
import dev.roletally.scoring.Asked;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.Rescoring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that many roles ask, each distinct thing once, and of each role how it scores now: its score,
 * its eligibility, and of each ask the points lost and what it is made of. A few hundred bytes a
 * role.
 */
final class Census {
  private static final Eligibility[] ELIGIBILITIES = Eligibility.values();

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Counted> roles = new ArrayList<>();

  /** Counts a role. */
  void add(CompiledRole role, Rescoring scored) {
    List<List<Asked>> asks = role.asked();
    int size = 2 * asks.size();
    for (List<Asked> ask : asks) {
      size += ask.size();
    }
    int[] packed = new int[size];
    int at = 0;
    for (int i = 0; i < asks.size(); i++) {
      packed[at++] = scored.lost(i);
      packed[at++] = asks.get(i).size();
      for (Asked each : asks.get(i)) {
        packed[at++] = id(each);
      }
    }
    roles.add(new Counted(scored.score(), (byte) scored.eligibility().ordinal(), packed));
  }

  private int id(Asked each) {
    Integer known = ids.get(each.key());
    if (known != null) {
      return known;
    }
    ids.put(each.key(), asked.size());
    asked.add(each);
    return asked.size() - 1;
  }

  /** The distinct things asked, by id. */
  List<Asked> asked() {
    return asked;
  }

  /** The roles, as they came. */
  List<Counted> roles() {
    return roles;
  }

  /** How many roles score at least {@code threshold}. */
  int reaching(int threshold) {
    return (int) roles.stream().filter(each -> each.score >= threshold).count();
  }

  /** One role. */
  static final class Counted {
    private final int score;
    private final byte eligibility;

    /** Of each ask the points lost, the number of things it is made of, and their ids. */
    private final int[] packed;

    Counted(int score, byte eligibility, int[] packed) {
      this.score = score;
      this.eligibility = eligibility;
      this.packed = packed;
    }

    int score() {
      return score;
    }

    Eligibility eligibility() {
      return ELIGIBILITIES[eligibility];
    }

    /** Goes through all that the role asks, ask by ask. */
    void each(Visitor visitor) {
      int ask = 0;
      for (int at = 0; at < packed.length; ask++) {
        int lost = packed[at++];
        int end = packed[at] + ++at;
        for (; at < end; at++) {
          visitor.at(ask, lost, packed[at]);
        }
      }
    }
  }

  /** Told of something that a role asks. */
  interface Visitor {
    /**
     * Something asked.
     *
     * @param ask the ask's place
     * @param lost the points that the ask loses now
     * @param id the id of a thing that the ask is made of
     */
    void at(int ask, int lost, int id);
  }
}
