package dev.roletally.format;

import dev.roletally.model.Category;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A profile read from a document, and what a caller should know about the reading.
 *
 * @param profile the profile
 * @param claims what was taken from where, in the order of the reading
 * @param diagnostics what could not be used, or was taken in a way that the document leaves open
 */
public record ProfileReading(Profile profile, List<Claim> claims, List<Diagnostic> diagnostics) {
  /** Copies the lists. */
  public ProfileReading {
    claims = List.copyOf(claims);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Reads a profile in whichever of the two forms the document has: RoleTally's own ({@link
   * ProfileJson}) or JSON Resume ({@link JsonResume}). Prose is passed over: {@link ProfileReader}
   * reads it too.
   *
   * @param json the document
   * @param id the profile's id if the document has none
   * @param asOf the day that tells a degree still pursued from one completed
   * @throws IllegalArgumentException if it is neither; the message names the rule, the sort of
   *     value and the JSON Pointer of where it stands
   */
  public static ProfileReading of(String json, String id, LocalDate asOf) {
    JsonPlace root = JsonPlace.personal(json);
    return JsonResume.isForm(root)
        ? JsonResume.read(root, id, asOf, Optional.empty())
        : own(root, id);
  }

  /** The reading of a profile in RoleTally's own form. */
  static ProfileReading own(JsonPlace root, String id) {
    return new ProfileReading(ProfileJson.read(root, id), ProfileJson.places(root), List.of());
  }

  /** How much was read: what it was does not belong in logs. */
  @Override
  public String toString() {
    return "ProfileReading["
        + profile
        + ", "
        + claims.size()
        + " claims, "
        + diagnostics.size()
        + " diagnostics]";
  }

  /** What the profile leaves unsaid, though postings often ask for it. */
  public List<Missing> missing() {
    return ProfileGaps.of(profile);
  }

  /**
   * A claim and where the document makes it.
   *
   * @param key the key of RoleTally's form that holds it, such as {@code skills}
   * @param value the claim in that form, as compact JSON
   * @param at the JSON Pointer of where it stands
   */
  public record Claim(String key, String value, String at) {
    /** Key and place alone: a candidate's claims do not belong in logs. */
    @Override
    public String toString() {
      return "Claim[" + key + " at " + at + "]";
    }
  }

  /**
   * Something that a profile leaves unsaid.
   *
   * @param category what asks go unanswered without it
   * @param key the key of RoleTally's form that would say it
   * @param message the same in a sentence
   */
  public record Missing(Category category, String key, String message) {}
}
