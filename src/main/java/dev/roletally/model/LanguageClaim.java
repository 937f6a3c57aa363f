package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;

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
    checkArgument(
        language.matches("[a-z]{2,3}"),
        "language must be an ISO 639 code in lower case, got: \"%s\"",
        language);
  }
}
