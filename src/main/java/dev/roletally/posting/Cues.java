package dev.roletally.posting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The turns of phrase in a stretch of words, in order; longer phrases hide those inside them. */
final class Cues {
  private static final Glossary<Set<Cue>> PHRASES = load();

  private final List<At> all;

  /**
   * A cue at its place.
   *
   * @param cue what it tells
   * @param first its first word
   * @param end the word after its last
   */
  record At(Cue cue, int first, int end) {}

  private Cues(List<At> all) {
    this.all = all;
  }

  static Cues in(Tokens tokens, int from, int to) {
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

  List<At> all() {
    return all;
  }

  boolean has(Cue cue) {
    return all.stream().anyMatch(at -> at.cue() == cue);
  }

  /** Whether one of these cues stands at word {@code i}. */
  boolean at(int i, Set<Cue> cues) {
    return all.stream().anyMatch(at -> at.first() == i && cues.contains(at.cue()));
  }

  /** The kinds of cue that occur. */
  Set<Cue> kinds() {
    Set<Cue> kinds = EnumSet.noneOf(Cue.class);
    all.forEach(at -> kinds.add(at.cue()));
    return kinds;
  }

  private static Glossary<Set<Cue>> load() {
    Glossary<Set<Cue>> phrases = Glossary.exact();
    Cue cue = Cue.NOTHING;
    for (String line : Resources.lines("cues.txt")) {
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
