package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.Shared;
import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** What is certain of the seed postings. */
class SeedReadingTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());
  private static final int FOREIGN_FROM = 7_352;

  @Test
  void aTitleThatNamesOtherDegreesIsAConflictWithAnotherReading() {
    Role role = read("002");
    assertThat(role.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.code()).isEqualTo(Conflict.Code.DEGREE_LEVEL);
              assertThat(conflict.spans()).hasSize(2);
              assertThat(conflict.alternative().orElseThrow().criterion())
                  .isInstanceOfSatisfying(
                      Criterion.Degree.class,
                      degree ->
                          assertThat(degree.levels())
                              .containsExactly(DegreeLevel.BACHELOR, DegreeLevel.MASTER));
            });
  }

  @Test
  void otherPostingsBelowAskNothing() {
    assertThat(read("003").requirements())
        .isNotEmpty()
        .allMatch(requirement -> requirement.span().end() <= FOREIGN_FROM);
  }

  @Test
  void statedStartsContradictTheClause() {
    assertThat(read("003").conflicts())
        .extracting(Conflict::code)
        .containsExactly(Conflict.Code.START_DATE);
  }

  @Test
  void experienceStandsInForTheDegree() {
    Requirement degree =
        read("004").requirements().stream()
            .filter(requirement -> requirement.category() == Category.EDUCATION)
            .findFirst()
            .orElseThrow();
    assertThat(degree.criterion()).isInstanceOf(Criterion.AnyOf.class);
    assertThat(degree.criterion().leaves()).anyMatch(l -> l instanceof Criterion.Experience);
  }

  @Test
  void aWordInBracketsMakesAnAskPreferred() {
    assertThat(read("004").requirements())
        .anyMatch(
            requirement ->
                requirement.quote().contains("(preferred)")
                    && requirement.necessity() == Necessity.PREFERRED);
  }

  @Test
  void whatIsSaidAgainIsMarked() {
    assertThat(read("001").requirements().stream().filter(r -> r.repeats().isPresent())).hasSize(2);
  }

  private static Role read(String seed) {
    return READER.read(Posting.text(seed, Shared.seed(seed)));
  }
}
