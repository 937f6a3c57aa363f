package dev.roletally.trust.worlds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.format.RoleJson;
import dev.roletally.model.Profile;
import dev.roletally.posting.Posting;
import dev.roletally.report.HtmlReport;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.Scorer;
import dev.roletally.scoring.ScoringPolicy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The scores of the example postings for the example profiles under every preset, ranked by an
 * index, a line each: profile, policy, place, role, score, interval, eligibility, and the first
 * digits of a hash of the texts, the JSON and the page that explain it.
 */
final class GoldenScores {
  private static final Path EXAMPLES = Path.of("docs/examples");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final int DIGITS = 12;

  private GoldenScores() {}

  /** Prints the table, for a virtual machine of another world. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    out.print(table());
  }

  static String table() throws IOException {
    RoleTally tally = RoleTally.create();
    StringBuilder table = new StringBuilder();
    table.append("# ").append(Scorer.VERSION).append(", as of ").append(DAY).append('\n');
    try (RoleIndex index = tally.openInMemory()) {
      for (Path file : files("postings")) {
        Posting posting =
            Posting.text(name(file), Files.readString(file)).retrievedOn(DAY).region("US");
        index.put(posting);
        table
            .append("read\t")
            .append(name(file))
            .append('\t')
            .append(hash(RoleJson.write(tally.read(posting))))
            .append('\n');
      }
      index.commit();
      for (Path file : files("profiles")) {
        Profile profile = tally.readProfile(Files.readString(file), name(file), DAY).profile();
        for (ScoringPolicy policy : ScoringPolicy.presets()) {
          rank(index, profile, policy, table);
        }
      }
    }
    return table.toString();
  }

  private static void rank(
      RoleIndex index, Profile profile, ScoringPolicy policy, StringBuilder table) {
    ScoreSettings settings = ScoreSettings.of(policy, DAY);
    Ranking ranking = index.rank(profile, RankRequest.top(100).under(settings));
    int place = 0;
    for (Match match : ranking.matches()) {
      place++;
      table.append(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%d\t%s\t%d\t%d\t%d\t%s\t%s\n",
              profile.id(),
              policy.name(),
              place,
              match.roleId(),
              match.score(),
              match.lowest(),
              match.highest(),
              match.eligibility(),
              hash(told(match))));
    }
  }

  /** All that is said of a match, in both languages. */
  private static String told(Match match) {
    return match.explanation().brief()
        + match.explanation().full()
        + match.explanation().in(Locale.GERMAN).full()
        + match.explanation().toJson()
        + HtmlReport.of(match).build().toHtml();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
      return files.sorted().toList();
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String hash(String text) {
    return Hashing.sha256().hashString(text, UTF_8).toString().substring(0, DIGITS);
  }
}
