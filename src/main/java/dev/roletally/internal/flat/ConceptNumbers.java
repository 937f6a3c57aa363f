package dev.roletally.internal.flat;

import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The numbers of the concepts that leaves ask for: the vocabulary's ordinals, and behind them one
 * for each concept outside the vocabulary for as long as some leaf asks for it.
 *
 * <p>Reading is safe for many threads; {@link #acquire} and {@link #release} are for one at a time.
 */
public final class ConceptNumbers {
  /** The number of nothing that is asked for. */
  public static final int NONE = -1;

  /** A concept outside the vocabulary, and how many leaves ask for it. */
  private record Outside(int number, int leaves) {}

  private final Vocabulary vocabulary;
  private final Map<String, Outside> outside = new ConcurrentHashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int size;

  ConceptNumbers(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.size = vocabulary.size();
  }

  /** The number of a concept that one more leaf asks for. */
  int acquire(String concept) {
    OptionalInt ordinal = vocabulary.ordinal(concept);
    if (ordinal.isPresent()) {
      return ordinal.getAsInt();
    }
    Outside known = outside.get(concept);
    int number = known != null ? known.number : free.isEmpty() ? size++ : free.pop();
    outside.put(concept, new Outside(number, known == null ? 1 : known.leaves + 1));
    return number;
  }

  /** Notes that one leaf fewer asks for a concept. */
  void release(String concept) {
    Outside known = outside.get(concept);
    if (known == null) {
      return;
    }
    if (known.leaves > 1) {
      outside.put(concept, new Outside(known.number, known.leaves - 1));
    } else {
      outside.remove(concept);
      free.push(known.number);
    }
  }

  /** The number of a concept outside the vocabulary; {@link #NONE} if no leaf asks for it. */
  int outside(String concept) {
    Outside known = outside.get(concept);
    return known == null ? NONE : known.number;
  }

  /** Numbers are below this. */
  int size() {
    return size;
  }
}
