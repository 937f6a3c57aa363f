package dev.roletally.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roletally.model.Criterion;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticCorpusTest {
  private static final int ROLES = 5000;

  @ParameterizedTest
  @ValueSource(strings = {"standard", "hard"})
  void aRoleAndAProfileDependOnTheirNumberAlone(String name) {
    Corpus one = Corpus.named(name);
    Corpus other = Corpus.named(name);
    List<Role> forwards = IntStream.range(0, 200).mapToObj(one::role).toList();
    List<Role> backwards =
        IntStream.range(0, 200).mapToObj(i -> other.role(199 - i)).toList().reversed();
    assertThat(forwards).isEqualTo(backwards);
    assertThat(one.profile(7)).isEqualTo(other.profile(7)).isNotEqualTo(one.profile(8));
    assertThat(one.vocabulary().fingerprint()).isEqualTo(other.vocabulary().fingerprint());
  }

  @Test
  void idsSortAsNumbersDo() {
    assertThat(Corpus.roleId(9).compareTo(Corpus.roleId(10))).isNegative();
    assertThat(Corpus.roleNumber(Corpus.roleId(9_999_999))).isEqualTo(9_999_999);
  }

  /**
   * Of the prototypes: 9 requirements, 7.15 of them for 15.8 concepts, 90 % a degree, 95 % a time.
   */
  @Test
  void theStandardCorpusHasTheShapeOfThePrototypes() {
    Tally tally = new Tally("standard");
    assertThat(tally.mean(tally.requirements)).isEqualTo(9, within(0.1));
    assertThat(tally.mean(tally.lists)).isEqualTo(7.15, within(0.1));
    assertThat(tally.mean(tally.concepts)).isEqualTo(15.8, within(0.3));
    assertThat(tally.mean(tally.degrees)).isEqualTo(0.9, within(0.02));
    assertThat(tally.mean(tally.times)).isEqualTo(0.95, within(0.02));
    assertThat(tally.shareOfHead()).isEqualTo(0.34, within(0.03));
  }

  @Test
  void theHardCorpusAsksMoreAndLeavesLessChoice() {
    Tally tally = new Tally("hard");
    assertThat(tally.mean(tally.requirements)).isEqualTo(11.5, within(0.1));
    assertThat(tally.mean(tally.concepts) / tally.mean(tally.lists)).isEqualTo(1.5, within(0.05));
  }

  @Test
  void spansHoldTheNames() {
    Role role = Corpus.named("standard").role(3);
    for (Requirement requirement : role.requirements()) {
      requirement
          .criterion()
          .leaves()
          .filter(Criterion.Skill.class::isInstance)
          .map(Criterion.Skill.class::cast)
          .forEach(
              skill -> {
                assertThat(requirement.span().contains(skill.span())).isTrue();
                int from = skill.span().start() - requirement.span().start();
                assertThat(requirement.quote().substring(from)).startsWith(skill.label());
              });
    }
  }

  @Test
  void anUnknownNameIsAnError() {
    assertThatThrownBy(() -> Corpus.named("easy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("corpus must be one of [standard, hard, real], got: easy");
  }

  /** Sums over the first roles of a corpus. */
  private static final class Tally {
    int requirements;
    int lists;
    int concepts;
    int degrees;
    int times;
    final Map<String, Integer> asked = new HashMap<>();

    Tally(String corpus) {
      Corpus of = Corpus.named(corpus);
      for (int i = 0; i < ROLES; i++) {
        for (Requirement requirement : of.role(i).requirements()) {
          add(requirement.criterion());
        }
      }
    }

    private void add(Criterion criterion) {
      requirements++;
      List<Criterion.Leaf> leaves = criterion.leaves().toList();
      switch (leaves.get(0)) {
        case Criterion.Skill first -> {
          lists++;
          concepts += leaves.size();
          leaves.forEach(leaf -> asked.merge(leaf.key(), 1, Integer::sum));
        }
        case Criterion.Degree degree -> degrees++;
        case Criterion.Availability time -> times++;
        default -> throw new AssertionError(criterion);
      }
    }

    double mean(int sum) {
      return (double) sum / ROLES;
    }

    double shareOfHead() {
      return asked.values().stream().mapToInt(Integer::intValue).max().orElseThrow()
          / (double) ROLES;
    }
  }
}
