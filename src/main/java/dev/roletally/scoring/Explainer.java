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
  private static final Category[] CATEGORIES = Category.values();

  private Explainer() {}

  /** Scores {@code role} for {@code profile} and explains the score to the last point. */
  public static Match explain(Role role, CompiledProfile profile, Vocabulary vocabulary) {
    RoleCompiler compiler = new RoleCompiler(role, vocabulary);
    ScoreSettings settings = profile.settings();
    Scorer.Judgement judgement = Scorer.judge(compiler.role(), profile);
    ScoreRow row = Scorer.row(judgement, settings.policy());
    List<RequirementMatch> requirements = new ArrayList<>(role.requirements().size());
    for (int i = 0; i < role.requirements().size(); i++) {
      requirements.add(
          requirement(role.requirements().get(i), asks(compiler.places(i), judgement, profile)));
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

  private static List<AskMatch> asks(
      List<RoleCompiler.Place> places, Scorer.Judgement judgement, CompiledProfile profile) {
    if (places.size() == 1) {
      return List.of(ask(places.get(0), judgement, profile));
    }
    List<AskMatch> asks = new ArrayList<>(places.size());
    for (RoleCompiler.Place place : places) {
      asks.add(ask(place, judgement, profile));
    }
    return asks;
  }

  private static AskMatch ask(
      RoleCompiler.Place place, Scorer.Judgement judgement, CompiledProfile profile) {
    Assessment assessment =
        place.ask().isPresent()
            ? judgement.assessments().get(place.ask().getAsInt())
            : Scorer.assess(place.criterion(), profile);
    CriterionMatch criterion = criterion(place.criterion(), assessment);
    if (!place.weighed()) {
      return new AskMatch(place.repeats() ? repeating(criterion) : criterion, false, 0, 0, 0, 0);
    }
    int index = place.ask().getAsInt();
    return new AskMatch(
        criterion,
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
    int atStake = 0;
    int earned = 0;
    for (AskMatch ask : asks) {
      atStake += ask.atStake();
      earned += ask.earned();
    }
    return new RequirementMatch(requirement, verdict(asks), atStake, earned, asks);
  }

  private static Verdict verdict(List<AskMatch> asks) {
    Verdict first = asks.get(0).criterion().verdict();
    boolean same = true;
    boolean anyCredit = false;
    boolean anyUnknown = false;
    for (AskMatch ask : asks) {
      CriterionMatch criterion = ask.criterion();
      same &= criterion.verdict() == first;
      anyCredit |= criterion.credit() > 0;
      anyUnknown |= criterion.verdict() == Verdict.UNKNOWN;
    }
    if (same) {
      return first;
    }
    return anyUnknown && !anyCredit ? Verdict.UNKNOWN : Verdict.PARTIAL;
  }

  private static List<EligibilityReason> reasons(Role role, Scorer.Judgement judgement) {
    if (judgement.doubts().isEmpty()) {
      return List.of();
    }
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
    int[] atStake = new int[CATEGORIES.length];
    int[] earned = new int[CATEGORIES.length];
    boolean[] scored = new boolean[CATEGORIES.length];
    for (RequirementMatch match : requirements) {
      int of = match.category().ordinal();
      atStake[of] += match.atStake();
      earned[of] += match.earned();
      scored[of] |= match.scored();
    }
    List<CategoryMatch> categories = new ArrayList<>();
    for (Category category : CATEGORIES) {
      int of = category.ordinal();
      if (scored[of]) {
        categories.add(new CategoryMatch(category, atStake[of], earned[of]));
      }
    }
    return categories;
  }
}
