package dev.roletally.internal.tokens;

import dev.roletally.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of phrases, looked up word by word: the longest phrase that begins at a word of a
 * text. Looking up takes time linear in the words read.
 *
 * @param <V> what a phrase means
 */
public final class Glossary<V> {
  private final Node<V> root = new Node<>();
  private final boolean plurals;

  /** A phrase found: the word after its last, and what it means. */
  public record Found<V>(int end, V value) {}

  private static final class Node<V> {
    final Map<String, Node<V>> next = new HashMap<>(2);
    @Nullable V value;
  }

  private Glossary(boolean plurals) {
    this.plurals = plurals;
  }

  /** An empty dictionary in which every word stands for itself. */
  public static <V> Glossary<V> exact() {
    return new Glossary<>(false);
  }

  /** An empty dictionary in which a plural stands for its singular, and the other way round. */
  public static <V> Glossary<V> withPlurals() {
    return new Glossary<>(true);
  }

  /** What {@code phrase} means already, if anything. */
  public @Nullable V get(String phrase) {
    Node<V> node = root;
    for (String word : Words.normalise(phrase).split(" ", -1)) {
      node = node.next.get(word);
      if (node == null) {
        return null;
      }
    }
    return node.value;
  }

  /** Adds a phrase, or replaces what it means. */
  public void put(String phrase, V value) {
    Node<V> node = root;
    for (String word : Words.normalise(phrase).split(" ", -1)) {
      node = node.next.computeIfAbsent(word, w -> new Node<>());
    }
    if (node != root) {
      node.value = value;
    }
  }

  /** The longest phrase that begins at word {@code from} and ends before word {@code to}. */
  public @Nullable Found<V> longest(Tokens tokens, int from, int to) {
    Node<V> node = root;
    Found<V> found = null;
    for (int i = from; i < to; i++) {
      node = step(node, tokens.word(i));
      if (node == null) {
        break;
      }
      if (node.value != null) {
        found = new Found<>(i + 1, node.value);
      }
    }
    return found;
  }

  /** All phrases that begin at word {@code from} and end before word {@code to}, longest first. */
  public List<Found<V>> all(Tokens tokens, int from, int to) {
    Node<V> node = step(root, tokens.word(from));
    if (node == null) {
      return List.of();
    }
    List<Found<V>> found = new ArrayList<>(2);
    for (int i = from; node != null; ) {
      i++;
      if (node.value != null) {
        found.add(0, new Found<>(i, node.value));
      }
      node = i < to ? step(node, tokens.word(i)) : null;
    }
    return found;
  }

  /** What the words from {@code from} to before {@code to} mean with {@code last} after them. */
  public @Nullable V with(Tokens tokens, int from, int to, String last) {
    Node<V> node = root;
    for (int i = from; i < to && node != null; i++) {
      node = step(node, tokens.word(i));
    }
    Node<V> end = node == null ? null : step(node, last);
    return end == null ? null : end.value;
  }

  private @Nullable Node<V> step(Node<V> node, String word) {
    Node<V> next = node.next.get(word);
    if (next != null || !plurals || word.length() < 3) {
      return next;
    }
    if (word.endsWith("s")) {
      next = node.next.get(word.substring(0, word.length() - 1));
      if (next == null && word.endsWith("es")) {
        next = node.next.get(word.substring(0, word.length() - 2));
      }
      if (next == null && word.endsWith("yses")) {
        next = node.next.get(word.substring(0, word.length() - 2) + "is");
      }
      if (next == null && word.endsWith("ies")) {
        next = node.next.get(word.substring(0, word.length() - 3) + "y");
      }
      return next;
    }
    next = node.next.get(word + "s");
    if (next == null && word.endsWith("y")) {
      next = node.next.get(word.substring(0, word.length() - 1) + "ies");
    }
    return next;
  }
}
