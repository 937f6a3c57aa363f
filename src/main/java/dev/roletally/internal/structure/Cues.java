package dev.roletally.internal.structure;

import dev.roletally.internal.tokens.Glossary;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The turns of phrase in a stretch of words, in order; longer phrases hide those inside them. */
public final class Cues {
  private static final Glossary<Set<Cue>> PHRASES = load();

  private final List<At> all;
  private final Set<Cue> kinds = EnumSet.noneOf(Cue.class);

  /**
   * A cue at its place.
   *
   * @param cue what it tells
   * @param first its first word
   * @param end the word after its last
   */
  public record At(Cue cue, int first, int end) {}

  private Cues(List<At> all) {
    this.all = all;
    all.forEach(at -> kinds.add(at.cue()));
  }

  public static Cues in(Tokens tokens, int from, int to) {
    List<At> all = new ArrayList<>();
    for (int i = from; i < to; ) {
      Glossary.Found<Set<Cue>> found = PHRASES.longest(tokens, i, to);
      if (found == null) {
        i++;
      } else {
        for (Cue cue : found.value()) {
          all.add(new At(cue, i, found.end()));
        }
        i = found.end();
      }
    }
    return new Cues(all);
  }

  public List<At> all() {
    return all;
  }

  public boolean has(Cue cue) {
    return kinds.contains(cue);
  }

  /** Whether one of these cues stands at word {@code i}. */
  public boolean at(int i, Set<Cue> cues) {
    for (int k = from(i); k < all.size() && all.get(k).first() == i; k++) {
      if (cues.contains(all.get(k).cue())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cue that begins at or before word {@code i} goes on through it. */
  public boolean cover(int i) {
    int before = from(i + 1) - 1;
    return before >= 0 && i < all.get(before).end();
  }

  /** The cues that end right before word {@code i}. */
  public Set<Cue> endingAt(int i) {
    Set<Cue> ending = EnumSet.noneOf(Cue.class);
    for (int k = from(i) - 1; k >= 0 && all.get(k).end() == i; k--) {
      ending.add(all.get(k).cue());
    }
    return ending;
  }

  /** The first of the cues that begin at word {@code i} or later. */
  private int from(int i) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).first() < i) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The kinds of cue that occur. */
  Set<Cue> kinds() {
    return Collections.unmodifiableSet(kinds);
  }

  private static Glossary<Set<Cue>> load() {
    Glossary<Set<Cue>> phrases = Glossary.exact();
    Cue cue = Cue.NOTHING;
    for (String line : Resources.lines(Cues.class, "cues.txt")) {
      if (line.startsWith("[")) {
        cue = Cue.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else {
        for (String phrase : line.split("\\|", -1)) {
          if (!phrase.isBlank()) {
            Set<Cue> cues = phrases.get(phrase);
            if (cues == null) {
              cues = EnumSet.noneOf(Cue.class);
              phrases.put(phrase, cues);
            }
            cues.add(cue);
          }
        }
      }
    }
    return phrases;
  }
}
