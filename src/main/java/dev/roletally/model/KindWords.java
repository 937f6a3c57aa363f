package dev.roletally.model;

import com.google.common.base.Splitter;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The words of a phrase that tell one kind of work from another. */
final class KindWords {
  /** Words that any work would fit, and the small words between. */
  private static final Set<String> VAGUE =
      Set.copyOf(
          Splitter.on(' ')
              .splitToList(
                  "a an and any area as asset at bonus business by candidate demonstrated"
                      + " desirable desired environment equivalent especially essential experience"
                      + " experienced field for from hand hands have having ideal ideally in"
                      + " industrial industry intern internship is job kind minimum must new nice of"
                      + " on or other plus position practical preferably preferred previous prior"
                      + " professional proven real related relevant required role scenario sector"
                      + " setting similar solid some strong such team the to with work working world"
                      + " year"));

  private KindWords() {}

  /** Sorted, each once, in singular. */
  static Set<String> of(String phrase) {
    Set<String> words = new TreeSet<>();
    for (String word : Splitter.on(' ').omitEmptyStrings().split(Words.normalise(phrase))) {
      String singular = singular(word);
      if (!VAGUE.contains(word) && !VAGUE.contains(singular)) {
        words.add(singular);
      }
    }
    return Collections.unmodifiableSet(words);
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
