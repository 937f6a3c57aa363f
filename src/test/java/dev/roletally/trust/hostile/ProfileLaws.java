package dev.roletally.trust.hostile;

import static dev.roletally.model.DegreeLevel.MASTER;

import dev.roletally.RoleTally;
import dev.roletally.explain.Match;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.format.ProfileJson;
import dev.roletally.format.ProfileReading;
import dev.roletally.model.Degree;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.time.LocalDate;

/** What holds for every profile, policy and role that were read: they can be scored. */
final class ProfileLaws {
  static final RoleTally TALLY = RoleTally.create();
  static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  static final Profile PROFILE =
      Profile.builder("ada")
          .degree(Degree.completed(MASTER, "Computer Science"))
          .skills("Python", "Java", "machine learning", "SQL")
          .frameworks("PyTorch", "Spring")
          .available(LocalDate.of(2026, 5, 25), LocalDate.of(2026, 8, 31))
          .authorizedIn("US")
          .years(3)
          .build();

  private static final Role ROLE =
      TALLY.read(
          Posting.text(
              "r",
              """
              Data Engineering Intern, Summer 2026
              Requirements
              - Pursuing a Master's degree in Computer Science or a related field
              - Experience with Python and one of Spark, Kafka or Flink
              - 2+ years of experience with SQL
              - Authorized to work in the US
              - Available for 12 weeks from June 2026
              Nice to have
              - PyTorch, TensorFlow or similar frameworks
              - Fluent in German
              """));

  private ProfileLaws() {}

  static void own(String json) {
    Laws.answered(json, text -> ProfileJson.read(text, "p")).ifPresent(ProfileLaws::check);
  }

  static void resume(String json) {
    Laws.answered(json, text -> TALLY.readProfile(text, "p", DAY))
        .map(ProfileReading::profile)
        .ifPresent(ProfileLaws::check);
  }

  private static void check(Profile profile) {
    Profile again = ProfileJson.read(ProfileJson.write(profile), "other");
    Laws.holds(again.equals(profile), "a profile written reads back equal");
    scores(profile, ROLE, ScoringPolicy.balanced());
  }

  /** The match of a role that was read; holds all that a match says. */
  static Match scores(Role role) {
    return scores(PROFILE, role, ScoringPolicy.balanced());
  }

  static void scores(ScoringPolicy policy) {
    scores(PROFILE, ROLE, policy);
  }

  private static Match scores(Profile profile, Role role, ScoringPolicy policy) {
    Match match = TALLY.score(profile, role, ScoreSettings.of(policy, DAY));
    int earned = match.requirements().stream().mapToInt(RequirementMatch::earned).sum();
    int stake = match.requirements().stream().mapToInt(RequirementMatch::atStake).sum();
    Laws.holds(earned == match.score(), "points add up to the score");
    Laws.holds(stake + match.unstated() == Match.TOTAL, "stakes add up to the whole");
    Laws.holds(
        match.lowest() <= match.score() && match.score() <= match.highest(), "score in interval");
    Shown.safely(match.explanation().brief());
    Shown.safely(match.explanation().full());
    return match;
  }
}
