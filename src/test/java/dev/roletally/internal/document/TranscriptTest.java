package dev.roletally.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of a document and their places in the original. */
final class TranscriptTest {
  @Test
  void wordsOfSeveralStringsAreThoseOfTheFirst() {
    Transcript both =
        new Transcript.Builder()
            .copy(Transcript.of("tide", "/title"))
            .add(" - ")
            .copy(Transcript.of("chart", "/skills"))
            .build();
    assertThat(both.text()).isEqualTo("tide - chart");
    assertThat(both.original(new Span(1, 4))).isEqualTo(new Span(1, 4, "/title"));
    assertThat(both.original(new Span(2, 12))).isEqualTo(new Span(2, 4, "/title"));
    assertThat(both.original(new Span(8, 10))).isEqualTo(new Span(1, 3, "/skills"));
    assertThat(both.originals(new Span(2, 9)))
        .containsExactly(new Span(2, 4, "/title"), new Span(0, 2, "/skills"));
    assertThat(both.originals(new Span(0, 4))).containsExactly(new Span(0, 4, "/title"));
    assertThat(both.originals(new Span(4, 7))).isEmpty();
    assertThat(both.originals(new Span(7, 7))).isEmpty();
  }

  @Test
  void addedWordsHaveNoPlaceOfTheirOwn() {
    Transcript text =
        new Transcript.Builder()
            .add("- ")
            .copy(Transcript.of("tide", "/a"))
            .add(": ")
            .copy(Transcript.of("chart", "/b"))
            .build();
    assertThat(text.original(new Span(6, 8))).isEqualTo(new Span(0, 0, "/b"));
    assertThat(text.original(new Span(0, 4))).isEqualTo(new Span(0, 2, "/a"));
    assertThat(text.original(new Span(99, 120))).isEqualTo(new Span(5, 5, "/b"));
  }

  @Test
  void aPartKeepsItsPlaces() {
    Transcript part = Transcript.of("high tide", "/a").part(5, 9);
    assertThat(part.text()).isEqualTo("tide");
    assertThat(part.original(new Span(1, 3))).isEqualTo(new Span(6, 8, "/a"));
  }

  @Test
  void aUnitMayStandForSeveral() {
    Transcript source = Transcript.of("a&amp;b", "");
    Transcript.Builder out = new Transcript.Builder();
    assertThat(out.last()).isEqualTo('\n');
    out.add('a', source, 0, 1).add('&', source, 1, 6).add('b', source, 6, 7);
    assertThat(out.last()).isEqualTo('b');
    assertThat(out.length()).isEqualTo(3);
    Transcript words = out.build();
    assertThat(words.original(new Span(1, 2))).isEqualTo(new Span(1, 6));
    Transcript again =
        new Transcript.Builder().add("*").add('+', words, 1, 3).add('x', words, 1, 1).build();
    assertThat(again.original(new Span(0, 2))).isEqualTo(new Span(1, 7));
    assertThat(again.original(new Span(2, 3))).isEqualTo(new Span(7, 7));
  }

  @Test
  void longTextsKeepTheirPlaces() {
    String tides = "tide ".repeat(200);
    Transcript text = new Transcript.Builder().add("> ").copy(Transcript.of(tides, "/a")).build();
    assertThat(text.original(new Span(902, 906))).isEqualTo(new Span(900, 904, "/a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R&amp;D | R&D",
        "caf&eacute; | café",
        "caf&eacute | café",
        "&#84;ide | Tide",
        "&#x54;ide | Tide",
        "&unknown; | &unknown;",
        "a & b | a & b",
        "&copy 2026 | © 2026",
        "fish&chips | fish&chips",
        "&ampere; | &ere;",
      })
  void referencesAreResolved(String source, String words) {
    assertThat(HtmlEntities.resolve(Transcript.of(source, "")).text()).isEqualTo(words);
  }

  @Test
  void referencesThatEndAreFound() {
    assertThat(HtmlEntities.inside("R&amp;D")).isTrue();
    assertThat(HtmlEntities.inside("fish & chips; R&amp;D")).isTrue();
    assertThat(HtmlEntities.inside("fish & chips")).isFalse();
    assertThat(HtmlEntities.inside("fish &; chips")).isFalse();
    assertThat(HtmlEntities.inside("fish&chips")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R&D | R&amp;D | 0 1 6 7",
        "café! | caf&eacute;! | 0 1 2 3 11 12",
        "© x | &copy x | 0 5 6 7",
        "<b | &lt;b | 0 4 5",
        "a&b | a&b | 0 1 2 3",
        "xyz | abc | 0 0 0 3",
        "ab | a | 0 0 1",
      })
  void wordsAreLinedUpWithTheirSource(String words, String source, String places) {
    assertThat(HtmlEntities.align(words, source, 0, source.length()))
        .containsExactly(
            java.util.Arrays.stream(places.split(" ", -1)).mapToInt(Integer::parseInt).toArray());
  }
}
