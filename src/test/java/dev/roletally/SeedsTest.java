package dev.roletally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.Match;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.explain.Verdict;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stated of the five real postings that the project began with. */
final class SeedsTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final LocalDate WINTER = LocalDate.of(2026, 1, 15);
  private static final LocalDate BEFORE_ALL_CYCLES = LocalDate.of(2025, 3, 1);

  static Stream<Arguments> seedsAndTheirProfiles() {
    return Stream.of(
        Arguments.of("000", SeedProfiles.conversational(), WINTER),
        Arguments.of("001", SeedProfiles.recommendation(), WINTER),
        Arguments.of("002", SeedProfiles.knowledgeGraph(), WINTER),
        Arguments.of("003", SeedProfiles.supplyChain(), BEFORE_ALL_CYCLES),
        Arguments.of("004", SeedProfiles.mastersRecommendation(), WINTER));
  }

  @ParameterizedTest
  @MethodSource("seedsAndTheirProfiles")
  void aProfileThatMeetsAllLosesOnlyTheUnstated(String seed, Profile profile, LocalDate day) {
    Match match = score(profile, role(seed), day);
    assertThat(match.requirements())
        .filteredOn(RequirementMatch::scored)
        .allSatisfy(
            requirement ->
                assertThat(requirement.verdict())
                    .as("%s %s", requirement.quote(), requirement.evidence())
                    .isEqualTo(Verdict.MET));
    assertThat(match.score()).isEqualTo(Match.TOTAL - match.unstated());
  }

  private static Match score(Profile profile, Role role, LocalDate day) {
    return TALLY.score(profile, role, ScoreSettings.of(ScoringPolicy.balanced(), day));
  }

  static Role role(String seed) {
    try (Stream<Path> files = Files.list(Shared.need("seeds"))) {
      Path file =
          files
              .filter(each -> each.getFileName().toString().startsWith(seed + "_"))
              .findFirst()
              .orElseThrow();
      return TALLY.read(
          Posting.text(file.getFileName().toString().replace(".txt", ""), Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
