package dev.roletally.posting;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
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
    JSON_LD
  }

  /** Copies the attributes and rejects a blank id. */
  public Posting {
    checkArgument(!id.isBlank(), "posting id must not be blank, got: \"%s\"", id);
    requireNonNull(format, "format");
    requireNonNull(text, "text");
    requireNonNull(retrieved, "retrieved");
    requireNonNull(region, "region");
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** A posting as plain text. */
  public static Posting text(String id, String text) {
    return new Posting(id, Format.TEXT, text, Optional.empty(), Optional.empty(), Map.of());
  }

  /** The same, found on {@code day}. */
  public Posting retrievedOn(LocalDate day) {
    return new Posting(id, format, text, Optional.of(day), region, attributes);
  }

  /** The same, found in the region with this ISO 3166 code. */
  public Posting region(String code) {
    checkArgument(
        code.matches("[A-Z]{2}"), "region must be an ISO 3166 code in upper case, got: %s", code);
    return new Posting(id, format, text, retrieved, Optional.of(code), attributes);
  }

  /** The same with one of the caller's own attributes. */
  public Posting attribute(String key, String value) {
    Map<String, String> more = new TreeMap<>(attributes);
    more.put(key, value);
    return new Posting(id, format, text, retrieved, region, more);
  }
}
