package dev.roletally.internal.structure;

import dev.roletally.internal.tokens.Tokens;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tells how far a wish reaches. "Python is a plus" wishes for the whole clause; in brackets behind
 * one item of a list ({@link ItemNecessities}), with words of its own ("3+ years as an engineer
 * (Python preferred)"), behind the comma of another ask ("proficient with Excel, Power BI is a
 * plus", "must have Excel, Power BI preferred"), before "but" and a must, or from "preferably" on
 * it wishes for that part only, and of a degree "preferably in" a field nothing is only wished for.
 */
public final class Wishes {
  private static final int ENOUGH = 4;

  /** "But no degree is needed" insists on nothing. */
  private static final Set<String> DENIALS =
      Set.of("no", "not", "none", "never", "nothing", "dont", "isnt", "doesnt", "without");

  /** Fewer words say nothing by themselves. */
  private static final int LEAST = 2;

  private static final int TAIL = 3;
  private static final Set<String> FILLERS =
      Set.of(
          "but",
          "not",
          "required",
          "and",
          "is",
          "a",
          "an",
          "the",
          "it",
          "would",
          "be",
          "also",
          "of",
          "if",
          "in",
          "this",
          "very",
          "or",
          "mandatory",
          "must",
          "although",
          "are");
  private static final Set<Cue> NECESSITIES = EnumSet.of(Cue.PREFERRED, Cue.MINIMUM, Cue.ASK);
  private static final Set<String> NOUNS =
      Set.of("experience", "knowledge", "familiarity", "skills", "understanding", "certification");
  private static final Set<String> GOES_ON = Set.of("and", "or", "as", "in", "with", "including");

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final Cues cues;
  private final int[] depths;
  private final BitSet parts = new BitSet();

  private Wishes(Tokens tokens, int from, int to, Cues cues) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.cues = cues;
    this.depths = depths(tokens, from, cues.has(Cue.PREFERRED) ? to : from);
    if (cues.has(Cue.PREFERRED)) {
      ItemNecessities.mark(tokens, from, to, cues, parts);
    }
    for (Cues.At at : cues.all()) {
      if (isWish(at) && leadsItem(at)) {
        parts.set(at.first() - 1 - from);
      }
      if (isWish(at) && depth(at.first()) == 0) {
        int begins = isLead(at) && !ofField(at) ? at.first() : isLead(at) ? -1 : tailOf(at);
        if (begins >= from) {
          parts.set(begins - from);
        }
        if (at.end() - from >= LEAST && endsAt(at.end())) {
          parts.set(at.end() - from);
        }
        int must = butMust(at.end());
        if (must > 0) {
          parts.set(must - from);
        }
      }
    }
  }

  /** The wishes between two words. */
  static Wishes in(Tokens tokens, int from, int to, Cues cues) {
    return new Wishes(tokens, from, to, cues);
  }

  /** Whether all the words say is only wished for. */
  boolean reachAll() {
    for (Cues.At at : cues.all()) {
      if (isWish(at) && reachesAll(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a part that is wished for apart from the rest begins or ends at word {@code i}. */
  boolean partAt(int i) {
    return parts.get(i - from);
  }

  /** Whether the bracket from word {@code first} to {@code end} wishes for something of its own. */
  public static boolean isOwn(Tokens tokens, int first, int end, Cues cues) {
    for (int i = first; i < end; i++) {
      if (!FILLERS.contains(tokens.word(i)) && !inCue(i, cues)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inCue(int i, Cues cues) {
    for (Cues.At at : cues.all()) {
      if (NECESSITIES.contains(at.cue()) && at.first() <= i && i < at.end()) {
        return true;
      }
    }
    return false;
  }

  private boolean isWish(Cues.At at) {
    return at.cue() == Cue.PREFERRED && at.first() >= from && at.end() <= to;
  }

  private boolean reachesAll(Cues.At at) {
    if (depth(at.first()) > 0) {
      int first = at.first();
      while (first > from && tokens.gap(first).indexOf('(') < 0) {
        first--;
      }
      int end = at.end();
      while (end < to && tokens.gap(end).indexOf(')') < 0) {
        end++;
      }
      return !isOwn(tokens, first, end, cues)
          && !leadsItem(at)
          && !ItemNecessities.goesOn(tokens, end, to)
          && !insistsInBrackets();
    }
    return !(isLead(at) && ofField(at));
  }

  /** "Bachelor's (required) or master's (preferred) degree": one of them is a must. */
  private boolean insistsInBrackets() {
    for (Cues.At at : cues.all()) {
      if (at.cue() == Cue.MINIMUM
          && from <= at.first()
          && at.end() <= to
          && depth(at.first()) > 0) {
        return true;
      }
    }
    return false;
  }

  /** "SQL, and (nice to have) Docker": what is in brackets is said of what follows. */
  private boolean leadsItem(Cues.At at) {
    return at.first() - from >= ENOUGH
        && at.end() < to
        && tokens.is(at.first() - 1, "and")
        && tokens.gap(at.first()).strip().equals("(")
        && tokens.gap(at.end()).strip().equals(")");
  }

  /** "preferably" and "ideally" amid a clause wish for what follows. */
  private boolean isLead(Cues.At at) {
    return at.first() - from >= ENOUGH
        && at.end() < to
        && (tokens.is(at.first(), "preferably")
            || tokens.is(at.first(), "preferable")
            || tokens.is(at.first(), "ideally"));
  }

  /** "a master's degree, preferably in physics": the field belongs to the degree. */
  private boolean ofField(Cues.At at) {
    return tokens.is(at.end(), "in") && DegreeLevels.named(tokens, from, at.first()).isPresent();
  }

  /**
   * Where "Tableau experience preferred" begins behind the comma of another ask; -1 if it is none.
   */
  private int tailOf(Cues.At at) {
    if (to - at.end() > TAIL && tokens.gap(at.end()).isBlank()) {
      return -1;
    }
    int comma = at.first();
    while (comma > from && tokens.gap(comma).indexOf(',') < 0) {
      comma--;
    }
    if (comma - from < 2 || comma >= at.first() || depth(comma) > 0) {
      return -1;
    }
    boolean insisted = insistsBefore(comma);
    if (GOES_ON.contains(tokens.word(comma - 1))
        || tokens.is(at.first() - 1, "etc")
        || (GOES_ON.contains(tokens.word(comma)) && !(insisted && tokens.is(comma, "with")))) {
      return -1;
    }
    boolean own =
        tokens.is(at.first(), "is")
            || tokens.is(at.first(), "would")
            || DegreeLevels.named(tokens, comma, at.first()).isPresent();
    for (int i = comma; i < at.first(); i++) {
      if (tokens.is(i, "and") || tokens.is(i, "or")) {
        return -1;
      }
      own |= NOUNS.contains(tokens.word(i));
    }
    return own || insisted ? comma : -1;
  }

  /** Whether the words before {@code end} insist on something. */
  private boolean insistsBefore(int end) {
    return cues.all().stream().anyMatch(at -> at.end() <= end && insists(at));
  }

  /** The word behind "but" in "ideally Rust, but SQL is a must"; -1 if nothing follows so. */
  private int butMust(int from) {
    for (int i = from; i + 1 < to; i++) {
      if (tokens.is(i, "but") && depth(i) == 0) {
        return insistsBehind(i + 1) ? i + 1 : -1;
      }
    }
    return -1;
  }

  /** Whether the words from {@code first} on insist on something, and deny nothing before. */
  private boolean insistsBehind(int first) {
    int must = to;
    for (Cues.At at : cues.all()) {
      if (insists(at) && at.first() >= first && at.end() <= to) {
        must = Math.min(must, at.first());
      }
    }
    for (int i = first; i < must; i++) {
      if (DENIALS.contains(tokens.word(i))) {
        return false;
      }
    }
    return must < to;
  }

  /** "... is a plus, a willingness to learn is required". */
  private boolean endsAt(int i) {
    if (tokens.gap(i).indexOf(',') < 0) {
      return false;
    }
    for (Cues.At at : cues.all()) {
      if (insists(at) && at.first() >= i) {
        return true;
      }
    }
    return false;
  }

  /** "... is required", "must have ...", "a minimum of ...". */
  private boolean insists(Cues.At at) {
    return at.cue() == Cue.MINIMUM
        || tokens.is(at.first(), "must")
        || (tokens.is(at.first(), "you") && tokens.is(at.first() + 1, "must"))
        || (tokens.is(at.first(), "minimum") && tokens.is(at.first() + 1, "of"));
  }

  /** How many brackets are open at word {@code i}. */
  private int depth(int i) {
    return depths[i - from];
  }

  private static int[] depths(Tokens tokens, int from, int to) {
    int[] depths = new int[to - from + 1];
    int depth = 0;
    for (int i = from + 1; i <= to; i++) {
      String gap = tokens.gap(i);
      for (int c = 0; c < gap.length(); c++) {
        depth += gap.charAt(c) == '(' ? 1 : gap.charAt(c) == ')' && depth > 0 ? -1 : 0;
      }
      depths[i - from] = depth;
    }
    return depths;
  }
}
