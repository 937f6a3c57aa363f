package dev.roletally.scoring;

import dev.roletally.explain.AskMatch;
import dev.roletally.explain.CategoryMatch;
import dev.roletally.explain.Code;
import dev.roletally.explain.CriterionMatch;
import dev.roletally.explain.EligibilityReason;
import dev.roletally.explain.Evidence;
import dev.roletally.explain.Match;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.explain.Stamp;
import dev.roletally.explain.Verdict;
import dev.roletally.model.Category;
import dev.roletally.model.Fact;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.scoring.Scorer.Part;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Explains a score: scores the role and lays the same numbers out as a tree. Without state. */
public final class Explainer {
  private Explainer() {}

  /** Scores {@code role} for {@code profile} and explains the score to the last point. */
  public static Match explain(Role role, CompiledProfile profile, Vocabulary vocabulary) {
    RoleCompiler compiler = new RoleCompiler(role, vocabulary);
    ScoreSettings settings = profile.settings();
    Scorer.Judgement judgement = Scorer.judge(compiler.role(), profile);
    ScoreRow row = Scorer.row(judgement, settings.policy());
    List<RequirementMatch> requirements = new ArrayList<>();
    List<List<RoleCompiler.Place>> places = compiler.places();
    for (int i = 0; i < places.size(); i++) {
      List<AskMatch> asks = new ArrayList<>();
      for (RoleCompiler.Place place : places.get(i)) {
        asks.add(ask(place, judgement, profile));
      }
      requirements.add(requirement(role.requirements().get(i), asks));
    }
    return new Match(
        role.id(),
        role.title().map(Fact::value),
        row.score(),
        row.lowest(),
        row.highest(),
        row.eligibility(),
        reasons(role, judgement),
        categories(requirements),
        judgement.stakes().unstated(),
        requirements,
        new Stamp(
            Scorer.VERSION,
            settings.policy().name(),
            settings.policy().hash(),
            vocabulary.fingerprint(),
            settings.asOf()));
  }

  private static AskMatch ask(
      RoleCompiler.Place place, Scorer.Judgement judgement, CompiledProfile profile) {
    if (place.ask().isEmpty()) {
      Assessment assessment = Scorer.assess(place.criterion(), profile);
      CriterionMatch criterion = criterion(place.criterion(), assessment);
      return new AskMatch(place.repeats() ? repeating(criterion) : criterion, false, 0, 0, 0, 0);
    }
    int index = place.ask().get();
    return new AskMatch(
        criterion(place.criterion(), judgement.assessments().get(index)),
        true,
        judgement.stakes().of(index),
        judgement.points(index, Part.CREDIT),
        judgement.points(index, Part.LOW),
        judgement.points(index, Part.HIGH));
  }

  private static CriterionMatch repeating(CriterionMatch match) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(Evidence.of(Code.REPEATS, match.credit() * 1000));
    evidence.addAll(match.evidence());
    return new CriterionMatch(
        match.criterion(),
        match.verdict(),
        match.low(),
        match.credit(),
        match.high(),
        evidence,
        match.of());
  }

  private static CriterionMatch criterion(CompiledCriterion compiled, Assessment assessment) {
    return switch (compiled) {
      case CompiledCriterion.Leaf leaf ->
          new CriterionMatch(
              leaf.criterion(),
              assessment.verdict(),
              assessment.low(),
              assessment.credit(),
              assessment.high(),
              assessment.evidence(),
              List.of());
      case CompiledCriterion.Group group -> {
        List<CriterionMatch> members = new ArrayList<>();
        for (int i = 0; i < group.members().size(); i++) {
          members.add(criterion(group.members().get(i), assessment.members().get(i)));
        }
        yield new CriterionMatch(
            group.criterion(),
            assessment.verdict(),
            assessment.low(),
            assessment.credit(),
            assessment.high(),
            assessment.evidence(),
            members);
      }
    };
  }

  private static RequirementMatch requirement(Requirement requirement, List<AskMatch> asks) {
    return new RequirementMatch(
        requirement,
        verdict(asks),
        asks.stream().mapToInt(AskMatch::atStake).sum(),
        asks.stream().mapToInt(AskMatch::earned).sum(),
        asks);
  }

  private static Verdict verdict(List<AskMatch> asks) {
    List<Verdict> verdicts =
        asks.stream().map(ask -> ask.criterion().verdict()).distinct().toList();
    if (verdicts.size() == 1) {
      return verdicts.get(0);
    }
    boolean anyCredit = asks.stream().anyMatch(ask -> ask.criterion().credit() > 0);
    return !anyCredit && verdicts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.PARTIAL;
  }

  private static List<EligibilityReason> reasons(Role role, Scorer.Judgement judgement) {
    List<Scorer.Doubt> inReadingOrder = new ArrayList<>(judgement.doubts());
    inReadingOrder.sort(
        Comparator.comparingInt(doubt -> doubt.requirement().orElse(Integer.MAX_VALUE)));
    List<EligibilityReason> reasons = new ArrayList<>();
    for (Scorer.Doubt doubt : inReadingOrder) {
      Optional<String> requirement =
          doubt.requirement().isPresent()
              ? Optional.of(role.requirements().get(doubt.requirement().getAsInt()).id())
              : Optional.empty();
      reasons.add(new EligibilityReason(requirement, doubt.code()));
    }
    return reasons;
  }

  private static List<CategoryMatch> categories(List<RequirementMatch> requirements) {
    List<CategoryMatch> categories = new ArrayList<>();
    for (Category category : Category.values()) {
      List<RequirementMatch> of =
          requirements.stream().filter(match -> match.category() == category).toList();
      if (of.stream().anyMatch(RequirementMatch::scored)) {
        categories.add(
            new CategoryMatch(
                category,
                of.stream().mapToInt(RequirementMatch::atStake).sum(),
                of.stream().mapToInt(RequirementMatch::earned).sum()));
      }
    }
    return categories;
  }
}
