package consumer;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.model.Profile;
import dev.roletally.posting.Posting;
import java.time.LocalDate;

/** Ranks one role and checks that its points add up. */
public final class Main {
  private static final String TEXT =
      """
      Data Engineer
      Minimum qualifications
      - Proficiency in Java and SQL
      Preferred qualifications
      - Experience with Apache Spark
      """;

  private Main() {}

  /** Prints the score and the explanation; fails if they disagree. */
  public static void main(String[] args) {
    Profile profile = Profile.builder("me").skills("Java", "SQL").frameworks("Git").build();
    try (RoleIndex index = RoleTally.create().openInMemory()) {
      index.put(Posting.text("data-engineer", TEXT));
      index.commit();
      Ranking ranking = index.rank(profile, RankRequest.top(1).asOf(LocalDate.of(2026, 1, 15)));
      Match match = ranking.matches().get(0);
      System.out.println(match.score() + " " + match.roleId());
      System.out.println(match.explanation().brief());
      int sum = match.requirements().stream().mapToInt(RequirementMatch::earned).sum();
      if (sum != match.score()) {
        throw new AssertionError("points must add up to " + match.score() + ", got: " + sum);
      }
      if (sum == 0) {
        throw new AssertionError("the role must ask for something the profile has, got no points");
      }
      boolean named = Main.class.getModule().isNamed();
      if (named != RoleTally.class.getModule().isNamed()) {
        throw new AssertionError("the library must be a module where its user is one");
      }
      System.out.println(named ? "on the module path" : "on the class path");
    }
  }
}
