package dev.roletally.internal.asks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.tokens.Tokens;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States as clauses about permission to work name them. */
final class CountriesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "work in the US | US",
        "work in the U.S. today | US",
        "tell us | ",
        "join us in Norway | NO",
        "anywhere | ",
      })
  void statesAreToldFromPronouns(String words, String code) {
    Tokens tokens = Tokens.of(words);
    assertThat(Countries.in(tokens, 0, tokens.size())).isEqualTo(Optional.ofNullable(code));
  }

  @Test
  void aStateIsLookedForBetweenTwoWordsOnly() {
    Tokens tokens = Tokens.of("Norway or Canada or Spain");
    assertThat(Countries.in(tokens, 1, tokens.size())).contains("CA");
    assertThat(Countries.in(tokens, 1, 2)).isEmpty();
    assertThat(Countries.in(tokens, 3, 3)).isEmpty();
  }
}
