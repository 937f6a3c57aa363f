package dev.roletally.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of explanations and reports in one language: whole phrases by key, filled in with
 * values. Never asks for the default locale, and formats no number but whole ones.
 *
 * <p>In a phrase <code>{name}</code> stands for a value and <code>{name#one|many}</code> for a
 * whole number with the word that fits it. A value that is not there shows as {@code ?}; values are
 * never read as phrases. The keys are listed in {@code phrases.properties} of this package.
 *
 * <p>Immutable and safe to share.
 */
public final class Phrases {
  /** The words in English. */
  static final Phrases ENGLISH = new Phrases(Locale.ENGLISH, "phrases.properties");

  private static final Phrases GERMAN = new Phrases(Locale.GERMAN, "phrases_de.properties");

  private final Locale locale;
  private final Properties phrases = new Properties();

  private Phrases(Locale locale, String resource) {
    this.locale = locale;
    try (InputStream in = requireNonNull(Phrases.class.getResourceAsStream(resource), resource)) {
      phrases.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words in the language of {@code locale}: German, or else English. */
  public static Phrases of(Locale locale) {
    return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? GERMAN : ENGLISH;
  }

  /** The language of the words. */
  public Locale locale() {
    return locale;
  }

  /** The keys there are phrases for, sorted. */
  Set<String> keys() {
    return new TreeSet<>(phrases.stringPropertyNames());
  }

  /** Whether there is a phrase of this key. */
  public boolean has(String key) {
    return phrases.containsKey(key);
  }

  /**
   * The phrase that takes no values.
   *
   * @throws IllegalArgumentException if there is none of this key
   */
  public String say(String key) {
    return say(key, Map.of());
  }

  /**
   * The phrase filled in with {@code values}.
   *
   * @throws IllegalArgumentException if there is none of this key
   */
  public String say(String key, Map<String, ?> values) {
    return fill(pattern(key), values);
  }

  String pattern(String key) {
    String pattern = phrases.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("key must be one of a phrase, got: " + key);
    }
    return pattern;
  }

  static String fill(String pattern, Map<String, ?> values) {
    StringBuilder out = new StringBuilder(pattern.length() + 64);
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      int close = pattern.indexOf('}', open);
      out.append(pattern, at, open);
      value(pattern.substring(open + 1, close), values, out);
      at = close + 1;
    }
    return out.append(pattern, at, pattern.length()).toString();
  }

  private static void value(String place, Map<String, ?> values, StringBuilder out) {
    int hash = place.indexOf('#');
    Object value = values.get(hash < 0 ? place : place.substring(0, hash));
    String text = value == null ? "?" : String.valueOf(value);
    out.append(text);
    if (hash >= 0) {
      int bar = place.indexOf('|', hash);
      out.append(' ')
          .append(text.equals("1") ? place.substring(hash + 1, bar) : place.substring(bar + 1));
    }
  }

  /** The items with commas, and {@code and} before the last. */
  public String and(List<String> items) {
    return list(items, "list.and.last");
  }

  /** The items with commas, and {@code or} before the last. */
  public String or(List<String> items) {
    return list(items, "list.or.last");
  }

  /** The items with commas. */
  public String commas(List<String> items) {
    return list(items, "list.comma");
  }

  private String list(List<String> items, String lastKey) {
    String out = items.isEmpty() ? say("unknown") : items.get(0);
    for (int i = 1; i < items.size(); i++) {
      String key = i == items.size() - 1 ? lastKey : "list.comma";
      out = say(key, Map.of("head", out, "last", items.get(i)));
    }
    return out;
  }
}
