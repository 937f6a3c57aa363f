package dev.roletally.internal.asks;

import dev.roletally.internal.structure.Clause;
import dev.roletally.internal.structure.Cue;
import dev.roletally.internal.structure.Cues;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds names that a clause asks for and the vocabulary does not hold: words with capitals right
 * after "experience with", "knowledge of" or "such as", and those that follow them in the list. A
 * clause written all in capitals, or with a capital to every word, tells nothing.
 */
final class NewNames {
  private static final Set<String> KNOWING =
      Set.of(
          "experience",
          "experienced",
          "knowledge",
          "proficiency",
          "proficient",
          "familiar",
          "familiarity",
          "expertise",
          "fluency",
          "skilled",
          "skills",
          "exposure",
          "hands-on",
          "understanding",
          "competency",
          "comfortable");
  private static final Set<String> LEADS = Set.of("with", "in", "of", "using", "to");
  private static final Set<String> CLOSERS =
      Set.of("and", "or", "is", "are", "for", "to", "in", "as", "on", "with", "at", "etc", "from");

  /** Words that bear a capital and are no skill. */
  private static final Set<String> NO_NAMES = Resources.words(NewNames.class, "no-names.txt");

  private static final int LONGEST = 3;
  private static final int REACH = 3;

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final Cues cues;

  private NewNames(Tokens tokens, int from, int to, Cues cues) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.cues = cues;
  }

  /** The mentions known, with the new names among them, in order. */
  static List<Mention> among(Tokens tokens, Clause clause, Cues cues, List<Mention> known) {
    NewNames names = new NewNames(tokens, clause.first(), clause.end(), cues);
    List<Mention> found = names.isShouted(known) ? List.of() : names.find(known);
    if (found.isEmpty()) {
      return known;
    }
    List<Mention> all = new ArrayList<>(known);
    all.addAll(found);
    all.sort(Comparator.comparingInt(Mention::first));
    return all;
  }

  /** Whether most words beside the known names bear a capital. */
  private boolean isShouted(List<Mention> known) {
    int capitals = 0;
    int words = 0;
    int next = 0;
    for (int i = from + 1; i < to; i++) {
      while (next < known.size() && known.get(next).end() <= i) {
        next++;
      }
      if (next == known.size() || i < known.get(next).first()) {
        words++;
        capitals += isCapital(i) ? 1 : 0;
      }
    }
    return words > 4 && capitals * 5 > words * 3;
  }

  private List<Mention> find(List<Mention> known) {
    List<Mention> found = new ArrayList<>();
    int next = 0;
    int listed = -1;
    for (int i = from + 1; i < to; ) {
      while (next < known.size() && known.get(next).end() <= i) {
        next++;
      }
      int free = next < known.size() ? known.get(next).first() : to;
      if (i >= free) {
        boolean product = known.get(next).isProduct();
        i = known.get(next).end();
        listed = listed >= 0 || product ? i : listed;
        continue;
      }
      boolean led = isLed(i) || (listed >= 0 && isListed(listed, i));
      int end = led ? nameEnd(i, free) : i;
      if (end > i) {
        found.add(Mention.unrecognised(i, end, tokens));
        listed = end;
        i = end;
      } else {
        i++;
      }
    }
    return found;
  }

  /** Whether a name is announced right before word {@code i}. */
  private boolean isLed(int i) {
    String gap = tokens.gap(i);
    if (cues.endingAt(i).contains(Cue.EXAMPLES)) {
      return true;
    }
    if (!gap.isBlank() || !LEADS.contains(tokens.word(i - 1))) {
      return false;
    }
    for (int k = i - 2; k >= from && k >= i - 1 - REACH; k--) {
      if (KNOWING.contains(tokens.word(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean isListed(int last, int i) {
    return i - last <= 2 && ListGap.between(tokens, last, i).links();
  }

  /** The word after the name that begins at {@code i}; {@code i} if none does. */
  private int nameEnd(int i, int free) {
    int end = i;
    boolean telling = false;
    while (end < free
        && end - i < LONGEST
        && (end == i || tokens.gap(end).isBlank())
        && isName(end)) {
      telling |= isTelling(end);
      end++;
    }
    if (end == i || (end < to && end == free && tokens.gap(end).isBlank())) {
      return i;
    }
    boolean closes =
        end >= to || !tokens.gap(end).isBlank() || CLOSERS.contains(tokens.word(end)) || telling;
    return closes ? end : i;
  }

  private boolean isName(int i) {
    return (isCapital(i) || (isTelling(i) && tokens.word(i).length() > 2))
        && !NO_NAMES.contains(tokens.word(i))
        && !cues.cover(i);
  }

  /** Whether the word has a capital or a digit inside. */
  private boolean isTelling(int i) {
    String raw = tokens.raw(i);
    boolean letter = false;
    boolean telling = false;
    for (int k = 0; k < raw.length(); k++) {
      letter |= Character.isLetter(raw.charAt(k));
      telling |= k > 0 && Character.isUpperCase(raw.charAt(k));
    }
    return letter && telling;
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(tokens.text().codePointAt(tokens.start(i)));
  }
}
