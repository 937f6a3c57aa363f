package dev.roletally.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Filter;
import dev.roletally.model.Profile;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of an index in service run, and do what the page says. */
final class IndexDocsTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final Profile ADA = Examples.profile("ada");

  @Test
  void aFilterAndTwoPagesChangeNoScore() {
    try (RoleIndex index = filled()) {
      List<Ranking> pages = Snippets.filterAndPage(index, ADA, Examples.DAY);

      assertThat(pages.get(0).matches()).hasSize(3);
      assertThat(pages.get(1).matches()).isNotEmpty();
      List<Match> all = index.rank(ADA, RankRequest.top(100).asOf(Examples.DAY)).matches();
      pages.forEach(
          page ->
              page.matches()
                  .forEach(
                      match ->
                          assertThat(all)
                              .anyMatch(
                                  other ->
                                      other.roleId().equals(match.roleId())
                                          && other.score() == match.score())));
    }
  }

  @Test
  void facetsAreCounted() {
    try (RoleIndex index = filled()) {
      String printed = DocsTest.printed(out -> Snippets.countByFacet(index, Examples.DAY, out));

      assertThat(printed).contains(" INTERNSHIP\n");
    }
  }

  @Test
  void whatIsRemovedIsGone(@TempDir Path folder) {
    try (RoleIndex index = TALLY.open(folder)) {
      postings().forEach(index::put);
      index.commit();

      Snippets.remove(index);

      assertThat(index.size(Filter.attribute("tenant", "acme"))).isZero();
      Snippets.goOnAfterAFailure(index, System.out);
    }
  }

  @Test
  void anIndexIsReadAgainInTheBackground(@TempDir Path folder) throws Exception {
    try (RoleIndex index = TALLY.open(folder)) {
      postings().forEach(index::put);
      index.commit();
    }
    Vocabulary newer =
        Vocabulary.bundled().toBuilder()
            .add(Concept.of("acme:flowgrid", "FlowGrid", ConceptKind.FRAMEWORK))
            .build();
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Snippets.reread(folder, newer, executor);
    }
    try (RoleIndex index = RoleTally.with(newer).open(folder)) {
      assertThat(index.reread((done, total) -> true)).isZero();
    }
  }

  @Test
  void manyProfilesAreRankedAtOnce() {
    try (RoleIndex index = filled()) {
      assertThat(Snippets.rankMany(index, List.of(ADA, ADA), Examples.DAY))
          .containsExactly(
              index.rank(ADA, RankRequest.top(10).asOf(Examples.DAY)),
              index.rank(ADA, RankRequest.top(10).asOf(Examples.DAY)));
    }
  }

  @Test
  void aRoleFindsItsCandidates(@TempDir Path folder) {
    List<Profile> profiles = Examples.profiles().stream().map(Examples::profile).toList();
    Posting posting = Examples.posting("halcyon-nlp-research-intern");
    String printed =
        DocsTest.printed(
            out ->
                CandidateSnippets.candidates(
                    folder.resolve("candidates"), profiles, posting, Examples.DAY, out));

    Match match =
        TALLY.score(
            ADA, TALLY.read(posting), ScoreSettings.of(ScoringPolicy.balanced(), Examples.DAY));
    assertThat(printed)
        .startsWith(match.score() + " ada\n" + match.explanation().brief())
        .contains(" ben\n")
        .contains(" cleo\n");
  }

  private static RoleIndex filled() {
    RoleIndex index = TALLY.openInMemory();
    index.putAll(postings().toList());
    index.refresh();
    return index;
  }

  /** Every example twice, the second time for a tenant and with what the filters look for. */
  private static Stream<Posting> postings() {
    return Examples.postings().stream()
        .map(Examples::posting)
        .flatMap(
            posting ->
                Stream.of(
                    posting,
                    Posting.text(
                            "acme-" + posting.id(),
                            posting.text() + "\n\nWork mode: hybrid\n\nPay: $45 per hour\n")
                        .attribute("tenant", "acme")));
  }
}
