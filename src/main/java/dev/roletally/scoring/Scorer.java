package dev.roletally.scoring;

import dev.roletally.explain.Code;
import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Evidence;
import dev.roletally.model.Necessity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The one scorer: ranking, scoring and explaining all go through it.
 *
 * <p>Each ask earns {@code floor(stake · credit / 1000)}; the score is the sum. Eligibility is
 * judged apart, by the minimum asks of the policy's deciding categories. Pure and without state.
 */
public final class Scorer {
  /** The version of these rules; it changes when any score may. */
  public static final String VERSION = "roletally-scoring/1";

  /** What stands against any eligibility where a posting cannot be read. */
  static final Doubt UNREADABLE = Doubt.ofReading(OptionalInt.empty(), Code.LANGUAGE_UNSUPPORTED);

  private Scorer() {}

  /** Scores a role for a profile under the profile's settings. */
  public static ScoreRow score(CompiledRole role, CompiledProfile profile) {
    return row(judge(role, profile), profile.settings().policy());
  }

  /** Scores a role, and tells what planning applications needs to know beside the score. */
  public static Outlook outlook(CompiledRole role, CompiledProfile profile) {
    Judgement judgement = judge(role, profile);
    return Outlook.of(
        row(judgement, profile.settings().policy()),
        judgement.doubts().stream().findFirst().map(Doubt::code),
        judgement.assessments().stream().flatMap(each -> evidence(each).stream()).toList());
  }

  /** All numbers of one scoring, ask by ask. */
  static Judgement judge(CompiledRole role, CompiledProfile profile) {
    return judge(role, Stakes.of(role, profile.settings().policy()), profile);
  }

  /** The same with the stakes that the role has under the profile's policy. */
  static Judgement judge(CompiledRole role, Stakes stakes, CompiledProfile profile) {
    ScoringPolicy policy = profile.settings().policy();
    List<Assessment> assessments = new ArrayList<>(role.asks().size());
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < role.asks().size(); i++) {
      CompiledAsk ask = role.asks().get(i);
      Assessment assessment = assess(ask.criterion(), profile);
      assessments.add(assessment);
      if (decides(ask, policy)) {
        doubt(ask, assessment, profile).ifPresent(doubts::add);
      }
    }
    if (!role.readable()) {
      doubts.add(UNREADABLE);
    }
    return new Judgement(stakes, assessments, doubts);
  }

  /** Whether an ask has a say in who may apply. */
  static boolean decides(CompiledAsk ask, ScoringPolicy policy) {
    return ask.necessity() == Necessity.MINIMUM && policy.deciding().contains(ask.category());
  }

  /** How far a profile satisfies a criterion. */
  static Assessment assess(CompiledCriterion criterion, CompiledProfile profile) {
    return switch (criterion) {
      case CompiledCriterion.Leaf leaf -> profile.assess(leaf.criterion());
      case CompiledCriterion.Group group -> assess(group, profile);
    };
  }

  private static Assessment assess(CompiledCriterion.Group group, CompiledProfile profile) {
    List<Assessment> members = new ArrayList<>(group.members().size());
    for (CompiledCriterion member : group.members()) {
      members.add(assess(member, profile));
    }
    List<Assessment> all = members;
    Supplier<List<Evidence>> reasons = List::of;
    if (!group.classes().isEmpty()) {
      all = new ArrayList<>(members);
      int best = best(members, Part.CREDIT);
      for (String concept : group.classes()) {
        Assessment ofClass = profile.assessClass(concept);
        all.add(ofClass);
        if (ofClass.credit() > best) {
          best = ofClass.credit();
          reasons = ofClass::evidence;
        }
      }
    }
    return new Assessment(
        mean(all, group.count(), Part.LOW),
        mean(all, group.count(), Part.CREDIT),
        mean(all, group.count(), Part.HIGH),
        reasons,
        members);
  }

  private static int best(List<Assessment> of, Part part) {
    int best = 0;
    for (Assessment each : of) {
      best = Math.max(best, part.of(each));
    }
    return best;
  }

  private static int mean(List<Assessment> of, int count, Part part) {
    if (count == 1) {
      return best(of, part);
    }
    int[] credits = new int[of.size()];
    for (int i = 0; i < credits.length; i++) {
      credits[i] = part.of(of.get(i));
    }
    return Credit.mean(credits, credits.length, count);
  }

  /** What an ask that decides has against the candidate. */
  static Optional<Doubt> doubt(CompiledAsk ask, Assessment assessment, CompiledProfile profile) {
    OptionalInt requirement = OptionalInt.of(ask.requirement());
    Eligibility believed = Standing.of(assessment.verdict());
    for (CompiledCriterion other : ask.alternatives()) {
      if (Standing.of(assess(other, profile).verdict()) != believed) {
        return Optional.of(Doubt.ofReading(requirement, Code.READINGS_DISAGREE));
      }
    }
    return believed == Eligibility.ELIGIBLE
        ? Optional.empty()
        : Optional.of(new Doubt(requirement, believed, false, () -> reason(assessment)));
  }

  /** What the doubts leave of the eligibility. */
  static Eligibility eligibility(List<Doubt> doubts) {
    Standing standing = new Standing();
    for (Doubt doubt : doubts) {
      if (doubt.ofReading) {
        standing.addDoubtOfReading();
      } else {
        standing.add(doubt.eligibility);
      }
    }
    return standing.eligibility();
  }

  /** The code of the evidence that is worth most; of equals one about a claim, and the first. */
  private static Code reason(Assessment assessment) {
    return evidence(assessment).stream()
        .min(
            Comparator.comparingInt(Evidence::credit)
                .reversed()
                .thenComparing(evidence -> evidence.claim().isEmpty())
                .thenComparing(Evidence::code))
        .map(Evidence::code)
        .orElse(Code.NOT_CLAIMED);
  }

  private static List<Evidence> evidence(Assessment assessment) {
    List<Evidence> all = new ArrayList<>(assessment.evidence());
    assessment.members().forEach(member -> all.addAll(evidence(member)));
    return all;
  }

  static ScoreRow row(Judgement judgement, ScoringPolicy policy) {
    int score = 0;
    int lowest = 0;
    int highest = 0;
    for (int i = 0; i < judgement.assessments.size(); i++) {
      score += judgement.points(i, Part.CREDIT);
      lowest += judgement.points(i, Part.LOW);
      highest += judgement.points(i, Part.HIGH);
    }
    Eligibility eligibility = judgement.eligibility();
    return new ScoreRow(score, lowest, highest, eligibility, Standing.tier(eligibility, policy));
  }

  /** One of the three credits of an assessment. */
  enum Part {
    LOW,
    CREDIT,
    HIGH;

    int of(Assessment assessment) {
      return switch (this) {
        case LOW -> assessment.low();
        case CREDIT -> assessment.credit();
        case HIGH -> assessment.high();
      };
    }
  }

  /** Something that keeps a candidate from being simply eligible. */
  record Doubt(
      OptionalInt requirement, Eligibility eligibility, boolean ofReading, Supplier<Code> reason) {
    static Doubt ofReading(OptionalInt requirement, Code code) {
      return new Doubt(requirement, Eligibility.UNDETERMINED, true, () -> code);
    }

    Code code() {
      return reason.get();
    }
  }

  /**
   * The stakes and assessments of a role's asks, and what stands against eligibility.
   *
   * @param stakes points at stake
   * @param assessments one for each ask
   * @param doubts in the order of the asks
   */
  record Judgement(Stakes stakes, List<Assessment> assessments, List<Doubt> doubts) {
    /** The points of the ask at {@code index}: {@code floor(stake · credit / 1000)}. */
    int points(int index, Part part) {
      return Credit.points(stakes.of(index), part.of(assessments.get(index)));
    }

    Eligibility eligibility() {
      return Scorer.eligibility(doubts);
    }
  }
}
