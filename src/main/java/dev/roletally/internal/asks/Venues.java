package dev.roletally.internal.asks;

import dev.roletally.internal.tokens.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the places of publication that a clause names: "conferences such as NeurIPS or KDD". */
final class Venues {
  private static final Set<String> OTHERS =
      Set.of("phd", "github", "linkedin", "arxiv", "msc", "bsc", "kaggle", "postdoc");
  private static final int LONGEST = 10;
  private static final int CAPITALS = 3;

  private Venues() {}

  /** The venues between two words, in order: short names of capitals, or with capitals inside. */
  static List<String> in(Tokens tokens, int from, int to) {
    List<String> venues = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String raw = tokens.raw(i);
      long capitals = raw.chars().filter(Character::isUpperCase).count();
      boolean mixed = capitals == 2 && raw.length() > 3 && Character.isLowerCase(raw.charAt(1));
      boolean named = capitals >= CAPITALS || (mixed && !OTHERS.contains(tokens.word(i)));
      if (named && raw.length() <= LONGEST) {
        venues.add(raw);
      }
    }
    return venues;
  }
}
