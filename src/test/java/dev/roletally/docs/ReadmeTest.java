package dev.roletally.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.PutReport;
import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Concept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the front page and the guide run, and do what the pages say. */
final class ReadmeTest {
  private static final String HALCYON = Examples.posting("halcyon-nlp-research-intern").text();
  private static final Profile ADA = Examples.profile("ada");

  @Test
  void theFirstUseRanksTheRole(@TempDir Path folder) {
    String printed = DocsTest.printed(out -> Snippets.firstUse(folder, HALCYON, out));

    assertThat(printed).containsPattern("^[0-9]{6} ELIGIBLE halcyon-17\n.+");
    try (RoleIndex index = RoleTally.create().open(folder)) {
      assertThat(index.role("halcyon-17")).isPresent();
    }
  }

  @Test
  void oneRoleScoresAsItDoesInAnIndex() {
    try (RoleIndex index = RoleTally.create().openInMemory()) {
      index.putAll(List.of(Examples.posting("halcyon-nlp-research-intern")));
      index.refresh();
      Ranking ranking = index.rank(ADA, RankRequest.top(1).asOf(Examples.DAY));

      assertThat(Snippets.oneRole(ADA, HALCYON).score())
          .isEqualTo(ranking.matches().get(0).score());
    }
  }

  @Test
  void anUpdateIsVisible() {
    try (RoleIndex index = RoleTally.create().openInMemory()) {
      List<PutReport> reports = new ArrayList<>();
      String printed =
          DocsTest.printed(
              out ->
                  reports.add(
                      Snippets.update(
                          index,
                          Examples.postings().stream().map(Examples::posting).toList(),
                          out)));

      assertThat(printed).isEmpty();
      assertThat(reports.get(0).put()).isEqualTo(Examples.postings().size());
      assertThat(index.size()).isEqualTo(Examples.postings().size());
    }
  }

  @Test
  void aTunedPolicyNamesItselfInTheStamp() {
    try (RoleIndex index = RoleTally.create().openInMemory()) {
      index.put(Examples.posting("halcyon-nlp-research-intern"));
      index.refresh();
      Ranking ranking = Snippets.tuneAPolicy(index, ADA, Examples.DAY);

      assertThat(ranking.stamp().policy()).isEqualTo("acme-campus@1");
      assertThat(ranking.matches()).hasSize(1);
    }
  }

  @Test
  void aPostingIsReadIntoRequirements() {
    List<Role> roles = new ArrayList<>();
    String printed = DocsTest.printed(out -> roles.add(Snippets.readAPosting(HALCYON, out)));

    assertThat(roles.get(0).requirements())
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.quote())
                    .isEqualTo(HALCYON.substring(each.span().start(), each.span().end())));
    assertThat(printed).contains("MINIMUM EDUCATION", "PREFERRED SKILLS");
  }

  @Test
  void anAddedConceptIsFoundByItsNames() {
    assertThat(Snippets.ownVocabulary().vocabulary().skill("flow grid").map(Concept::id))
        .contains("acme:flowgrid");
  }

  @Test
  void aConceptOfAFileIsFoundByItsNames(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("own.csv"), "label,kind,aliases\nFlowGrid,framework,Flow Grid\n");
    assertThat(Snippets.vocabularySource(file).vocabulary().skill("flow grid").map(Concept::id))
        .contains("acme:flowgrid");
  }

  @Test
  void aReportIsWrittenWithItsPostings(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.html");
    RoleTally tally = RoleTally.create();
    try (RoleIndex index = tally.openInMemory()) {
      index.put(Examples.posting("halcyon-nlp-research-intern"));
      index.refresh();
      Ranking ranking = index.rank(ADA, RankRequest.top(1).asOf(Examples.DAY));
      Snippets.report(
          ranking, ADA, List.of(Examples.posting("halcyon-nlp-research-intern")), tally, file);
    }
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("The posting");
  }

  @Test
  void anExplanationIsSaidInEachForm() {
    Match match = Snippets.oneRole(ADA, HALCYON);
    String printed = DocsTest.printed(out -> Snippets.explain(match, out));

    assertThat(printed)
        .contains(match.explanation().brief(), match.explanation().toJson())
        .contains("Am meisten bringen: ");
  }

  @Test
  void theTextOfAResumeGivesADraftWithInferredSkills() throws IOException {
    Profile draft =
        Snippets.resumeText(
            file -> "I wrote services in Java and Kotlin.",
            Path.of("resume.pdf"),
            RoleTally.create(),
            Examples.DAY);

    assertThat(draft.inferred()).extracting(InferredSkill::name).contains("Java", "Kotlin");
    assertThat(draft.skills()).isEmpty();
  }

  @Test
  void theExampleProjectsUseTheVersionOfTheBuild() {
    String version = version(Examples.text(Path.of("pom.xml"))).group(1);
    for (String project : List.of("java", "spring-boot", "kotlin")) {
      Path pom = Path.of("docs/examples", project, "pom.xml");
      assertThat(version(Examples.text(pom)).group(1)).as(project).isEqualTo(version);
    }
  }

  @Test
  void theCoordinatesAreThoseOfTheBuild() {
    Matcher pom = version(Examples.text(Path.of("pom.xml")));
    Matcher readme = version(Examples.text(Path.of("README.md")));

    assertThat(readme.group(1)).isEqualTo(pom.group(1));
  }

  private static Matcher version(String text) {
    Matcher version =
        Pattern.compile(
                "<groupId>dev\\.roletally</groupId>\\s{0,20}<artifactId>roletally</artifactId>"
                    + "\\s{0,20}<version>([^<]{1,40})</version>")
            .matcher(text);
    assertThat(version.find()).isTrue();
    return version;
  }
}
