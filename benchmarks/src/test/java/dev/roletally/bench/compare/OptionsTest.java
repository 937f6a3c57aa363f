package dev.roletally.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.bench.peer.Peers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @Test
  void whatIsNotGivenHasItsDefault() {
    Options options = Options.parse("corpus=hard", "n=5000", "k=1,10");
    assertThat(options.corpus()).isEqualTo("hard");
    assertThat(options.n()).isEqualTo(5000);
    assertThat(options.ks()).containsExactly(1, 10);
    assertThat(options.profiles()).isEqualTo(256);
    assertThat(options.methods()).containsExactlyElementsOf(Peers.NAMES);
    assertThat(options.command())
        .isEqualTo(
            "mvn -q -f benchmarks/pom.xml verify exec:exec@compare -Dcorpus=hard -Dn=5000"
                + " -Dk=1,10");
  }

  @Test
  void theCommandNamesWhatIsNotUsual() {
    assertThat(Options.parse("rounds=3", "methods=flat", "live=false", "postings=false").command())
        .endsWith(
            " -Dcorpus=standard -Dn=100000 -Dk=10 -Drounds=3 -Dmethods=flat -Dkept=false"
                + " -Dlive=false");
  }

  @Test
  void methodsAreChosenByName() {
    assertThat(Options.parse("methods=roletally,flat,bm25").methods())
        .containsExactly("flat", "bm25");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "corpus=soft | corpus must be one of [standard, hard, real], got: soft",
        "n=0 | n must be a positive integer, got: 0",
        "k=10,ten | k must be a positive integer, got: ten",
        "methods=flat,fast | methods must be among roletally and [roletally-lean, bm25, constant,"
            + " feature, function-score, flat, naive], got: flat,fast",
      })
  void whatDoesNotFitIsNamed(String argument, String message) {
    assertThatThrownBy(() -> Options.parse(argument))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void anArgumentThatIsNotKnownIsNamed() {
    assertThatThrownBy(() -> Options.parse("roles=7"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("argument must be one of [corpus, n, k,")
        .hasMessageEndingWith("got: roles=7");
  }
}
