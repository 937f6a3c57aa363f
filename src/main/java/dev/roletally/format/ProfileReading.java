package dev.roletally.format;

import dev.roletally.model.Diagnostic;
import dev.roletally.model.Profile;
import java.time.LocalDate;
import java.util.List;

/**
 * A profile read from a document, and what a caller should know about the reading.
 *
 * @param profile the profile
 * @param diagnostics what could not be used, or was taken in a way that the document leaves open
 */
public record ProfileReading(Profile profile, List<Diagnostic> diagnostics) {
  /** Copies the diagnostics. */
  public ProfileReading {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Reads a profile in whichever of the two forms the document has: RoleTally's own ({@link
   * ProfileJson}) or JSON Resume ({@link JsonResume}).
   *
   * @param json the document
   * @param id the profile's id if the document has none
   * @param asOf the day that tells a degree still pursued from one completed
   * @throws IllegalArgumentException if it is neither; the message names the rule, the value and
   *     the JSON Pointer of where it stands
   */
  public static ProfileReading of(String json, String id, LocalDate asOf) {
    return JsonResume.isForm(JsonPlace.root(json))
        ? JsonResume.read(json, id, asOf)
        : new ProfileReading(ProfileJson.read(json, id), List.of());
  }
}
