package dev.roletally.scoring;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.model.Category;
import dev.roletally.model.Necessity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a role's stakes depend on, and nothing else: whether it is for a fixed time, and of each ask
 * its category, necessity and whether it is soft; with what eligibility needs to know beside the
 * credits. Roles are many and shapes are few, so stakes are shared out once for each shape and
 * policy.
 *
 * @param fixedTerm whether the role is for a fixed time
 * @param readable whether the posting was in a language that is read
 * @param asks in the order of the compiled role
 */
public record RoleShape(boolean fixedTerm, boolean readable, List<Ask> asks) {
  private static final int FIXED_TERM = 1;
  private static final int READABLE = 2;
  private static final int PREFERRED = 16;
  private static final int SOFT = 32;
  private static final int CONTESTED = 64;
  private static final int CATEGORY = 15;
  private static final Category[] CATEGORIES = Category.values();

  /** Copies the asks. */
  public RoleShape {
    asks = List.copyOf(asks);
  }

  /**
   * The shape of one ask.
   *
   * @param category the category it is weighed in
   * @param necessity its necessity
   * @param soft whether it asks for soft skills only
   * @param alternatives how many other readings it has
   */
  public record Ask(Category category, Necessity necessity, boolean soft, int alternatives) {
    private int bits() {
      return category.ordinal()
          | (necessity == Necessity.PREFERRED ? PREFERRED : 0)
          | (soft ? SOFT : 0);
    }
  }

  void write(Bytes out) {
    out.add((fixedTerm ? FIXED_TERM : 0) | (readable ? READABLE : 0));
    out.number(asks.size());
    for (Ask ask : asks) {
      out.add(ask.bits() | (ask.alternatives > 0 ? CONTESTED : 0));
      if (ask.alternatives > 0) {
        out.number(ask.alternatives);
      }
    }
  }

  /** Passes over a shape; the place after it. */
  static void skip(RoleProgram program) {
    program.oneByte();
    for (int left = program.number(); left > 0; left--) {
      if ((program.oneByte() & CONTESTED) != 0) {
        program.number();
      }
    }
  }

  /**
   * Reads the shape that a program begins with.
   *
   * @throws IllegalArgumentException if the bytes are damaged
   */
  public static RoleShape of(RoleProgram program) {
    int flags = program.oneByte();
    checkArgument((flags & ~(FIXED_TERM | READABLE)) == 0, "flags must be known, got: %s", flags);
    int size = program.number();
    List<Ask> asks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int ask = program.oneByte();
      int category = ask & CATEGORY;
      checkArgument(
          ask <= (CATEGORY | PREFERRED | SOFT | CONTESTED) && category < CATEGORIES.length,
          "ask must be known, got: %s",
          ask);
      boolean ordered = i == 0 || asks.get(i - 1).category.ordinal() <= category;
      checkArgument(ordered, "asks must be in order, got category: %s", category);
      asks.add(
          new Ask(
              CATEGORIES[category],
              (ask & PREFERRED) == 0 ? Necessity.MINIMUM : Necessity.PREFERRED,
              (ask & SOFT) != 0,
              (ask & CONTESTED) == 0 ? 0 : program.number()));
    }
    return new RoleShape((flags & FIXED_TERM) != 0, (flags & READABLE) != 0, asks);
  }
}
