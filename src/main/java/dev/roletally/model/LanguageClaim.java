package dev.roletally.model;

import java.util.Optional;

/**
 * A human language that a profile claims.
 *
 * @param language ISO 639-1 code, lower case
 * @param level the command of it, if stated
 */
public record LanguageClaim(String language, Optional<LanguageLevel> level) {
  /** Rejects what is no language code. */
  public LanguageClaim {
    ClaimException.check(
        language.matches("[a-z]{2,3}"), "language must be an ISO 639 code in lower case", language);
  }

  /** The type alone: a candidate's claims do not belong in logs. */
  @Override
  public String toString() {
    return "LanguageClaim[...]";
  }
}
