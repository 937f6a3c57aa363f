package dev.roletally.internal.tokens;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of a few words, each with a meaning, to be found in a run of lexemes.
 *
 * <p>A phrase is written as words parted by spaces. {@code a|b} is either word, {@code ?} behind a
 * word makes it optional, {@code #} is any whole number and {@code ~} any one word. Hyphens in the
 * text are stepped over, so {@code on site} is also {@code on-site}.
 *
 * @param <V> what a phrase means
 */
public final class PhraseTable<V> {
  private final Map<String, List<Phrase<V>>> byFirst = new HashMap<>();

  private record Part(List<String> words, boolean optional) {}

  private record Phrase<V>(List<Part> parts, V meaning) {}

  /**
   * A phrase found.
   *
   * @param meaning what it means
   * @param first index of its first lexeme
   * @param last index of its last lexeme
   * @param <V> the type of the meaning
   */
  public record Hit<V>(V meaning, int first, int last) {}

  /** Adds phrases of one meaning; the first word of a phrase is neither optional nor a wildcard. */
  public PhraseTable<V> add(V meaning, String... phrases) {
    for (String phrase : phrases) {
      List<Part> parts = new ArrayList<>();
      for (String part : Splitter.on(' ').split(phrase)) {
        boolean optional = part.endsWith("?");
        String words = optional ? part.substring(0, part.length() - 1) : part;
        parts.add(new Part(Splitter.on('|').splitToList(words), optional));
      }
      Phrase<V> made = new Phrase<>(List.copyOf(parts), meaning);
      for (String first : parts.get(0).words()) {
        byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(made);
      }
    }
    return this;
  }

  /** The longest phrase that begins at {@code index}; null if none does. */
  public @Nullable Hit<V> at(Lexemes lexemes, int index) {
    Hit<V> longest = null;
    Lexeme here = lexemes.get(index);
    longest = longest(byFirst.get(here.word()), lexemes, index, longest);
    return here.integer() >= 0 ? longest(byFirst.get("#"), lexemes, index, longest) : longest;
  }

  private @Nullable Hit<V> longest(
      @Nullable List<Phrase<V>> phrases, Lexemes lexemes, int index, @Nullable Hit<V> known) {
    Hit<V> longest = known;
    if (phrases != null) {
      for (Phrase<V> phrase : phrases) {
        int last = match(phrase, 1, lexemes, index + 1, index);
        if (last >= 0 && (longest == null || last > longest.last())) {
          longest = new Hit<>(phrase.meaning(), index, last);
        }
      }
    }
    return longest;
  }

  /** All phrases found, in reading order; they do not overlap. */
  public List<Hit<V>> find(Lexemes lexemes) {
    List<Hit<V>> hits = new ArrayList<>();
    int i = 0;
    while (i < lexemes.size()) {
      Hit<V> hit = at(lexemes, i);
      if (hit == null) {
        i++;
      } else {
        hits.add(hit);
        i = hit.last() + 1;
      }
    }
    return hits;
  }

  private int match(Phrase<V> phrase, int part, Lexemes lexemes, int index, int last) {
    if (part == phrase.parts().size()) {
      return last;
    }
    int here = index;
    if (lexemes.is(here, "-") && !lexemes.is(here + 1, "-")) {
      here++;
    }
    if (lexemes.has(here)
        && isReached(lexemes, index, here)
        && fits(phrase.parts().get(part).words(), lexemes.get(here))) {
      int rest = match(phrase, part + 1, lexemes, here + 1, here);
      if (rest >= 0) {
        return rest;
      }
    }
    return phrase.parts().get(part).optional() ? match(phrase, part + 1, lexemes, index, last) : -1;
  }

  /** Whether the sentence goes on from the lexeme before {@code from} to the one at {@code to}. */
  private static boolean isReached(Lexemes lexemes, int from, int to) {
    return lexemes.continuesSentence(from) && (from == to || lexemes.continuesSentence(to));
  }

  private static boolean fits(List<String> words, Lexeme lexeme) {
    for (String word : words) {
      if (lexeme.is(word)
          || (word.equals("#") && lexeme.integer() >= 0)
          || (word.equals("~") && lexeme.isWord())) {
        return true;
      }
    }
    return false;
  }
}
