package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The second language says all that the first one says, with the same values. */
final class GermanTest {
  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]{1,20})");
  private static final Phrases GERMAN = Phrases.of(Locale.GERMANY);

  @Test
  void everyKeyIsThereAndNoOther() {
    assertThat(GERMAN.locale()).isEqualTo(Locale.GERMAN);
    assertThat(GERMAN.keys()).isEqualTo(Phrases.ENGLISH.keys()).hasSizeGreaterThan(300);
  }

  @Test
  void everyPhraseTakesTheValuesOfItsFellow() {
    for (String key : GERMAN.keys()) {
      assertThat(values(GERMAN.pattern(key)))
          .as(key)
          .isEqualTo(values(Phrases.ENGLISH.pattern(key)));
      assertThat(GERMAN.pattern(key))
          .as(key)
          .matches("([^{}]|\\{[a-zA-Z]{1,20}(#[^{}|]{1,20}\\|[^{}|]{1,20})?})+");
    }
  }

  private static List<String> values(String pattern) {
    return NAME.matcher(pattern)
        .results()
        .map((MatchResult each) -> each.group(1))
        .sorted()
        .toList();
  }

  @Test
  void aBriefHasAtMostFourSentencesInEachLanguage() {
    for (Map.Entry<String, Match> example : Examples.all().entrySet()) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
        String brief = example.getValue().explanation().in(locale).brief();
        assertThat(brief).as(example.getKey()).isNotBlank();
        assertThat(brief.split("\\.( |$)", -1).length - 1).as(brief).isBetween(1, 4);
      }
    }
  }

  @Test
  void numbersAreTheSameInEachLanguage() {
    Match match = Examples.all().values().iterator().next();
    String english = match.explanation().full();
    String german = match.explanation().in(Locale.GERMAN).full();

    assertThat(points(german)).isNotEmpty().isEqualTo(points(english));
    assertThat(german).contains("Wertung: ").doesNotContain("Score: ");
    assertThat(match.explanation().in(Locale.GERMAN).toJson())
        .isEqualTo(match.explanation().toJson());
  }

  private static List<String> points(String full) {
    return Pattern.compile("(\\d{1,7}) (?:of|von) +(\\d{1,7})")
        .matcher(full)
        .results()
        .map(each -> each.group(1) + "/" + each.group(2))
        .toList();
  }

  @Test
  void anyOtherLanguageIsEnglish() {
    assertThat(Phrases.of(Locale.FRENCH)).isSameAs(Phrases.ENGLISH);
    assertThat(Phrases.of(Locale.ROOT)).isSameAs(Phrases.ENGLISH);
  }
}
