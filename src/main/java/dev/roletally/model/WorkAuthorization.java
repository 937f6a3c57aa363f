package dev.roletally.model;

import java.util.Locale;

/**
 * What a profile holds from a state.
 *
 * @param country ISO 3166 code, upper case
 * @param kind permission to work, citizenship or clearance; each of the last two brings the first
 */
public record WorkAuthorization(String country, AuthorizationKind kind) {
  /** Rejects what is no country code. */
  public WorkAuthorization {
    ClaimException.check(country.matches("[A-Z]{2}"), "country must be an ISO 3166 code", country);
  }

  /**
   * Reads {@code US}, {@code US:CITIZEN} or {@code US:CLEARANCE}.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public static WorkAuthorization parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new WorkAuthorization(text, AuthorizationKind.WORK);
    }
    String kind = text.substring(colon + 1).toUpperCase(Locale.ROOT);
    for (AuthorizationKind each : AuthorizationKind.values()) {
      if (each.name().equals(kind)) {
        return new WorkAuthorization(text.substring(0, colon), each);
      }
    }
    throw ClaimException.of(
        "work authorization must be a country code, alone or with :CITIZEN or :CLEARANCE", text);
  }

  /** The form that {@link #parse} reads. */
  public String code() {
    return kind == AuthorizationKind.WORK ? country : country + ":" + kind;
  }

  /** The type alone: a candidate's claims do not belong in logs. */
  @Override
  public String toString() {
    return "WorkAuthorization[...]";
  }
}
