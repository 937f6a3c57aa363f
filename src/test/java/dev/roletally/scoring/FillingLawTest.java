package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.ScoringArbitraries;
import dev.roletally.explain.AskMatch;
import dev.roletally.explain.CriterionMatch;
import dev.roletally.explain.Match;
import dev.roletally.explain.Verdict;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Filling anything UNKNOWN, with yes or no, stays inside the interval.
 *
 * <p>The law has one limit, which these properties pin down. A leaf is closed by its own list or
 * denial alone; a skill, certificate or place that is claimed to fill another leaf may still be
 * worth something for it, through the vocabulary or because one place lies in the other. Then the
 * score may pass {@code highest}, by no more than the stakes of the asks so lifted. No other answer
 * can, and no answer ever takes it below {@code lowest}.
 */
final class FillingLawTest {
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void fillingUnknownWithYesStaysInTheInterval(@ForAll("scenes") Scene scene) {
    Match before = scene.match();
    for (Criterion.Leaf leaf : unknown(before)) {
      Optional<Profile> filled = new Filling(scene).yes(leaf);
      if (filled.isPresent()) {
        Match after = scene.with(filled.get()).match();
        int lifted = lifted(before, after, leaf);
        assertThat(after.score())
            .as("filled %s of %s", leaf.key(), scene)
            .isBetween(before.lowest(), before.highest() + lifted);
      }
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void fillingUnknownWithNoStaysInTheInterval(@ForAll("scenes") Scene scene) {
    Match before = scene.match();
    for (Criterion.Leaf leaf : unknown(before)) {
      Optional<Profile> filled = new Filling(scene).no(leaf);
      if (filled.isPresent()) {
        assertThat(scene.with(filled.get()).score().score())
            .as("denied %s of %s", leaf.key(), scene)
            .isBetween(before.lowest(), before.highest());
      }
    }
  }

  @Example
  void claimThatFillsOneSkillMayLiftAClosedNeighbour() {
    Vocabulary vocabulary =
        Vocabulary.builder()
            .add(Concept.of("learning", "learning", ConceptKind.KNOWLEDGE))
            .add(Concept.of("torch", "Torch", ConceptKind.FRAMEWORK).broader("learning"))
            .build();
    Role role =
        Role.builder("role")
            .requirement(asks("r0", "learning", ConceptKind.KNOWLEDGE))
            .requirement(asks("r1", "torch", ConceptKind.FRAMEWORK))
            .build();
    Profile lists = Profile.builder("p").skills("cooking").build();
    Scene scene =
        new Scene(vocabulary, role, lists, ScoringPolicy.balanced(), LocalDate.of(2026, 1, 15));
    Match before = scene.match();
    Match after = scene.with(lists.toBuilder().frameworks("Torch").build()).match();

    assertThat(before.requirements().get(0).verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(after.requirements().get(0).verdict()).isEqualTo(Verdict.MET);
    assertThat(after.score() - before.highest()).isEqualTo(before.requirements().get(0).atStake());
  }

  private static Requirement asks(String id, String concept, ConceptKind kind) {
    Criterion skill = new Criterion.Skill(concept, concept, kind, new Span(0, 0), 0);
    return ScoringArbitraries.named(
        ScoringArbitraries.requirement(Necessity.MINIMUM, kind.category(), skill), id);
  }

  /** The stakes of the asks that a claim lifted above what was open; only some claims may. */
  private static int lifted(Match before, Match after, Criterion.Leaf filled) {
    int stakes = 0;
    for (int i = 0; i < before.requirements().size(); i++) {
      List<AskMatch> asks = before.requirements().get(i).asks();
      for (int j = 0; j < asks.size(); j++) {
        AskMatch later = after.requirements().get(i).asks().get(j);
        if (isLifted(asks.get(j).criterion(), later.criterion(), filled)) {
          stakes += later.atStake();
        }
      }
    }
    return stakes;
  }

  private static boolean isLifted(
      CriterionMatch before, CriterionMatch after, Criterion.Leaf filled) {
    boolean lifted = false;
    for (int i = 0; i < before.of().size(); i++) {
      lifted |= isLifted(before.of().get(i), after.of().get(i), filled);
    }
    if (!lifted && after.credit() > before.high()) {
      assertThat(isTouched(before.criterion(), filled))
          .as("%s by %s", before.criterion().key(), filled.key())
          .isTrue();
      return true;
    }
    return lifted;
  }

  private static boolean isTouched(Criterion criterion, Criterion.Leaf filled) {
    return switch (filled) {
      // what is known of one thing may be a craft of an occupation too
      case Criterion.Skill skill -> isSkill(criterion) || criterion instanceof Criterion.Work;
      case Criterion.Certification certificate -> isSkill(criterion);
      case Criterion.Location place -> criterion instanceof Criterion.Location;
      default -> false;
    };
  }

  private static boolean isSkill(Criterion criterion) {
    return criterion instanceof Criterion.Skill
        || criterion instanceof Criterion.Certification
        || (criterion instanceof Criterion.AnyOf any && any.open());
  }

  private static List<Criterion.Leaf> unknown(Match match) {
    return match.requirements().stream()
        .flatMap(requirement -> requirement.asks().stream())
        .filter(ask -> ask.weighed())
        .flatMap(ask -> below(ask.criterion()))
        .filter(each -> each.verdict() == Verdict.UNKNOWN)
        .map(CriterionMatch::criterion)
        .filter(Criterion.Leaf.class::isInstance)
        .map(Criterion.Leaf.class::cast)
        .toList();
  }

  private static Stream<CriterionMatch> below(CriterionMatch of) {
    return Stream.concat(Stream.of(of), of.of().stream().flatMap(FillingLawTest::below));
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.all();
  }
}
