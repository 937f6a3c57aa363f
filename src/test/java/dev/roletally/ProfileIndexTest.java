package dev.roletally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.primitives.Bytes;
import dev.roletally.explain.Eligibility;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfileIndexTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final ScoreSettings SETTINGS =
      ScoreSettings.of(ScoringPolicy.balanced(), LocalDate.of(2026, 1, 15));
  private static final Role ROLE =
      TALLY.read(
          Posting.text(
              "engine",
              """
              Search Engineer

              Minimum qualifications
              - Bachelor's degree in computer science
              - Experience with Java, Lucene and Kubernetes

              Preferred qualifications
              - Experience with Docker
              """));

  @Test
  void aMatchIsTheOneThatScoringGives() {
    try (ProfileIndex index = TALLY.openProfilesInMemory()) {
      List<Profile> profiles =
          List.of(profile("a", "Java"), profile("b", "Java", "Docker"), profile("c"));
      assertThat(index.putAll(profiles).put()).isEqualTo(3);
      assertThat(index.rank(ROLE, SETTINGS, 2).candidates()).isEmpty();
      index.refresh();

      CandidateRanking ranking = index.rank(ROLE, SETTINGS, 2);

      assertThat(ranking.candidates()).extracting(Candidate::profileId).containsExactly("b", "a");
      assertThat(ranking.considered()).isEqualTo(3);
      assertThat(ranking.stamp()).isEqualTo(ranking.candidates().get(0).match().stamp());
      for (Candidate candidate : ranking.candidates()) {
        Profile profile = index.profile(candidate.profileId()).orElseThrow();
        assertThat(profiles).contains(profile);
        assertThat(candidate.match()).isEqualTo(TALLY.score(profile, ROLE, SETTINGS));
      }
    }
  }

  @Test
  void ofEqualsTheFirstByIdIsShown() {
    try (ProfileIndex index = TALLY.openProfilesInMemory()) {
      List.of("b", "a", "\uD83D\uDE00", "\uFF5E").forEach(id -> index.put(profile(id, "Java")));
      index.refresh();

      assertThat(index.rank(ROLE, SETTINGS, 4).candidates())
          .extracting(Candidate::profileId)
          .containsExactly("a", "b", "\uFF5E", "\uD83D\uDE00");
    }
  }

  @Test
  void whoIsNotEligibleIsTreatedAsThePolicySays() {
    Profile school =
        profile("school", "Java", "Lucene", "Kubernetes", "Docker").toBuilder()
            .degree(Degree.completed(DegreeLevel.HIGH_SCHOOL, "General"))
            .build();
    Profile degree =
        profile("degree", "Java").toBuilder()
            .degree(Degree.completed(DegreeLevel.BACHELOR, "Computer Science"))
            .build();
    try (ProfileIndex index = TALLY.openProfilesInMemory()) {
      index.putAll(List.of(school, degree));
      index.refresh();

      assertThat(TALLY.score(school, ROLE, SETTINGS).eligibility())
          .isEqualTo(Eligibility.INELIGIBLE);
      assertThat(ids(index, Treatment.IGNORE)).containsExactly("school", "degree");
      assertThat(ids(index, Treatment.RANK_BELOW)).containsExactly("degree", "school");
      assertThat(ids(index, Treatment.EXCLUDE)).containsExactly("degree");
    }
  }

  private static List<String> ids(ProfileIndex index, Treatment ineligible) {
    ScoringPolicy policy =
        ScoringPolicy.balanced().toBuilder().name("test@1").ineligible(ineligible).build();
    return index.rank(ROLE, ScoreSettings.of(policy, SETTINGS.asOf()), 5).candidates().stream()
        .map(Candidate::profileId)
        .toList();
  }

  @Test
  void whoCannotBeAmongTheBestIsNotScored() {
    try (ProfileIndex index = TALLY.openProfilesInMemory()) {
      List<Profile> profiles = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        profiles.add(profile("cook-" + i, "cooking", "baking"));
      }
      for (int i = 0; i < 20; i++) {
        profiles.add(
            profile("engineer-" + i, "Java", "Lucene", "Kubernetes", "Docker").toBuilder()
                .degree(Degree.completed(DegreeLevel.BACHELOR, "Computer Science"))
                .build());
      }
      index.putAll(profiles);
      index.refresh();

      CandidateRanking ranking = index.rank(ROLE, SETTINGS, 10);

      assertThat(ranking.candidates())
          .extracting(Candidate::profileId)
          .allMatch(id -> id.startsWith("engineer-"));
      assertThat(ranking.evaluated()).isLessThanOrEqualTo(20);
    }
  }

  @Test
  void whatIsCommittedStaysAndWhatIsRemovedIsGone(@TempDir Path folder) throws IOException {
    byte[] canary = "canaryzx9".getBytes(StandardCharsets.UTF_8);
    try (ProfileIndex index = TALLY.openProfiles(folder)) {
      index.putAll(IntStream.range(0, 30).mapToObj(i -> profile("p" + i, "Java")).toList());
      index.put(profile("gone", "canaryzx9", "canaryzx9 skill"));
      long committed = index.commit();
      assertThat(index.state().durable()).isEqualTo(committed);
      assertThat(holding(folder, canary)).isNotEmpty();
      assertThat(index.rank(ROLE, SETTINGS, 40).candidates()).hasSize(31);

      index.remove("gone");
      index.purge();

      assertThat(holding(folder, canary)).isEmpty();
      index.put(profile("lost", "Java"));
    }
    try (ProfileIndex index = TALLY.openProfiles(folder)) {
      assertThat(index.size()).isEqualTo(30);
      assertThat(index.profile("gone")).isEmpty();
      assertThat(index.profile("lost")).isEmpty();
      assertThat(index.profile("p7")).contains(profile("p7", "Java"));
      assertThat(index.rank(ROLE, SETTINGS, 3).candidates()).hasSize(3);
    }
  }

  private static List<Path> holding(Path folder, byte[] words) throws IOException {
    List<Path> holding = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Bytes.indexOf(Files.readAllBytes(file), words) >= 0) {
          holding.add(file);
        }
      }
    }
    return holding;
  }

  @Test
  void aNewerVocabularyFindsWhatAnOlderDidNotKnow(@TempDir Path folder) {
    Concept flow = Concept.of("acme:flowgrid", "FlowGrid", ConceptKind.FRAMEWORK);
    Vocabulary older = Vocabulary.bundled().toBuilder().add(flow).build();
    Vocabulary newer =
        Vocabulary.bundled().toBuilder()
            .add(flow)
            .add(
                Concept.of("acme:flowgrid-lite", "FlowGrid Lite", ConceptKind.FRAMEWORK)
                    .broader("acme:flowgrid"))
            .build();
    try (ProfileIndex index = RoleTally.with(older).openProfiles(folder)) {
      index.put(profile("lite", "FlowGrid Lite"));
      index.put(profile("none", "cooking"));
      index.commit();
    }
    RoleTally tally = RoleTally.with(newer);
    Role role = tally.read(Posting.text("r", "Requirements\n- Experience with FlowGrid\n"));
    try (ProfileIndex index = tally.openProfiles(folder)) {
      CandidateRanking ranking = index.rank(role, SETTINGS, 1);
      Profile lite = index.profile("lite").orElseThrow();

      assertThat(ranking.candidates().get(0).match()).isEqualTo(tally.score(lite, role, SETTINGS));
      assertThat(ranking.candidates().get(0).profileId()).isEqualTo("lite");
      assertThat(ranking.candidates().get(0).match().score()).isPositive();
    }
  }

  @Test
  void aFolderHoldsRolesOrProfiles(@TempDir Path folder) {
    try (RoleIndex index = TALLY.open(folder)) {
      index.put(ROLE);
      index.commit();
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> TALLY.openProfiles(folder))
        .withMessage(
            "index format must be profiles-1, got: 2 in "
                + folder
                + "; put the profiles again into an empty folder");
  }

  @Test
  void twoCannotHaveAFolderOpen(@TempDir Path folder) {
    try (ProfileIndex index = TALLY.openProfiles(folder)) {
      assertThat(index.size()).isZero();
      assertThatIllegalStateException()
          .isThrownBy(() -> TALLY.openProfiles(folder))
          .withMessageContaining("locked by another");
    }
  }

  @Test
  void aDamagedFileIsFoundOnOpening(@TempDir Path folder) throws IOException {
    try (ProfileIndex index = TALLY.openProfiles(folder)) {
      index.putAll(IntStream.range(0, 50).mapToObj(i -> profile("p" + i, "Java")).toList());
      index.commit();
    }
    Path file;
    try (Stream<Path> files = Files.list(folder)) {
      file = files.filter(each -> each.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> TALLY.openProfiles(folder))
        .withMessageStartingWith("index is damaged: " + folder);
  }

  @Test
  void whatCannotBePutIsNamed() {
    try (ProfileIndex index = TALLY.openProfilesInMemory()) {
      PutReport report =
          index.putAll(List.of(profile("x".repeat(1025)), profile("\uD800"), profile("fine")));

      assertThat(report.put()).isEqualTo(1);
      assertThat(report.problems())
          .extracting(PutReport.Problem::message)
          .first()
          .isEqualTo("profile id must be 1 to 1024 bytes of UTF-8, got: 1025");
      assertThat(report.problems()).hasSize(2);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.rank(ROLE, SETTINGS, 0))
          .withMessage("k must be 1 or more, got: 0");
    }
  }

  @Test
  void aClosedIndexSaysSo() {
    ProfileIndex index = TALLY.openProfilesInMemory();
    index.close();
    index.close();
    assertThat(index.state().status()).isEqualTo(IndexState.Status.CLOSED);
    assertThatIllegalStateException()
        .isThrownBy(() -> index.rank(ROLE, SETTINGS, 1))
        .withMessageStartingWith("index is closed");
    assertThatIllegalStateException().isThrownBy(() -> index.put(profile("a")));
    assertThatIllegalStateException().isThrownBy(index::reopen);
  }

  private static Profile profile(String id, String... skills) {
    return Profile.builder(id).skills(skills).build();
  }
}
