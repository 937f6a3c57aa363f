package dev.roletally.trust.hostile;

import static dev.roletally.model.DegreeLevel.BACHELOR;
import static dev.roletally.model.DegreeLevel.DOCTORATE;

import dev.roletally.model.Degree;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.Scorer;
import dev.roletally.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A posting in parts, so that words can be put between them, and candidates to score it for.
 *
 * @param about what the employer says of itself
 * @param minimum the rows below the heading that asks
 * @param preferred the rows below the heading that wishes
 */
record Ads(String about, List<String> minimum, List<String> preferred) {
  /** What candidates have, and what words of attack name. */
  static final List<String> SKILLS =
      List.of("Python", "Java", "C++", "SQL", "machine learning", "Docker", "Kubernetes", "COBOL");

  private static final List<String> ROWS =
      List.of(
          "Experience with Python and Java",
          "At least two of C++, SQL, Docker and Erlang",
          "3+ years of experience with machine learning",
          "Bachelor's degree in Physics or a related field",
          "Currently pursuing a PhD in Computer Science",
          "Deep learning frameworks such as PyTorch or JAX",
          "Authorized to work in the US",
          "Fluent in German",
          "Available for 12 weeks from June 2026",
          "A strong passion for ledgers");

  static final List<Profile> PROFILES =
      List.of(
          Profile.builder("empty").build(),
          ProfileLaws.PROFILE,
          Profile.builder("ben")
              .degree(Degree.completed(BACHELOR, "Physics"))
              .skills("C++", "Docker", "COBOL")
              .frameworks("JAX")
              .years(6)
              .build(),
          Profile.builder("cleo")
              .degree(Degree.pursuing(DOCTORATE, "Computer Science"))
              .skills(SKILLS.toArray(String[]::new))
              .available(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 12, 31))
              .build());

  private static final ScoreSettings SETTINGS =
      ScoreSettings.of(ScoringPolicy.balanced(), ProfileLaws.DAY);

  private static final List<CompiledProfile> COMPILED =
      PROFILES.stream().map(Ads::compile).toList();

  static Arbitrary<Ads> any() {
    Arbitrary<List<String>> rows =
        Arbitraries.of(ROWS).list().uniqueElements().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(
            Arbitraries.of("We keep ledgers for ports.", "Our tools are used by 40 towns."),
            rows,
            Arbitraries.of(ROWS).list().uniqueElements().ofMaxSize(2))
        .as(Ads::new);
  }

  /** The whole text. */
  String text() {
    return String.join("\n", rows());
  }

  /** The rows of the whole text. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    rows.add("Ledger Engineer");
    rows.add("Brass & Daughters, Hull, WA");
    rows.add("");
    rows.add("About us");
    rows.add(about);
    rows.add("");
    rows.add("Responsibilities");
    rows.add("- You will keep our ledgers in order");
    rows.add("");
    rows.add("Minimum Qualifications");
    minimum.forEach(row -> rows.add("- " + row));
    if (!preferred.isEmpty()) {
      rows.add("");
      rows.add("Preferred Qualifications");
      preferred.forEach(row -> rows.add("- " + row));
    }
    rows.add("");
    rows.add("Benefits");
    rows.add("- A free desk");
    return rows;
  }

  /** The same rows as an HTML page. */
  String html(String put) {
    StringBuilder html = new StringBuilder("<h1>Ledger Engineer</h1><p>" + about + "</p>");
    html.append("<h2>Minimum Qualifications</h2>").append(put).append("<ul>");
    minimum.forEach(row -> html.append("<li>").append(row).append("</li>"));
    html.append("</ul>").append(put);
    return html.append("<h2>Benefits</h2><p>A free desk</p>").append(put).toString();
  }

  /** Each profile's score of a posting, under the balanced policy. */
  static List<Integer> scores(Posting posting) {
    CompiledRole role =
        CompiledRole.of(ProfileLaws.TALLY.read(posting), ProfileLaws.TALLY.vocabulary());
    return COMPILED.stream().map(profile -> Scorer.score(role, profile).score()).toList();
  }

  static int score(Profile profile, Role role) {
    CompiledRole compiled = CompiledRole.of(role, ProfileLaws.TALLY.vocabulary());
    return Scorer.score(compiled, compile(profile)).score();
  }

  private static CompiledProfile compile(Profile profile) {
    return CompiledProfile.of(profile, ProfileLaws.TALLY.vocabulary(), SETTINGS);
  }
}
