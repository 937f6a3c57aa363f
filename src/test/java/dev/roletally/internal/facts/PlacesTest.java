package dev.roletally.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.tokens.Lexemes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places of work as postings write them, and which of them are one. */
final class PlacesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Germany",
        "Seattle, WA, USA",
        "Porto, Portugal",
        "Springfield VA",
        "Austin, TX (two days a week)",
        "Boston, MA 02110",
        "Toronto, ON Canada",
        "The Hague, South Holland, Netherlands",
        "Amsterdam",
      })
  void areWrittenAsPlaces(String words) {
    assertThat(Places.bundled().isPlace(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "Java, Kotlin",
        "porto, Portugal",
        "springfield VA",
        "VA",
        "Boston, MA soon",
        "Boston, XY 02110",
        "Old Mill House by the Sea VA",
        "A, B, C, D, E, F, Portugal",
        "One two three four five six seven eight nine ten eleven twelve, Portugal",
      })
  void areOtherWords(String words) {
    assertThat(Places.bundled().isPlace(words)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Porto, Portugal | portugal",
        "Seattle, WA, USA | united states",
        "Leith, Scotland (office) | united kingdom",
        "The Netherlands | netherlands",
        "Somewhere, Elsewhere |",
      })
  void endWithACountry(String place, String country) {
    assertThat(Places.bundled().country(place)).isEqualTo(Optional.ofNullable(country));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Porto, Portugal | Porto | true",
        "Porto | Porto, Portugal | true",
        "Porto, Portugal | Madrid | true",
        "Porto, Portugal | Porto, PT | true",
        "Porto, Portugal | Lisbon, Portugal | false",
        "Porto, Portugal | Greater Porto, Norte | true",
        "Vila Nova de Gaia, Porto | Porto, Portugal | true",
        "Porto Alegre, Brazil | Porto, Portugal | true",
        "Portola, USA | Porto, Portugal | false",
      })
  void agreeWhereOneNamesTheOthersTown(String one, String other, boolean agree) {
    assertThat(Address.agree(one, other)).isEqualTo(agree);
    assertThat(Address.agree(other, one)).isEqualTo(agree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Location: Porto | Porto",
        "Location:Porto~Location: Oslo | Porto",
        "Location~Porto | Porto",
        "Location:~~Porto | Porto",
        "Place: Porto | ",
        "Location: | ",
        "Location | ",
        "Location:~Location: Oslo | Location: Oslo",
        "In this far and wide place of the sea Location: Porto | ",
      })
  void standBehindALabel(String text, String place) {
    String lines = text.replace('~', '\n');
    assertThat(
            Labels.value(FactText.of(lines, List.of()), Set.of("location"))
                .map(span -> span.of(lines)))
        .isEqualTo(Optional.ofNullable(place));
  }

  @Test
  void aValueIsNoParagraph() {
    String most = "x".repeat(120);
    String lines = "Location: " + most + "x\nLocation: " + most + "\n";
    assertThat(
            Labels.value(FactText.of(lines, List.of()), Set.of("location"))
                .map(span -> span.of(lines)))
        .contains(most);
    String late = "Location: a" + "\n".repeat(3);
    assertThat(Labels.value(FactText.of(late, List.of()), Set.of("location")))
        .map(span -> span.of(late))
        .contains("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$5 | 0 | XXD",
        "C$5 | 0 | CAD",
        "CA $5 | 0 |",
        "US$5 | 0 | USD",
        "A$5 | 0 | AUD",
        "AU$5 | 1 | AUD",
        "a $5 | 1 | XXD",
        "USD $5 | 1 | USD",
        "CAD $5 | 1 | CAD",
        "AUD $5 | 1 | XXD",
        "€5 | 0 | EUR",
        "5 euros | 1 | EUR",
        "5 CHF | 1 | CHF",
        "5 usd | 1 | USD",
        "5 chf | 1 |",
        "5 | 0 |",
        "5 | 7 |",
      })
  void dollarsAreThoseOfTheCountryBeforeThem(String words, int at, String currency) {
    assertThat(new Currencies(Lexemes.of(words), "XXD").at(at)).isEqualTo(currency);
  }

  @Test
  void aBareDollarIsThatOfTheRegion() {
    assertThat(Currencies.dollarOf(Optional.of("CA"))).isEqualTo("CAD");
    assertThat(Currencies.dollarOf(Optional.of("GB"))).isEqualTo("USD");
    assertThat(Currencies.dollarOf(Optional.empty())).isEqualTo("USD");
  }
}
