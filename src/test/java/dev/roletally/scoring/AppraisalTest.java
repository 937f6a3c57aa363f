package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.ScoringArbitraries;
import dev.roletally.ScoringProfiles;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a role can be worth at most to a profile of which only the terms are known. */
final class AppraisalTest {
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void noScoreLiesAboveTheCeiling(
      @ForAll("vocabularies") Vocabulary vocabulary,
      @ForAll("profiles") Profile profile,
      @ForAll("roles") Role role,
      @ForAll("policies") ScoringPolicy policy,
      @ForAll("days") LocalDate day) {
    CompiledRole compiled = CompiledRole.of(role, vocabulary);
    CompiledProfile scored = CompiledProfile.of(profile, vocabulary, ScoreSettings.of(policy, day));
    Appraisal appraisal = Appraisal.of(compiled, policy);
    ProfileTerms terms = ProfileTerms.of(profile, vocabulary);

    ScoreRow row = Scorer.score(compiled, scored);
    assertThat(appraisal.score(scored)).isEqualTo(row);
    assertThat(ceiling(appraisal, terms)).isGreaterThanOrEqualTo(row.score());
    assertThat(appraisal.ceiling(-1, 0)).isGreaterThanOrEqualTo(ceiling(appraisal, terms));
    assertThat(appraisal.ceiling(0, 0)).isLessThanOrEqualTo(ceiling(appraisal, terms));
  }

  /** No skill outside the terms brings credit, and those for which a claim is enough are whole. */
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void termsAreWhatClaimsAreWorthSomethingFor(
      @ForAll("vocabularies") Vocabulary vocabulary, @ForAll("profiles") Profile profile) {
    ProfileTerms terms = ProfileTerms.of(profile, vocabulary);
    CompiledProfile compiled =
        CompiledProfile.of(
            profile, vocabulary, ScoreSettings.of(ScoringPolicy.balanced(), LocalDate.EPOCH));
    Set<String> whole = new TreeSet<>();
    Set<String> part = new TreeSet<>();
    Set<String> asked = new TreeSet<>(Set.of("text:zeta", "text:eta"));
    vocabulary.concepts().forEach(concept -> asked.add(concept.id()));
    for (String concept : asked) {
      int credit =
          compiled
              .assess(
                  new Criterion.Skill(
                      concept, concept, ConceptKind.UNRECOGNISED, new Span(0, 0), 0))
              .credit();
      if (credit == Credit.FULL) {
        whole.add(concept);
      } else if (credit > 0) {
        part.add(concept);
      }
    }
    assertThat(terms.whole()).containsAll(whole);
    assertThat(terms.whole().stream().filter(asked::contains)).hasSameElementsAs(whole);
    assertThat(terms.part().stream().filter(asked::contains)).hasSameElementsAs(part);
    assertThat(terms)
        .hasToString(
            "ProfileTerms[%s whole, %s in part]"
                .formatted(terms.whole().size(), terms.part().size()));
  }

  @Test
  void aTermThatIsNotTouchedIsWorthNothing() {
    Appraisal appraisal = appraisal(2);

    assertThat(appraisal.terms()).containsExactly("text:s0", "text:s1");
    assertThat(appraisal.ceiling(0, 0)).isZero();
    assertThat(appraisal.ceiling(3, 0)).isPositive();
    assertThat(appraisal.ceiling(1, 0)).isBetween(1, appraisal.ceiling(3, 0) - 1);
    assertThat(appraisal.ceiling(0, 1)).isBetween(1, appraisal.ceiling(1, 0) - 1);
  }

  /** What does not fit the bits is taken to be satisfied. */
  @Test
  void termsBeyondTheGreatestNumberCount() {
    Appraisal appraisal = appraisal(Appraisal.MOST_TERMS + 10);

    assertThat(appraisal.terms()).hasSize(Appraisal.MOST_TERMS);
    assertThat(appraisal.ceiling(0, 0)).isPositive();
  }

  private static Appraisal appraisal(int skills) {
    List<Requirement> requirements = new ArrayList<>();
    for (int i = 0; i < skills; i++) {
      requirements.add(
          ScoringArbitraries.named(
              ScoringArbitraries.requirement(
                  Necessity.MINIMUM,
                  Category.SKILLS,
                  new Criterion.Skill(
                      "text:s" + i, "s" + i, ConceptKind.UNRECOGNISED, new Span(0, 0), 0)),
              "r" + i));
    }
    Role role = Role.builder("role").requirements(requirements).build();
    return Appraisal.of(
        CompiledRole.of(role, Vocabulary.builder().build()), ScoringPolicy.balanced());
  }

  private static int ceiling(Appraisal appraisal, ProfileTerms terms) {
    return appraisal.ceiling(
        bits(appraisal.terms(), terms.whole()), bits(appraisal.terms(), terms.part()));
  }

  private static long bits(List<String> asked, Set<String> touched) {
    long bits = 0;
    for (int i = 0; i < asked.size(); i++) {
      bits |= touched.contains(asked.get(i)) ? 1L << i : 0;
    }
    return bits;
  }

  @Provide
  Arbitrary<Vocabulary> vocabularies() {
    return ScoringArbitraries.vocabularies();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return ScoringProfiles.profiles();
  }

  @Provide
  Arbitrary<Role> roles() {
    return ScoringArbitraries.roles();
  }

  @Provide
  Arbitrary<ScoringPolicy> policies() {
    return ScoringArbitraries.policies();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return ScoringArbitraries.days();
  }
}
