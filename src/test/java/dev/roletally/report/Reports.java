package dev.roletally.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Profile;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reports of the example postings, and of any others. */
final class Reports {
  static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  static final ScoreSettings SETTINGS = ScoreSettings.of(ScoringPolicy.balanced(), DAY);
  static final RoleTally TALLY = RoleTally.create();

  private static final Path EXAMPLES = Path.of("docs/examples");

  private Reports() {}

  /** A ranking and the report of it. */
  record Made(Ranking ranking, HtmlReport report) {}

  static Profile profile(String name) {
    String json = read(EXAMPLES.resolve("profiles").resolve(name + ".json"));
    return TALLY.readProfile(json, name, DAY).profile();
  }

  /** The example postings in plain text, by id. */
  static Map<String, Posting> examples() {
    return folder(EXAMPLES.resolve("postings"));
  }

  /** The postings of a folder of text files, by id. */
  static Map<String, Posting> folder(Path folder) {
    Map<String, Posting> postings = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".txt"))
          .forEach(
              file -> {
                String id = String.valueOf(file.getFileName()).replace(".txt", "");
                postings.put(id, Posting.text(id, read(file)));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return postings;
  }

  static Posting posting(Map<String, Posting> postings, String id) {
    return requireNonNull(postings.get(id), id);
  }

  /** The report of all postings for a profile, with everything a report can show. */
  static Made of(Profile profile, Map<String, Posting> postings, int top) {
    try (RoleIndex index = TALLY.openInMemory()) {
      index.putAll(new ArrayList<>(postings.values()));
      index.refresh();
      Ranking ranking = index.rank(profile, RankRequest.top(top).asOf(DAY));
      HtmlReport.Builder report = HtmlReport.of(ranking).profile(profile);
      for (Match match : ranking.matches()) {
        String id = match.roleId();
        index.role(id).ifPresent(report::role);
        index.gaps(profile, id, SETTINGS).ifPresent(report::gaps);
        report.text(id, posting(postings, id).text());
      }
      return new Made(ranking, report.build());
    }
  }

  /** The report of all example postings for an example profile. */
  static Made of(String profile) {
    return of(profile(profile), examples(), 100);
  }

  static List<String> profiles() {
    return List.of("ada", "ben", "cleo");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
