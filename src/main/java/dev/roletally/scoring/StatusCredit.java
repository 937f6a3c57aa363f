package dev.roletally.scoring;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Words;
import dev.roletally.model.WorkAuthorization;
import java.util.Comparator;
import java.util.List;

/**
 * The credit of authorizations, human languages and places: of each the best single claim. What is
 * not claimed stays open unless it is denied.
 */
final class StatusCredit {
  private final Profile profile;
  private final Denials denials;
  private final CreditTable table;

  StatusCredit(Profile profile, Denials denials, CreditTable table) {
    this.profile = profile;
    this.denials = denials;
    this.table = table;
  }

  /** All of a profile that these credits depend on: equal parts, equal credits. */
  static List<Object> basis(Profile profile) {
    return List.of(
        profile.workAuthorization(), profile.languages(), profile.locations(), profile.denied());
  }

  static Assessment unprovable() {
    return Assessment.leaf(0, true, () -> Evidence.of(Code.UNPROVABLE, 0));
  }

  /** Citizenship and clearance bring permission; where no state is named any will do. */
  Assessment assess(Criterion.Authorization asked) {
    for (WorkAuthorization held : profile.workAuthorization()) {
      boolean enough = asked.kind() == AuthorizationKind.WORK || held.kind() == asked.kind();
      if (enough && asked.country().map(held.country()::equals).orElse(true)) {
        return Assessment.leaf(
            Assessment.FULL,
            false,
            () -> Evidence.of(Code.AUTHORIZED, held.code(), Assessment.FULL * 1000));
      }
    }
    String state = asked.country().orElse("");
    boolean denied = denials.coverWords(state) || denials.coverWords(state + ":" + asked.kind());
    Code code = denied ? Code.DENIED : Code.NOT_STATED;
    return Assessment.leaf(
        0, !denied, () -> Evidence.of(code, 0).with("asked", asked.kind()).with("country", state));
  }

  Assessment assess(Criterion.Language asked) {
    List<LanguageClaim> claims =
        profile.languages().stream()
            .filter(claim -> claim.language().equals(asked.language()))
            .toList();
    if (claims.isEmpty()) {
      boolean denied =
          denials.coverWords(asked.language()) || denials.coverConcept("lang:" + asked.language());
      Code code = denied ? Code.DENIED : Code.NOT_STATED;
      return Assessment.leaf(
          0, !denied, () -> Evidence.of(code, 0).with("asked", asked.language()));
    }
    LanguageLevel level =
        claims.stream()
            .map(claim -> claim.level().orElse(LanguageLevel.BASIC))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    int credit = level(asked.minLevel().ordinal() - level.ordinal());
    boolean open = claims.stream().anyMatch(claim -> claim.level().isEmpty());
    Code code = credit == Assessment.FULL ? Code.LANGUAGE_FITS : Code.LANGUAGE_BELOW;
    return Assessment.leaf(
        credit,
        open,
        () -> Evidence.of(code, asked.language(), credit * 1000).with("asked", asked.minLevel()));
  }

  private int level(int below) {
    return below <= 0 ? Assessment.FULL : table.languageBelow() >> (below - 1);
  }

  Assessment assess(Criterion.Location asked) {
    String place = " " + Words.normalise(asked.label()) + " ";
    for (String claimed : profile.locations()) {
      String other = " " + Words.normalise(claimed) + " ";
      if (place.contains(other) || other.contains(place)) {
        return Assessment.leaf(
            Assessment.FULL,
            false,
            () -> Evidence.of(Code.LOCATION_FITS, claimed, Assessment.FULL * 1000));
      }
    }
    boolean denied = denials.coverWords(asked.label());
    Code code = denied ? Code.DENIED : Code.NOT_STATED;
    return Assessment.leaf(0, !denied, () -> Evidence.of(code, 0).with("asked", asked.label()));
  }
}
