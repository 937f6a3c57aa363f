package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.DerivedFrom;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Necessity;
import dev.roletally.model.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundle has words for everything that can be said. */
final class PhrasesTest {
  private static final EvidenceWords WORDS =
      new EvidenceWords(LocalDate.of(2026, 1, 15), Phrases.ENGLISH);
  private static final Criterion OTHER = new Criterion.Other(new Span(0, 0));

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasWords(Code code) {
    String bare = WORDS.words(OTHER, Evidence.of(code, 0));
    String odd =
        WORDS.words(
            OTHER,
            Evidence.of(code, "claim", 0)
                .path(List.of("a", "b", "c"))
                .with("start", "no day")
                .with("days", "no number")
                .with("daysFree", 3)
                .with("months", ""));
    assertThat(bare).isNotBlank().doesNotContain("{", "}", "null");
    assertThat(odd).isNotBlank().doesNotContain("{", "}", "null");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyNameHasWords(String key) {
    assertThat(Phrases.ENGLISH.has(key)).as(key).isTrue();
  }

  static Stream<String> keys() {
    return Stream.of(
            each("category.", Category.values()),
            each("necessity.", Necessity.values()),
            each("level.", DegreeLevel.values()),
            each("status.", DegreeStatus.values()),
            each("command.", LanguageLevel.values()),
            each("derived.", DerivedFrom.values()),
            each("asked.authorization.", AuthorizationKind.values()),
            each("report.conflict.", Conflict.Code.values()),
            each("full.eligibility.", Eligibility.values()),
            each("brief.", Eligibility.values()))
        .flatMap(keys -> keys);
  }

  private static Stream<String> each(String prefix, Enum<?>[] values) {
    return Stream.of(values).map(value -> prefix + value.name());
  }

  @Test
  void patternsAreWellFormed() {
    for (String key : Phrases.ENGLISH.keys()) {
      assertThat(Phrases.ENGLISH.pattern(key))
          .as(key)
          .matches("([^{}]|\\{[a-zA-Z]{1,20}(#[^{}|]{1,20}\\|[^{}|]{1,20})?})+");
    }
  }

  @Test
  void valuesAreNoPatterns() {
    assertThat(Phrases.fill("<{a}> {n#day|days}", Map.of("a", "{n} {a}", "n", 1)))
        .isEqualTo("<{n} {a}> 1 day");
    assertThat(Phrases.fill("{n#day|days}", Map.of("n", 1234567))).isEqualTo("1234567 days");
    assertThat(Phrases.fill("{gone}", Map.of())).isEqualTo("?");
  }

  @Test
  void lists() {
    assertThat(Phrases.ENGLISH.or(List.of("a"))).isEqualTo("a");
    assertThat(Phrases.ENGLISH.or(List.of("a", "b", "c"))).isEqualTo("a, b or c");
    assertThat(Phrases.ENGLISH.and(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Phrases.ENGLISH.commas(List.of("a", "b", "c"))).isEqualTo("a, b, c");
  }

  @Test
  void onlyOneIsOne() {
    assertThat(Phrases.fill("{n#day|days} and {m#day|days}", Map.of("n", 11, "m", 1)))
        .isEqualTo("11 days and 1 day");
    assertThat(Phrases.fill("no place", Map.of("no", 1))).isEqualTo("no place");
  }

  @Test
  void anEmptyListIsUnknown() {
    assertThat(Phrases.ENGLISH.or(List.of())).isEqualTo(Phrases.ENGLISH.say("unknown"));
  }

  @Test
  void aKeyWithoutWordsIsRejected() {
    assertThat(Phrases.ENGLISH.has("no.such")).isFalse();
    assertThatThrownBy(() -> Phrases.ENGLISH.say("no.such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key must be one of a phrase, got: no.such");
  }

  @Test
  void lengthsAreInTheLargestWholeUnits() {
    Lengths lengths = new Lengths(Phrases.ENGLISH);
    assertThat(IntStream.of(0, 1, 11, 12, 13, 24, 30).mapToObj(lengths::ofMonths))
        .containsExactly(
            "0 months",
            "1 month",
            "11 months",
            "1 year",
            "1 year and 1 month",
            "2 years",
            "2 years and 6 months");
    assertThat(LongStream.of(0, 1, 6, 7, 8, 14).mapToObj(lengths::ofDays))
        .containsExactly("0 days", "1 day", "6 days", "1 week", "8 days", "2 weeks");
  }

  @Test
  void pointsAreRoundedDown() {
    assertThat(
            IntStream.of(0, 999, 1000, 9_999, 10_000, 999_999, Match.TOTAL)
                .mapToObj(Points::ofHundred))
        .containsExactly("0.0", "0.0", "0.1", "0.9", "1.0", "99.9", "100.0");
    assertThat(IntStream.of(0, 9, 10, 999, 1000).mapToObj(Points::percent))
        .containsExactly("0.0", "0.9", "1.0", "99.9", "100.0");
  }
}
