package example;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.model.Profile;
import dev.roletally.posting.Posting;
import dev.roletally.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Indexes two postings in a folder, ranks them for a candidate, and writes the report. */
public final class Ranks {
  private static final String DATA =
      """
      Data Engineer
      Minimum qualifications
      - Proficiency in Java and SQL
      - Authorized to work in the United States
      Preferred qualifications
      - Experience with Apache Spark
      """;
  private static final String WEB =
      """
      Frontend Engineer
      Minimum qualifications
      - Proficiency in TypeScript and React
      """;

  private Ranks() {}

  /** Writes into the folder named by the first argument. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    LocalDate today = LocalDate.of(2026, 1, 15);
    Profile me =
        Profile.builder("me").skills("Java", "SQL").frameworks("Hadoop").authorizedIn("US").build();
    try (RoleIndex index = RoleTally.create().open(folder.resolve("roles.idx"))) {
      index.putAll(List.of(Posting.text("data", DATA), Posting.text("web", WEB)));
      index.commit();
      Ranking ranking = index.rank(me, RankRequest.top(10).asOf(today));
      for (Match match : ranking.matches()) {
        System.out.println(match.score() + " " + match.eligibility() + " " + match.roleId());
        System.out.println(match.explanation().brief());
        need(points(match) == match.score(), "the points of " + match.roleId() + " add up");
      }
      need(ranking.matches().get(0).roleId().equals("data"), "the data role is the best");
      need(RoleTally.class.getModule().isNamed(), "RoleTally is a module");
      HtmlReport report = HtmlReport.of(ranking).profile(me).text("data", DATA).build();
      Files.writeString(folder.resolve("report.html"), report.toHtml());
    }
  }

  private static int points(Match match) {
    return match.requirements().stream().mapToInt(RequirementMatch::earned).sum();
  }

  private static void need(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("must hold: " + what);
    }
  }
}
