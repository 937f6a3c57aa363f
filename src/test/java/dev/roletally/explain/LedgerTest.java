package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.Arbitraries;
import dev.roletally.RoleTally;
import dev.roletally.explain.LedgerLine.Kind;
import dev.roletally.explain.LedgerLine.Mark;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The lines of the ledger add up, and only some have points. */
final class LedgerTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final Set<Kind> WITH_POINTS =
      EnumSet.of(Kind.CATEGORY, Kind.REQUIREMENT, Kind.ASK, Kind.UNSTATED, Kind.SUM);

  @Property(tries = 200)
  void pointsAddUpUpwards(@ForAll("roles") Role role, @ForAll("profiles") Profile profile) {
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), LocalDate.of(2026, 1, 15));
    Match match = TALLY.score(profile, role, settings);
    List<LedgerLine> ledger = match.explanation().ledger();
    LedgerLine sum = ledger.get(ledger.size() - 1);
    assertThat(sum.kind()).isEqualTo(Kind.SUM);
    assertThat(sum)
        .extracting("earned", "highest", "atStake")
        .containsExactly(match.score(), match.highest(), Match.TOTAL);
    assertThat(total(ledger, Kind.CATEGORY, Kind.UNSTATED)).isEqualTo(numbers(sum));
    int open =
        match.requirements().stream()
            .filter(each -> each.scored())
            .mapToInt(RequirementMatch::open)
            .sum();
    assertThat(total(ledger, Kind.REQUIREMENT, Kind.UNSTATED))
        .isEqualTo(List.of(match.score(), match.score() + open, Match.TOTAL));
    for (LedgerLine line : ledger) {
      boolean marked = line.kind() == Kind.REQUIREMENT || line.kind() == Kind.ASK;
      assertThat(line.mark() != Mark.NONE).as("%s", line).isEqualTo(marked);
    }
  }

  private static List<Integer> total(List<LedgerLine> ledger, Kind one, Kind other) {
    int[] total = new int[3];
    for (LedgerLine line : ledger) {
      if (line.kind() == one || line.kind() == other) {
        total[0] += line.earned();
        total[1] += line.highest();
        total[2] += line.atStake();
      }
    }
    return List.of(total[0], total[1], total[2]);
  }

  private static List<Integer> numbers(LedgerLine line) {
    return List.of(line.earned(), line.highest(), line.atStake());
  }

  @Test
  void pointsAreInOrderAndOnlyWhereTheKindHasThem() {
    for (Kind kind : Kind.values()) {
      assertThat(kind.hasPoints()).as("%s", kind).isEqualTo(WITH_POINTS.contains(kind));
      assertThat(line(kind, 0, 0, 0).words()).isEqualTo("words");
      if (kind.hasPoints()) {
        assertThat(line(kind, 2, 2, 2)).extracting("earned", "highest", "atStake").containsOnly(2);
      } else {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> line(kind, 0, 0, 1))
            .withMessage("%s must have no points, got: 1", kind);
      }
    }
    for (int[] wrong : new int[][] {{-1, 0, 0}, {1, 0, 1}, {0, 2, 1}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> line(Kind.SUM, wrong[0], wrong[1], wrong[2]))
          .withMessage(
              "points must be earned <= highest <= at stake, got: %s, %s, %s",
              wrong[0], wrong[1], wrong[2]);
    }
  }

  @Test
  void aLineInALogTellsPointsAndNoWords() {
    assertThat(line(Kind.ASK, 1, 2, 3)).hasToString("LedgerLine[ASK, PARTIAL, 1 of 3]");
  }

  @Test
  void marksAreOneCharacterEach() {
    assertThat(EnumSet.allOf(Mark.class).stream().map(Mark::sign))
        .containsExactly('+', '~', '-', '?', '=', '.', ' ');
    assertThat(EnumSet.allOf(Verdict.class).stream().map(Mark::of).map(Enum::name))
        .isEqualTo(EnumSet.allOf(Verdict.class).stream().map(Enum::name).toList());
  }

  private static LedgerLine line(Kind kind, int earned, int highest, int atStake) {
    return new LedgerLine(kind, Mark.PARTIAL, earned, highest, atStake, "words");
  }

  @Provide
  Arbitrary<Role> roles() {
    return Arbitraries.roles();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return Arbitraries.profiles();
  }
}
