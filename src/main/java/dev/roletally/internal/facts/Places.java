package dev.roletally.internal.facts;

import com.google.common.base.Splitter;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names by which a place of work is known when it is written as one: countries, regions, cities
 * that stand alone, and the two-letter codes behind a city.
 */
public final class Places {
  private static final String RESOURCE = "places.txt";
  private static final int LONGEST = 90;
  private static final int LONGEST_NAME = 4;
  private static final Places BUNDLED = load();

  private final Set<String> names = new HashSet<>();
  private final Set<String> cities = new HashSet<>();
  private final Set<String> codes = new HashSet<>();
  private final Set<String> countries = new HashSet<>();

  /** Other names of countries. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("usa", "united states"),
          Map.entry("us", "united states"),
          Map.entry("u.s", "united states"),
          Map.entry("u.s.a", "united states"),
          Map.entry("united states of america", "united states"),
          Map.entry("uk", "united kingdom"),
          Map.entry("u.k", "united kingdom"),
          Map.entry("england", "united kingdom"),
          Map.entry("scotland", "united kingdom"),
          Map.entry("wales", "united kingdom"),
          Map.entry("northern ireland", "united kingdom"),
          Map.entry("deutschland", "germany"),
          Map.entry("the netherlands", "netherlands"),
          Map.entry("nl", "netherlands"),
          Map.entry("czech republic", "czechia"),
          Map.entry("korea", "south korea"),
          Map.entry("uae", "united arab emirates"),
          Map.entry("turkiye", "turkey"),
          Map.entry("hong kong", "china"));

  private Places() {}

  /** The places that come with the library. */
  public static Places bundled() {
    return BUNDLED;
  }

  /**
   * Whether {@code words} are a place as a header line writes it: "Seattle, WA, USA", "Germany".
   */
  boolean isPlace(String words) {
    String trimmed = bare(words);
    if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
      return false;
    }
    List<String> parts = Splitter.on(',').trimResults().omitEmptyStrings().splitToList(trimmed);
    if (parts.isEmpty() || parts.size() > 6) {
      return false;
    }
    if (parts.size() == 1) {
      String only = parts.get(0);
      return isName(only) || (endsWithCode(only) && startsCapital(only));
    }
    String last = parts.get(parts.size() - 1);
    boolean closed = isName(last) || isCode(last) || isCodeAndZip(last);
    return closed && startsCapital(parts.get(0)) && words(trimmed) <= 12;
  }

  /** Whether {@code word} is a country, region or well-known city. */
  boolean isName(String word) {
    String name = Words.normalise(bare(word));
    return names.contains(name) || cities.contains(name);
  }

  /** Whether a place is named from word {@code first} on, and nothing that only begins so. */
  public boolean beginsAt(Tokens tokens, int first, int to) {
    int start = tokens.is(first, "the") ? first + 1 : first;
    for (int end = start + 1; end <= Math.min(to, start + LONGEST_NAME); end++) {
      String name = tokens.span(start, end).of(tokens.text());
      boolean goesOn = end < to && tokens.gap(end).isBlank() && startsCapital(tokens.raw(end));
      if (!goesOn && startsCapital(name) && isName(name)) {
        return true;
      }
    }
    return false;
  }

  /** The country with which {@code place} ends, by one of its names. */
  Optional<String> country(String place) {
    String words = bare(place);
    String last = Words.normalise(words.substring(words.lastIndexOf(',') + 1));
    return countries.contains(last) ? Optional.of(SAME.getOrDefault(last, last)) : Optional.empty();
  }

  /** Whether {@code word} is the code of a state or province. */
  boolean isCode(String word) {
    return codes.contains(word);
  }

  private boolean isCodeAndZip(String word) {
    int space = word.indexOf(' ');
    return space > 0
        && (isCode(word.substring(0, space)) || isName(word.substring(0, space)))
        && (Character.isDigit(word.charAt(word.length() - 1)) || isName(word.substring(space + 1)));
  }

  /** "Springfield VA". */
  private boolean endsWithCode(String word) {
    int space = word.lastIndexOf(' ');
    return space > 0 && isCode(word.substring(space + 1)) && words(word) <= 4;
  }

  private static boolean startsCapital(String word) {
    return !word.isEmpty()
        && (Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.codePointAt(0)));
  }

  private static int words(String text) {
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  /** Without a bracketed remark at the end. */
  static String bare(String words) {
    String trimmed = words.strip();
    int bracket = trimmed.indexOf('(');
    return bracket > 0 ? trimmed.substring(0, bracket).strip() : trimmed;
  }

  private static Places load() {
    Places places = new Places();
    try (InputStream in = Places.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " must be beside " + Places.class);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          places.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + RESOURCE + " could not be read", e);
    }
    return places;
  }

  private void add(String line) {
    Iterator<String> parts = Splitter.on('|').split(line).iterator();
    String kind = parts.next();
    while (parts.hasNext()) {
      String name = parts.next();
      switch (kind) {
        case "code" -> codes.add(name.toUpperCase(Locale.ROOT));
        case "city" -> cities.add(Words.normalise(name));
        case "country" -> {
          names.add(Words.normalise(name));
          countries.add(Words.normalise(name));
        }
        default -> names.add(Words.normalise(name));
      }
    }
  }
}
