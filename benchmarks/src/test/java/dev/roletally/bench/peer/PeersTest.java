package dev.roletally.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.bench.peer.Ranker.Ranked;
import dev.roletally.model.Criterion;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {
  private static final int ROLES = 400;
  private static final ScoreSettings SETTINGS =
      ScoreSettings.of(ScoringPolicy.balanced(), Corpus.AS_OF);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "standard, IGNORE",
    "standard, RANK_BELOW",
    "hard, IGNORE",
    "real, IGNORE",
    "real, RANK_BELOW"
  })
  void exactPeersGiveRoleTallysLists(String name, Treatment ineligible) throws IOException {
    ScoreSettings settings =
        ScoreSettings.of(
            ScoringPolicy.balanced().toBuilder().ineligible(ineligible).build(), Corpus.AS_OF);
    Corpus corpus = Corpus.named(name);
    RoleTally tally = RoleTally.with(corpus.vocabulary());
    List<Role> roles = IntStream.range(0, ROLES).mapToObj(corpus::role).toList();
    try (RoleIndex index = tally.openInMemory();
        Peers peers =
            new Peers(tally, settings, folder, new HashSet<>(Peers.NAMES), server(name))) {
      peers.learn(roles.subList(0, 50));
      for (int i = 0; i < ROLES; i++) {
        index.put(roles.get(i));
        peers.add(i, roles.get(i));
      }
      index.commit();
      peers.seal();
      List<Candidate> candidates =
          peers.candidates(IntStream.range(0, 4).mapToObj(corpus::profile).toList());
      for (Candidate candidate : candidates) {
        for (int k : new int[] {1, 10, ROLES}) {
          List<Ranked> expected =
              index.rank(candidate.profile(), RankRequest.top(k).under(settings)).matches().stream()
                  .map(match -> new Ranked(Corpus.roleNumber(match.roleId()), match.score()))
                  .toList();
          assertThat(expected).hasSize(k);
          for (Ranker ranker : peers.rankers()) {
            if (ranker.exact()) {
              assertThat(ranker.top(candidate, k)).as(ranker.name()).isEqualTo(expected);
            }
          }
        }
      }
    }
  }

  /** The PostgreSQL server, if the build names one and the corpus has no groups within groups. */
  private static Optional<String> server(String corpus) {
    return Optional.of(System.getProperty("postgres", ""))
        .filter(address -> !address.isEmpty() && !corpus.equals("real"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "hard", "real"})
  void theOtherPeersFindRolesByConcept(String name) throws IOException {
    Corpus corpus = Corpus.named(name);
    RoleTally tally = RoleTally.with(corpus.vocabulary());
    try (Peers peers =
        new Peers(
            tally,
            SETTINGS,
            folder,
            new HashSet<>(List.of("bm25", "constant", "feature")),
            Optional.empty())) {
      for (int i = 0; i < ROLES; i++) {
        peers.add(i, corpus.role(i));
      }
      peers.seal();
      Candidate candidate = peers.candidates(List.of(corpus.profile(0))).get(0);
      for (Ranker ranker : peers.rankers()) {
        List<Ranked> found = ranker.top(candidate, 10);
        assertThat(found).as(ranker.name()).hasSize(10);
        assertThat(found)
            .extracting(Ranked::score)
            .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(found)
            .allSatisfy(
                each ->
                    assertThat(names(corpus.role(each.role())))
                        .containsAnyElementsOf(
                            candidate.concepts().stream().map(Candidate.Worth::concept).toList()));
      }
    }
  }

  private static List<String> names(Role role) {
    return role.requirements().stream()
        .flatMap(requirement -> requirement.criterion().leaves())
        .flatMap(
            leaf ->
                leaf instanceof Criterion.Skill skill ? Stream.of(skill.concept()) : Stream.empty())
        .toList();
  }

  /** As many concepts as the prototypes' candidates had. */
  @Test
  void aCandidateIsCreditedForAboutTwentyFourConcepts() throws IOException {
    Corpus corpus = Corpus.named("standard");
    try (Peers peers =
        new Peers(
            RoleTally.with(corpus.vocabulary()),
            SETTINGS,
            folder,
            new HashSet<>(List.of("flat")),
            Optional.empty())) {
      for (int i = 0; i < 10_000; i++) {
        peers.add(i, corpus.role(i));
      }
      peers.seal();
      assertThat(
              peers.candidates(IntStream.range(0, 100).mapToObj(corpus::profile).toList()).stream()
                  .mapToInt(candidate -> candidate.concepts().size())
                  .average()
                  .orElseThrow())
          .isBetween(22.0, 27.0);
    }
  }
}
