package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatusCreditTest {
  private static final Span NOWHERE = new Span(0, 0);
  private static final Vocabulary VOCABULARY =
      Vocabulary.builder()
          .add(Concept.of("lang:en", "English", ConceptKind.NATURAL_LANGUAGE))
          .build();

  private static Assessment assess(Criterion.Leaf asked, Profile.Builder profile) {
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), LocalDate.of(2026, 1, 15));
    return CompiledProfile.of(profile.build(), VOCABULARY, settings).assess(asked);
  }

  @ParameterizedTest(name = "{0} of {1} asked, {2} held, {3} denied: {4} to {5}")
  @CsvSource({
    // kind, country, held, denied, credit, high
    "WORK, US, US, '', 1000, 1000",
    "WORK, US, US:CITIZEN, '', 1000, 1000",
    "WORK, US, US:CLEARANCE, '', 1000, 1000",
    "CITIZEN, US, US, '', 0, 1000",
    "CLEARANCE, US, US:CITIZEN, '', 0, 1000",
    "WORK, US, DE, '', 0, 1000",
    "WORK, '', DE, '', 1000, 1000",
    "WORK, US, DE, US, 0, 0",
    "CITIZEN, US, US, US:CITIZEN, 0, 0",
    "WORK, US, US, US, 1000, 1000",
  })
  void authorization(
      AuthorizationKind kind, String country, String held, String denied, int credit, int high) {
    Criterion.Authorization asked =
        new Criterion.Authorization(
            kind, Optional.ofNullable(Strings.emptyToNull(country)), NOWHERE);
    Profile.Builder profile = Profile.builder("p").authorizedIn(held);
    Assessment assessment = assess(asked, denied.isEmpty() ? profile : profile.denied(denied));
    assertThat(assessment).extracting("credit", "high").containsExactly(credit, high);
  }

  @ParameterizedTest(name = "{0} asked, {1} held: {2} to {3}")
  @CsvSource({
    // asked, held, credit, high
    "FLUENT, NATIVE, 1000, 1000",
    "FLUENT, FLUENT, 1000, 1000",
    "FLUENT, INTERMEDIATE, 500, 500",
    "FLUENT, BASIC, 250, 250",
    "NATIVE, BASIC, 125, 125",
    "FLUENT, , 250, 1000",
    "BASIC, , 1000, 1000",
  })
  void language(LanguageLevel asked, LanguageLevel held, int credit, int high) {
    Profile.Builder profile =
        Profile.builder("p").language(new LanguageClaim("en", Optional.ofNullable(held)));
    Assessment assessment = assess(new Criterion.Language("en", asked, NOWHERE), profile);
    assertThat(assessment).extracting("credit", "high").containsExactly(credit, high);
  }

  @Test
  void aLanguageThatIsNotListedIsOpenUnlessDenied() {
    Criterion.Language asked = new Criterion.Language("en", LanguageLevel.BASIC, NOWHERE);
    Profile.Builder german = Profile.builder("p").language("de", LanguageLevel.NATIVE);
    assertThat(assess(asked, german).high()).isEqualTo(1000);
    assertThat(assess(asked, Profile.builder("p").denied("en")).high()).isZero();
    assertThat(assess(asked, Profile.builder("p").denied("english")).high()).isZero();
  }

  @Test
  void aCodeOfAStateAndALanguageDeniesBothUnlessItSaysWhich() {
    Criterion.Leaf work =
        new Criterion.Authorization(AuthorizationKind.WORK, Optional.of("FR"), NOWHERE);
    Criterion.Leaf french = new Criterion.Language("fr", LanguageLevel.BASIC, NOWHERE);
    Profile.Builder either = Profile.builder("p").denied("FR");
    assertThat(List.of(assess(work, either).high(), assess(french, either).high()))
        .containsExactly(0, 0);
    Profile.Builder permit = Profile.builder("p").denied("FR:WORK");
    assertThat(List.of(assess(work, permit).high(), assess(french, permit).high()))
        .containsExactly(0, 1000);
  }

  @ParameterizedTest(name = "{0} asked, {1} said: {2}")
  @CsvSource({
    // asked, said, credit
    "'Seattle, WA', seattle, 1000",
    "Seattle, 'Seattle, WA, USA', 1000",
    "York, Yorkshire, 0",
    "London, Berlin, 0",
  })
  void location(String asked, String said, int credit) {
    Profile.Builder profile = Profile.builder("p").locations(said);
    Assessment assessment = assess(new Criterion.Location(asked, NOWHERE), profile);
    assertThat(assessment).extracting("credit", "high").containsExactly(credit, 1000);
    assertThat(assess(new Criterion.Location(asked, NOWHERE), profile.denied(asked)).high())
        .isEqualTo(credit);
  }

  @Test
  void whatNobodyCouldProveStaysUnknown() {
    assertThat(assess(new Criterion.Other(NOWHERE), Profile.builder("p")))
        .extracting("credit", "high")
        .containsExactly(0, 1000);
  }

  @Test
  void evidenceSaysWhatItRestsOn() {
    Criterion.Authorization work =
        new Criterion.Authorization(AuthorizationKind.WORK, Optional.of("US"), NOWHERE);
    assertThat(Told.of(assess(work, Profile.builder("p").authorizedIn("US:CITIZEN"))))
        .containsExactly("AUTHORIZED 1000 by US:CITIZEN");
    assertThat(Told.of(assess(work, Profile.builder("p").authorizedIn("DE"))))
        .containsExactly("NOT_STATED 0 {asked=WORK, country=US}");
    assertThat(Told.of(assess(work, Profile.builder("p").denied("US"))))
        .containsExactly("DENIED 0 {asked=WORK, country=US}");

    Criterion.Language fluent = new Criterion.Language("en", LanguageLevel.FLUENT, NOWHERE);
    Profile.Builder basic = Profile.builder("p").language("en", LanguageLevel.BASIC);
    assertThat(Told.of(assess(fluent, basic)))
        .containsExactly("LANGUAGE_BELOW 250 by en {asked=FLUENT}");
    assertThat(Told.of(assess(fluent, basic.language("en", LanguageLevel.NATIVE))))
        .containsExactly("LANGUAGE_FITS 1000 by en {asked=FLUENT}");
    assertThat(Told.of(assess(fluent, Profile.builder("p"))))
        .containsExactly("NOT_STATED 0 {asked=en}");
    assertThat(Told.of(assess(fluent, Profile.builder("p").denied("English"))))
        .containsExactly("DENIED 0 {asked=en}");

    Criterion.Location york = new Criterion.Location("York, UK", NOWHERE);
    assertThat(Told.of(assess(york, Profile.builder("p").locations("Leeds", "York"))))
        .containsExactly("LOCATION_FITS 1000 by York");
    assertThat(Told.of(assess(york, Profile.builder("p").locations("Leeds"))))
        .containsExactly("NOT_STATED 0 {asked=York, UK}");
    assertThat(Told.of(assess(york, Profile.builder("p").denied("York, UK"))))
        .containsExactly("DENIED 0 {asked=York, UK}");

    assertThat(Told.of(assess(new Criterion.Other(NOWHERE), Profile.builder("p"))))
        .containsExactly("UNPROVABLE 0");
  }
}
