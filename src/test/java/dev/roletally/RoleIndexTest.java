package dev.roletally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roletally.explain.Ranking;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoleIndexTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final RankRequest TOP = RankRequest.top(10).asOf(DAY);
  private static final Profile PROFILE =
      Profile.builder("p").skills("Java", "teamwork").frameworks("PyTorch").build();

  @Test
  void keepsWhatWasCommittedAndNothingElse(@TempDir Path folder) {
    try (RoleIndex index = TALLY.open(folder)) {
      index.put(posting("kept", "Java"));
      index.commit();
      index.put(posting("lost", "Java"));
      index.refresh();
      assertThat(index.size()).isEqualTo(2);
    }
    try (RoleIndex index = TALLY.open(folder)) {
      assertThat(index.rank(PROFILE, TOP).matches())
          .extracting(match -> match.roleId())
          .containsExactly("kept");
      assertThat(index.role("kept")).contains(TALLY.read(posting("kept", "Java")));
      assertThat(index.role("lost")).isEmpty();
      assertThat(index.explain(PROFILE, "kept", settings()))
          .contains(TALLY.score(PROFILE, TALLY.read(posting("kept", "Java")), settings()));
      assertThat(index.explain(PROFILE, "lost", settings())).isEmpty();
    }
  }

  @Test
  void anEmptyIndexRanksNothing() {
    try (RoleIndex index = TALLY.openInMemory()) {
      Ranking ranking = index.rank(PROFILE, TOP);
      assertThat(ranking.matches()).isEmpty();
      assertThat(ranking.considered()).isZero();
    }
  }

  @Test
  void aSecondWriterIsToldThatTheIndexIsLocked(@TempDir Path folder) {
    try (RoleIndex index = TALLY.open(folder)) {
      assertThat(index.size()).isZero();
      assertThatIllegalStateException()
          .isThrownBy(() -> TALLY.open(folder))
          .withMessageContaining("locked by another")
          .withMessageContaining(folder.toString());
    }
  }

  @Test
  void anotherVocabularyIsAnErrorThatNamesTheRemedy(@TempDir Path folder) {
    try (RoleIndex index = TALLY.open(folder)) {
      index.put(posting("one", "Java"));
      index.commit();
    }
    Vocabulary other =
        Vocabulary.bundled().toBuilder()
            .add(Concept.of("acme:flowgrid", "FlowGrid", ConceptKind.FRAMEWORK))
            .build();
    assertThatIllegalStateException()
        .isThrownBy(() -> RoleTally.with(other).open(folder))
        .withMessageContaining("vocabulary must be " + other.fingerprint())
        .withMessageContaining("got: " + TALLY.vocabulary().fingerprint())
        .withMessageContaining("index the postings again");
  }

  @Test
  void aClosedIndexSaysSo() {
    RoleIndex index = TALLY.openInMemory();
    index.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> index.rank(PROFILE, TOP))
        .withMessageContaining("index is closed");
    assertThatIllegalStateException()
        .isThrownBy(() -> index.put(posting("a", "Java")))
        .withMessageContaining("index is closed");
  }

  @Test
  void aBatchReportsWhatItCouldNotPut() {
    try (RoleIndex index = TALLY.openInMemory()) {
      PutReport report =
          index.putAll(
              List.of(
                  posting("one", "Java"),
                  posting("x".repeat(RoleIndex.MAX_ID_BYTES + 1), "Java"),
                  posting("\ud800", "Java"),
                  posting("two", "Java")));
      assertThat(report.put()).isEqualTo(2);
      assertThat(report.problems())
          .extracting(PutReport.Problem::message)
          .satisfiesExactly(
              first ->
                  assertThat(first)
                      .isEqualTo("role id must be 1 to 1024 bytes of UTF-8, got: 1025"),
              second -> assertThat(second).startsWith("role id must be well-formed Unicode"));
      index.commit();
      assertThat(index.size()).isEqualTo(2);
    }
  }

  @Test
  void rejectsANumberOfRolesThatIsNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankRequest.top(-3))
        .withMessage("top must be 1 or more, got: -3");
  }

  @Test
  void theSameBytesComeOutWhateverTheLocaleTimeZoneThreadsOrderOrMerges() throws Exception {
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      roles.add(
          TALLY.read(posting("role-" + i, i % 3 == 0 ? "Java and İstanbul" : "PyTorch, C++")));
    }
    String expected = ranked(roles, 1);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      List<Role> again = new ArrayList<>();
      for (Role role : roles.reversed()) {
        int i = Integer.parseInt(role.id().substring(5));
        again.add(
            TALLY.read(posting(role.id(), i % 3 == 0 ? "Java and İstanbul" : "PyTorch, C++")));
      }
      assertThat(ranked(again, 4)).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** Puts from several threads, with others put and removed between, and ranks from all. */
  private static String ranked(List<Role> roles, int threads) throws Exception {
    try (RoleIndex index = TALLY.openInMemory();
        ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> puts = new ArrayList<>();
      for (Role role : roles) {
        puts.add(
            executor.submit(
                () -> {
                  index.put(posting("other-" + role.id(), "Rust"));
                  index.put(role);
                  index.commit();
                  index.remove("other-" + role.id());
                }));
      }
      for (Future<?> put : puts) {
        put.get();
      }
      index.commit();
      List<Future<String>> rankings = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        rankings.add(
            executor.submit(() -> index.rank(PROFILE, RankRequest.top(30).asOf(DAY)).toJson()));
      }
      String first = rankings.get(0).get();
      for (Future<String> ranking : rankings) {
        assertThat(ranking.get()).isEqualTo(first);
      }
      return first;
    }
  }

  private static ScoreSettings settings() {
    return ScoreSettings.of(ScoringPolicy.balanced(), DAY);
  }

  private static Posting posting(String id, String skills) {
    return Posting.text(
        id,
        """
        Junior Engineer

        Requirements:
        - Experience with %s
        - Strong teamwork
        """
            .formatted(skills));
  }
}
