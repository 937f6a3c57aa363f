package dev.roletally.internal.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Scores are rounded to the safe side. */
final class LevelsTest {
  @Property(tries = 2000)
  void aLevelIsNeverBelowItsScore(@ForAll @IntRange(max = 1_000_000) int score) {
    assertThat(Levels.upper(Levels.of(score))).isBetween(score, score + Levels.upper(1) - 1);
    assertThat(Levels.of(score)).isBetween(0, Levels.TOP);
  }
}
