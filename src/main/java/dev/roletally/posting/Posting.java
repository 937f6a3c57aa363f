package dev.roletally.posting;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.roletally.internal.document.DocumentReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A posting as found, with the context that reading it may need and cannot guess.
 *
 * <p>Immutable: each method that sets something returns another posting.
 *
 * @param id the caller's id, which becomes the role's
 * @param format how the text is to be read
 * @param text the original text, to which all spans refer
 * @param retrieved the day it was found, if known: settles "30+ days ago" and dates without a year
 * @param region ISO 3166 code of where it was found, if known: settles day-month order, currency
 *     signs and degree systems
 * @param attributes the caller's own keys and values
 */
public record Posting(
    String id,
    Format format,
    String text,
    Optional<LocalDate> retrieved,
    Optional<String> region,
    Map<String, String> attributes) {
  /** How a posting's text is to be read. */
  public enum Format {
    /** Plain text, as pasted or scraped. */
    TEXT,
    /** An HTML page or fragment. */
    HTML,
    /** A schema.org {@code JobPosting} as JSON-LD. */
    JSON_LD;

    private static Format of(String content) {
      int start = 0;
      while (start < content.length()
          && (content.charAt(start) <= ' ' || content.charAt(start) == '\ufeff')) {
        start++;
      }
      if (start < content.length()
          && "{[".indexOf(content.charAt(start)) >= 0
          && content.indexOf('"', start) > 0
          && DocumentReader.isJson(content)) {
        return JSON_LD;
      }
      return DocumentReader.isHtml(content) ? HTML : TEXT;
    }
  }

  /** Copies the attributes; rejects a blank id, and a region that is no code in upper case. */
  public Posting {
    checkArgument(!id.isBlank(), "posting id must not be blank, got: \"%s\"", id);
    requireNonNull(format, "format");
    requireNonNull(text, "text");
    requireNonNull(retrieved, "retrieved");
    region.ifPresent(Posting::checkRegion);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  private static void checkRegion(String code) {
    checkArgument(
        code.matches("[A-Z]{2}"), "region must be an ISO 3166 code in upper case, got: %s", code);
  }

  /** A posting as plain text. */
  public static Posting text(String id, String text) {
    return new Posting(id, Format.TEXT, text, Optional.empty(), Optional.empty(), Map.of());
  }

  /** A posting as an HTML page or fragment, perhaps with JSON-LD inside. */
  public static Posting html(String id, String html) {
    return new Posting(id, Format.HTML, html, Optional.empty(), Optional.empty(), Map.of());
  }

  /** A posting as schema.org {@code JobPosting} in JSON-LD. */
  public static Posting jsonLd(String id, String json) {
    return new Posting(id, Format.JSON_LD, json, Optional.empty(), Optional.empty(), Map.of());
  }

  /**
   * A posting whose form shows in its content: JSON-LD if it begins as a JSON object or array, HTML
   * if it has tags, else plain text.
   */
  public static Posting detect(String id, String content) {
    return new Posting(
        id, Format.of(content), content, Optional.empty(), Optional.empty(), Map.of());
  }

  /**
   * The postings of a JSON-LD document that holds several openings, each as a posting of its own
   * whose id ends in its number ({@code acme-1}, {@code acme-2}); any other posting as it is.
   */
  public List<Posting> split() {
    List<String> each = format == Format.JSON_LD ? DocumentReader.each(text) : List.of();
    if (each.size() < 2) {
      return List.of(this);
    }
    List<Posting> postings = new ArrayList<>();
    for (String one : each) {
      String own = id + "-" + (postings.size() + 1);
      postings.add(new Posting(own, format, one, retrieved, region, attributes));
    }
    return List.copyOf(postings);
  }

  /** The same, found on {@code day}. */
  public Posting retrievedOn(LocalDate day) {
    return new Posting(id, format, text, Optional.of(day), region, attributes);
  }

  /** The same, found in the region with this ISO 3166 code. */
  public Posting region(String code) {
    return new Posting(id, format, text, retrieved, Optional.of(code), attributes);
  }

  /** The same with one of the caller's own attributes. */
  public Posting attribute(String key, String value) {
    Map<String, String> more = new TreeMap<>(attributes);
    more.put(key, value);
    return new Posting(id, format, text, retrieved, region, more);
  }
}
