package dev.roletally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.primitives.Bytes;
import dev.roletally.explain.Cursor;
import dev.roletally.explain.Ranking;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.Filter;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.plan.Progress;
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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  void aVocabularyThatAddsToTheOtherOpensAndReadsAgainOnRequest(@TempDir Path folder) {
    try (RoleIndex index = TALLY.open(folder)) {
      index.put(posting("one", "FlowGrid"));
      index.put(TALLY.read(posting("without-posting", "FlowGrid")));
      index.commit();
    }
    RoleTally more = RoleTally.with(adding("FlowGrid"));
    try (RoleIndex index = more.open(folder)) {
      assertThat(asked(index, "one")).contains("text:flowgrid").doesNotContain("acme:flowgrid");
      assertThat(index.reread(Progress.NONE)).isEqualTo(2);
      assertThat(asked(index, "one")).contains("acme:flowgrid").doesNotContain("text:flowgrid");
      assertThat(asked(index, "without-posting")).contains("text:flowgrid");
      assertThat(index.reread(Progress.NONE)).isZero();
      index.commit();
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> TALLY.open(folder))
        .withMessageContaining("vocabulary must be " + TALLY.vocabulary().fingerprint())
        .withMessageContaining("got: " + more.vocabulary().fingerprint())
        .withMessageContaining("not in the vocabulary in use, such as acme:flowgrid")
        .withMessageContaining("OnVocabularyChange.REREAD");
    assertThatIllegalStateException()
        .isThrownBy(() -> TALLY.open(folder, OnVocabularyChange.REFUSE))
        .withMessageContaining("open it with the vocabulary it was written with");
    try (RoleIndex index = TALLY.open(folder, OnVocabularyChange.REREAD)) {
      assertThat(asked(index, "one")).contains("text:flowgrid");
    }
  }

  @Test
  void anIndexIsOfAnotherVocabularyUntilAllOfItIsReadAgain(@TempDir Path folder) {
    try (RoleIndex index = TALLY.open(folder)) {
      index.put(posting("one", "Java"));
      index.commit();
    }
    RoleTally more = RoleTally.with(adding("FlowGrid"));
    try (RoleIndex index = more.open(folder)) {
      index.put(posting("two", "Java"));
      index.commit();
    }
    for (RoleTally each : List.of(TALLY, more)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> each.open(folder, OnVocabularyChange.REFUSE))
          .withMessageContaining(TALLY.vocabulary().fingerprint())
          .withMessageContaining(more.vocabulary().fingerprint());
    }
    try (RoleIndex index = more.open(folder)) {
      assertThat(index.reread(Progress.NONE)).isEqualTo(1);
      index.reopen(); // what was read again is lost
      index.commit();
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> more.open(folder, OnVocabularyChange.REFUSE));
    try (RoleIndex index = more.open(folder, OnVocabularyChange.REREAD)) {
      index.commit();
    }
    try (RoleIndex index = more.open(folder, OnVocabularyChange.REFUSE)) {
      assertThat(index.size()).isEqualTo(2);
    }
  }

  @Test
  void readingAgainCanBeEndedAndLeavesAloneWhatChangesMeanwhile(@TempDir Path folder) {
    try (RoleIndex index = TALLY.open(folder)) {
      for (int i = 0; i < 300; i++) {
        index.put(posting("role-" + i, "FlowGrid"));
      }
      index.commit();
    }
    try (RoleIndex index = RoleTally.with(adding("FlowGrid")).open(folder)) {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(
              () ->
                  index.reread(
                      (done, total) -> {
                        index.remove("role-299");
                        index.put(posting("role-298", "Rust"));
                        return false;
                      }))
          .withMessage("ended after 256 roles");
      assertThat(index.reread(Progress.NONE)).isEqualTo(300 - 256 - 2);
      assertThat(index.role("role-299")).isEmpty();
      assertThat(asked(index, "role-298")).contains("rust");
      assertThat(asked(index, "role-297")).contains("acme:flowgrid");
    }
  }

  @Test
  void aPostingIsKeptWithAllThatReadingItAgainNeeds(@TempDir Path folder) {
    Posting posting =
        posting("one", "Java")
            .retrievedOn(DAY)
            .region("US")
            .attribute("tenant", "acme")
            .attribute("source", "");
    try (RoleIndex index = TALLY.open(folder)) {
      index.put(posting);
      index.refresh();
      assertThat(index.posting("one")).contains(posting);
      assertThat(index.role("one").orElseThrow().attributes())
          .isEqualTo(Map.of("tenant", "acme", "source", ""));
      assertThat(index.size(Filter.attribute("tenant", "acme"))).isEqualTo(1);
    }
    try (RoleIndex index = TALLY.open(folder, IndexOptions.defaults().withoutPostings())) {
      index.put(posting);
      index.refresh();
      assertThat(index.posting("one")).isEmpty();
      assertThat(index.role("one")).isPresent();
    }
  }

  @Test
  void sequenceNumbersTellVisibleFromDurableAndGoOn(@TempDir Path folder) {
    long committed;
    try (RoleIndex index = TALLY.open(folder)) {
      long first = index.put(posting("one", "Java"));
      assertThat(index.state())
          .isEqualTo(new IndexState(IndexState.Status.OPEN, 0, 0, Optional.empty()));
      assertThat(index.refresh()).isGreaterThanOrEqualTo(first);
      assertThat(index.state().durable()).isZero();
      long second = index.remove("two");
      assertThat(second).isGreaterThan(first);
      committed = index.commit();
      assertThat(committed).isGreaterThanOrEqualTo(second);
      assertThat(index.commit()).isEqualTo(committed);
      assertThat(index.state().durable()).isEqualTo(committed);
      assertThat(index.state().visible()).isGreaterThanOrEqualTo(committed);
    }
    try (RoleIndex index = TALLY.open(folder)) {
      assertThat(index.state().durable()).isGreaterThanOrEqualTo(committed);
      assertThat(index.put(posting("three", "Java"))).isGreaterThan(committed);
    }
  }

  @Test
  void ofSeveralWithOneIdTheLastOfABatchStays() {
    try (RoleIndex index = TALLY.openInMemory()) {
      index.put(posting("one", "C++"));
      index.putAll(List.of(posting("one", "Java"), posting("two", "Java"), posting("one", "Rust")));
      index.refresh();
      assertThat(index.size()).isEqualTo(2);
      assertThat(asked(index, "one")).contains("rust");
      assertThat(index.putAll(List.of()).put()).isZero();
    }
  }

  @Test
  void compactingLeavesOneSegmentAndTheSameRanking(@TempDir Path folder) throws IOException {
    try (RoleIndex index = TALLY.open(folder)) {
      for (int i = 0; i < 5; i++) {
        index.put(posting("r" + i, i % 2 == 0 ? "Java" : "Rust"));
        index.put(posting("gone" + i, "Java"));
        index.commit();
      }
      for (int i = 0; i < 5; i++) {
        index.remove("gone" + i);
      }
      index.refresh();
      Ranking before = index.rank(PROFILE, TOP);
      assertThat(segments(folder)).isGreaterThan(1);

      long durable = index.compact();

      assertThat(segments(folder)).isEqualTo(1);
      assertThat(index.state().durable()).isEqualTo(durable);
      assertThat(index.rank(PROFILE, TOP)).isEqualTo(before);
      assertThat(index.size()).isEqualTo(5);
      assertThat(index.compact()).isEqualTo(durable);
    }
    try (RoleIndex index = TALLY.open(folder)) {
      assertThat(index.size()).isEqualTo(5);
    }
  }

  private static long segments(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".si")).count();
    }
  }

  @Test
  void purgingLeavesNoByteOfWhatWasRemoved(@TempDir Path folder) throws IOException {
    byte[] canary = "canaryzx9".getBytes(StandardCharsets.UTF_8);
    Role role =
        Role.builder("canaryzx9-id")
            .employer(new Fact<>("canaryzx9 employer", new Span(0, 0)))
            .attribute("tenant", "canaryzx9")
            .build();
    try (RoleIndex index = TALLY.open(folder)) {
      index.putAll(IntStream.range(0, 30).mapToObj(i -> posting("r" + i, "Java")).toList());
      index.put(role);
      index.put(posting("canaryzx9-posting", "canaryzx9, Canaryzx9, CanaryZX9 and canaryzx9"));
      index.commit();
      assertThat(holding(folder, canary)).isNotEmpty();
      index.removeAll(Filter.attribute("tenant", "canaryzx9"));
      index.remove("canaryzx9-posting");
      index.commit();
      assertThat(holding(folder, canary)).isNotEmpty();

      index.purge();

      assertThat(holding(folder, canary)).isEmpty();
      assertThat(index.size()).isEqualTo(30);
      assertThat(index.rank(PROFILE, TOP).matches()).hasSize(10);
    }
  }

  @Test
  void purgesSideBySideLeaveNoByteEither(@TempDir Path folder) throws Exception {
    try (RoleIndex index = TALLY.open(folder);
        ExecutorService executor = Executors.newFixedThreadPool(3)) {
      index.putAll(IntStream.range(0, 30).mapToObj(i -> posting("r" + i, "Java")).toList());
      List<Future<?>> purgers = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        String name = "canary" + thread + "zx";
        purgers.add(executor.submit(() -> putAndPurge(index, folder, name)));
      }
      Future<?> writer =
          executor.submit(
              () -> {
                for (int i = 0; purgers.stream().anyMatch(each -> !each.isDone()); i++) {
                  index.put(posting("r" + i % 30, "Java"));
                  index.refresh();
                }
              });
      for (Future<?> each : purgers) {
        each.get();
      }
      writer.get();
    }
  }

  private static Object putAndPurge(RoleIndex index, Path folder, String name) throws IOException {
    for (int i = 0; i < 4; i++) {
      String id = name + i + "end";
      index.put(posting(id, "Java"));
      index.refresh();
      index.remove(id);
      index.purge();
      assertThat(holding(folder, id.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
    return index;
  }

  private static List<Path> holding(Path folder, byte[] words) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> {
                try {
                  return Bytes.indexOf(Files.readAllBytes(file), words) >= 0;
                } catch (NoSuchFileException e) {
                  return false;
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }

  @Test
  void aDamagedFileIsFoundOnOpening(@TempDir Path folder) throws IOException {
    try (RoleIndex index = TALLY.open(folder)) {
      index.putAll(IntStream.range(0, 50).mapToObj(i -> posting("r" + i, "Java")).toList());
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
        .isThrownBy(() -> TALLY.open(folder))
        .withMessageStartingWith("index is damaged: " + folder);
    try (RoleIndex index = TALLY.open(folder, IndexOptions.defaults().withoutChecksums())) {
      assertThat(index.size()).isEqualTo(50);
    }
  }

  @Test
  void manyProfilesAreRankedAsEachIs() {
    List<Profile> profiles =
        IntStream.range(0, 40)
            .mapToObj(i -> Profile.builder("p" + i).skills(i % 2 == 0 ? "Java" : "Rust").build())
            .toList();
    try (RoleIndex index = TALLY.openInMemory();
        ExecutorService executor = Executors.newFixedThreadPool(3)) {
      index.putAll(List.of(posting("one", "Java"), posting("two", "Rust")));
      index.refresh();
      List<Ranking> each = profiles.stream().map(profile -> index.rank(profile, TOP)).toList();
      List<Long> told = new ArrayList<>();

      assertThat(index.rankAll(profiles, TOP, executor, Progress.NONE)).isEqualTo(each);
      assertThat(
              index.rankAll(
                  profiles,
                  TOP,
                  Runnable::run,
                  (done, total) -> {
                    assertThat(total).isEqualTo(40);
                    return told.add(done);
                  }))
          .isEqualTo(each);
      assertThat(told).hasSize(40).isSorted();
      assertThat(index.rankAll(List.of(), TOP, executor, Progress.NONE)).isEmpty();
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> index.rankAll(profiles, TOP, executor, (done, total) -> false));
      executor.shutdown();
      assertThat(index.rankAll(profiles, TOP, executor, Progress.NONE)).isEqualTo(each);
    }
  }

  @Test
  void whoRanksManyIsToldOfTheLastEvenIfOthersRankedAll() {
    List<Profile> profiles =
        IntStream.range(0, 9).mapToObj(i -> Profile.builder("p" + i).build()).toList();
    Executor beforeTheCaller = work -> CompletableFuture.runAsync(work).join();
    try (RoleIndex index = TALLY.openInMemory()) {
      List<Long> told = new ArrayList<>();
      index.rankAll(profiles, TOP, beforeTheCaller, (done, total) -> told.add(done));
      assertThat(told).endsWith(9L).isSorted();
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> index.rankAll(profiles, TOP, beforeTheCaller, (done, all) -> false))
          .withMessageStartingWith("ended after ");
    }
  }

  @Test
  void aCursorOfAnotherDayOrPolicyIsRejected() {
    try (RoleIndex index = TALLY.openInMemory()) {
      index.putAll(List.of(posting("one", "Java"), posting("two", "Rust")));
      index.refresh();
      Cursor cursor = index.rank(PROFILE, RankRequest.top(1).asOf(DAY)).cursor().orElseThrow();
      assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RankRequest.top(1).asOf(DAY.plusDays(1)).after(cursor))
          .withMessage("cursor must be of a ranking as of 2026-01-16, got one as of: 2026-01-15");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TOP.ineligible(Treatment.EXCLUDE).after(cursor))
          .withMessageStartingWith("cursor must be of a ranking by policy ");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Cursor.parse("2~x"))
          .withMessage("cursor must be the text of one that a ranking gave, got: 2~x");
    }
  }

  private static Vocabulary adding(String label) {
    return Vocabulary.bundled().toBuilder()
        .add(Concept.of("acme:flowgrid", label, ConceptKind.FRAMEWORK))
        .build();
  }

  private static Set<String> asked(RoleIndex index, String id) {
    Set<String> concepts = new TreeSet<>();
    for (Requirement requirement : index.role(id).orElseThrow().requirements()) {
      if (requirement.criterion() instanceof Criterion.Skill skill) {
        concepts.add(skill.concept());
      }
    }
    return concepts;
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
