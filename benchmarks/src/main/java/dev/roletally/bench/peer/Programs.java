package dev.roletally.bench.peer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A role's {@link Sheet} as a row of integers, and the loop that scores it.
 *
 * <p>The first integer is the points that can be earned in all. Then the asks: a header, with the
 * stake in its lowest 20 bits, whether it decides in bit 20, its form in the next two bits and the
 * number of integers that follow in the rest; then
 *
 * <ul>
 *   <li>of a {@code LIST}, leaves of which the best counts;
 *   <li>of a {@code TIME}, the days needed, and first and last days by turns;
 *   <li>of a {@code TREE}, nodes: {@code −1 − leaf}, or {@code count << 16 | members} and the
 *       members.
 * </ul>
 */
final class Programs {
  /** The score's place below the tier, as in RoleTally's own order. */
  static final int TIER_SHIFT = 20;

  /** What {@link #value} gives for a role that cannot come above the floor. */
  static final int BELOW = -1;

  private static final int BEST_TIER = 2 << TIER_SHIFT;
  private static final int STAKE = (1 << TIER_SHIFT) - 1;
  private static final int DECIDES = 1 << 20;
  private static final int FORM_SHIFT = 21;
  private static final int SIZE_SHIFT = 23;
  private static final int LIST = 0;
  private static final int TIME = 1;
  private static final int TREE = 2;

  private Programs() {}

  /** The program of a role, its asks in the order of {@code quickest}, first to last. */
  static int[] of(Sheet sheet, Comparator<Sheet.Ask> quickest) {
    Row row = new Row();
    row.add(sheet.asks().stream().mapToInt(Sheet.Ask::stake).sum());
    sheet.asks().stream().sorted(quickest).forEach(row::add);
    return row.ints();
  }

  /**
   * {@code tier · 2^20 + score} of the program in {@code [at, end)}; {@link #BELOW} as soon as it
   * cannot be above {@code floor}.
   */
  static int value(int[] data, int at, int end, Candidate candidate, int floor) {
    short[] credits = candidate.credit();
    int bound = BEST_TIER + data[at];
    int next = at + 1;
    while (next < end) {
      int header = data[next++];
      int size = header >>> SIZE_SHIFT;
      int form = (header >>> FORM_SHIFT) & 3;
      int credit = 0;
      if (form == LIST) {
        for (int i = next; i < next + size; i++) {
          credit = Math.max(credit, credits[data[i]]);
        }
      } else if (form == TIME) {
        credit = candidate.time(data, next + 1, (size - 1) >> 1, data[next]);
      } else {
        credit = tree(data, next, credits);
      }
      int stake = header & STAKE;
      bound -= stake - stake * (long) credit / 1000;
      if ((header & DECIDES) != 0 && credit == 0 && refused(data, next, size, form, candidate)) {
        bound &= STAKE;
      }
      if (bound <= floor) {
        return BELOW;
      }
      next += size;
    }
    return bound;
  }

  /** Whether nothing that the profile leaves open could bring an ask without credit any. */
  private static boolean refused(int[] data, int at, int size, int form, Candidate candidate) {
    if (form == TIME) {
      return true;
    }
    if (form == TREE) {
      return tree(data, at, candidate.high()) == 0;
    }
    int high = 0;
    for (int i = at; i < at + size; i++) {
      high = Math.max(high, candidate.high()[data[i]]);
    }
    return high == 0;
  }

  private static int tree(int[] data, int at, short[] credits) {
    return (int) (node(data, at, credits) >>> 32);
  }

  /** The credit of the node at {@code at} in the high half, where the next begins in the low. */
  private static long node(int[] data, int at, short[] credits) {
    int head = data[at];
    if (head < 0) {
      return (long) credits[-1 - head] << 32 | (at + 1);
    }
    int[] members = new int[head & 0xFFFF];
    int next = at + 1;
    for (int i = 0; i < members.length; i++) {
      long member = node(data, next, credits);
      members[i] = (int) (member >>> 32);
      next = (int) member;
    }
    Arrays.sort(members);
    int count = head >>> 16;
    int sum = 0;
    for (int i = members.length - count; i < members.length; i++) {
      sum += members[i];
    }
    return (long) (sum / count) << 32 | next;
  }

  /** The score in a value. */
  static int score(int value) {
    return value & STAKE;
  }

  /** A program in the making. */
  private static final class Row {
    private int[] ints = new int[64];
    private int size;

    void add(int value) {
      if (size == ints.length) {
        ints = Arrays.copyOf(ints, 2 * size);
      }
      ints[size++] = value;
    }

    void add(Sheet.Ask ask) {
      int header = size;
      add(0);
      int form = LIST;
      switch (ask.term()) {
        case Sheet.Leaf leaf -> add(leaf.number());
        case Sheet.Time time -> {
          form = TIME;
          add(time.needed());
          for (int i = 0; i < time.from().size(); i++) {
            add(time.from().get(i));
            add(time.to().get(i));
          }
        }
        case Sheet.Group group -> {
          if (isList(group)) {
            group.members().forEach(member -> add(((Sheet.Leaf) member).number()));
          } else {
            form = TREE;
            addNode(group);
          }
        }
      }
      ints[header] =
          ask.stake()
              | (ask.decides() ? DECIDES : 0)
              | form << FORM_SHIFT
              | (size - header - 1) << SIZE_SHIFT;
    }

    private static boolean isList(Sheet.Group group) {
      return group.count() == 1 && group.members().stream().allMatch(Sheet.Leaf.class::isInstance);
    }

    private void addNode(Sheet.Term term) {
      switch (term) {
        case Sheet.Leaf leaf -> add(-1 - leaf.number());
        case Sheet.Group group -> {
          add(group.count() << 16 | group.members().size());
          group.members().forEach(this::addNode);
        }
        case Sheet.Time time ->
            throw new IllegalArgumentException("time must be an ask of its own, got: " + time);
      }
    }

    int[] ints() {
      return Arrays.copyOf(ints, size);
    }
  }

  /**
   * Asks that are rare and heavy first, since what they fail to earn settles soonest that a role is
   * out; times last.
   *
   * @param asked how many of a sample of {@code roles} roles ask each leaf
   */
  static Comparator<Sheet.Ask> rareAndHeavyFirst(int[] asked, int roles) {
    return Comparator.comparingDouble(
        ask -> -ask.stake() * (1 - Math.min(1, frequency(ask.term(), asked) / roles)));
  }

  private static double frequency(Sheet.Term term, int[] asked) {
    return switch (term) {
      case Sheet.Leaf leaf -> leaf.number() < asked.length ? asked[leaf.number()] : 0;
      case Sheet.Time time -> Double.MAX_VALUE;
      case Sheet.Group group -> frequencies(group.members(), asked);
    };
  }

  private static double frequencies(List<Sheet.Term> terms, int[] asked) {
    return terms.stream().mapToDouble(term -> frequency(term, asked)).sum();
  }
}
