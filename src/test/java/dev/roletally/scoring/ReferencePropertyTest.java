package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.AskMatch;
import dev.roletally.explain.Match;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.scoring.reference.ReferenceMatch;
import dev.roletally.scoring.reference.ReferenceScorer;
import dev.roletally.scoring.reference.ReferenceVocabulary;
import dev.roletally.vocabulary.Alias;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The scorer, the scorer on bytes, and the explanation say what the reference says. */
final class ReferencePropertyTest {
  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void productEqualsReference(@ForAll("scenes") Scene scene) {
    ReferenceMatch expected =
        new ReferenceScorer(picture(scene.vocabulary()), scene.policy(), scene.asOf())
            .score(scene.role(), scene.profile());
    CompiledProfile compiled = scene.compiledProfile();
    byte[] bytes = CompiledRole.of(scene.role(), scene.vocabulary()).toBytes();

    Match match = scene.match();
    assertThat(lines(match)).isEqualTo(lines(expected));
    assertThat(line(scene.score())).isEqualTo(line(expected));
    CompiledRole kept = CompiledRole.fromBytes(bytes, 0, bytes.length);
    assertThat(line(Scorer.score(kept, compiled))).isEqualTo(line(expected));
    assertThat(match.score() + " " + match.lowest() + " " + match.highest())
        .isEqualTo(expected.score() + " " + expected.lowest() + " " + expected.highest());
    assertThat(match.eligibility()).hasToString(expected.standing());
    assertThat(match.unstated()).isEqualTo(expected.unstated());
  }

  private static ReferenceVocabulary picture(Vocabulary vocabulary) {
    ReferenceVocabulary picture = new ReferenceVocabulary();
    for (Concept concept : vocabulary.concepts()) {
      picture.add(
          concept.id(),
          concept.kind(),
          concept.names().stream().map(Alias::text).toList(),
          concept.broader(),
          concept.related());
    }
    return picture;
  }

  private static String line(ScoreRow row) {
    return row.score()
        + " in "
        + row.lowest()
        + ".."
        + row.highest()
        + " "
        + row.eligibility()
        + " "
        + row.tier();
  }

  private static String line(ReferenceMatch match) {
    return match.score()
        + " in "
        + match.lowest()
        + ".."
        + match.highest()
        + " "
        + match.standing()
        + " "
        + match.tier();
  }

  /** Every ask in reading order: its stake, what it earned, its credits. */
  private static List<String> lines(Match match) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < match.requirements().size(); i++) {
      RequirementMatch requirement = match.requirements().get(i);
      for (AskMatch ask : requirement.asks()) {
        lines.add(
            line(i, requirement.category(), ask.weighed(), ask.atStake())
                + line(ask.earned(), ask.lowest(), ask.highest())
                + line(ask.criterion().credit(), ask.criterion().low(), ask.criterion().high())
                + ask.criterion().verdict());
      }
    }
    return lines;
  }

  private static List<String> lines(ReferenceMatch match) {
    List<String> lines = new ArrayList<>();
    for (ReferenceMatch.Ask ask : match.asks()) {
      lines.add(
          line(ask.requirement(), ask.category(), ask.weighed(), ask.stake())
              + line(ask.earned(), ask.lowest(), ask.highest())
              + line(ask.credit().credit(), ask.credit().low(), ask.credit().high())
              + ask.credit().verdict());
    }
    return lines;
  }

  private static String line(int requirement, Object category, boolean weighed, int stake) {
    return "r" + requirement + " " + category + (weighed ? " of " : " unweighed ") + stake + ":";
  }

  private static String line(int actual, int least, int most) {
    return " " + actual + " (" + least + ".." + most + ")";
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.all();
  }
}
