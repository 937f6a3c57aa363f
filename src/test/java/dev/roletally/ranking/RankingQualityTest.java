package dev.roletally.ranking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.RoleTally;
import dev.roletally.Shared;
import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Match;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.ranking.RankMeasures.Ranked;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds the ranking to its floors on profiles and real postings graded by reading, and prints the
 * figures beside those of a plain text search for the profile's skills. With {@code
 * -Droletally.ranking.detail=true} every pair is printed too.
 */
@Tag("ranking")
final class RankingQualityTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final int DEPTH = 10;
  private static final double LEAST_NDCG = 0.74;
  private static final double LEAST_TAU = 0.50;
  private static final double WANTED_NDCG = 0.80;
  private static final double WANTED_TAU = 0.45;

  private final RoleTally tally = RoleTally.create();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Role> roles = new HashMap<>();

  @Test
  void rolesAreRankedAsACarefulRecruiterWould() throws IOException {
    Map<String, List<GradedPair>> graded = GradedPair.all();
    read(graded);
    TextSearch search = new TextSearch(texts);
    Figures ours = new Figures("balanced@1");
    Figures plain = new Figures("text search");
    for (Map.Entry<String, List<GradedPair>> each : graded.entrySet()) {
      Profile profile = profile(each.getKey());
      Map<String, Float> found = search.scores(profile);
      List<Ranked> scored = new ArrayList<>();
      List<Ranked> searched = new ArrayList<>();
      for (GradedPair pair : each.getValue()) {
        scored.add(new Ranked(pair.grade(), score(profile, pair)));
        searched.add(new Ranked(pair.grade(), found.getOrDefault(pair.posting(), 0f)));
      }
      ours.add(each.getKey(), scored);
      plain.add(each.getKey(), searched);
    }
    System.out.println(ours + "\n" + plain);
    if (ours.ndcg() < WANTED_NDCG || ours.tau() < WANTED_TAU) {
      System.out.println("short of target: nDCG@10 " + WANTED_NDCG + ", tau-b " + WANTED_TAU);
    }
    assertThat(ours.ndcg()).isGreaterThanOrEqualTo(LEAST_NDCG);
    assertThat(ours.tau()).isGreaterThanOrEqualTo(LEAST_TAU);
  }

  private double score(Profile profile, GradedPair pair) {
    Match match =
        tally.score(
            profile,
            requireNonNull(roles.get(pair.posting())),
            ScoreSettings.of(ScoringPolicy.balanced(), DAY));
    if (Boolean.getBoolean("roletally.ranking.detail")) {
      System.out.printf(
          Locale.ROOT,
          "%s %d %7d %-12s %s %s%n",
          pair.profile(),
          pair.grade(),
          match.score(),
          match.eligibility(),
          pair.posting(),
          pair.reason());
    }
    boolean below =
        match.eligibility() == Eligibility.INELIGIBLE
            && ScoringPolicy.balanced().ineligible() == Treatment.RANK_BELOW;
    return match.score() + (below ? 0.0 : 2.0 * Match.TOTAL);
  }

  private Profile profile(String file) throws IOException {
    Path example = Path.of("docs/examples/profiles", file);
    Path own = Path.of("src/test/resources/dev/roletally/ranking/profiles", file);
    Path path =
        Files.exists(example)
            ? example
            : Files.exists(own) ? own : Shared.need("formats/json-resume/" + file);
    return tally.readProfile(Files.readString(path), file, DAY).profile();
  }

  private void read(Map<String, List<GradedPair>> graded) throws IOException {
    TreeSet<String> wanted = new TreeSet<>();
    graded.values().forEach(pairs -> pairs.forEach(pair -> wanted.add(pair.posting())));
    for (String line : Files.readAllLines(Shared.need("postings/postings.jsonl"))) {
      JsonObject posting = Json.createReader(new StringReader(line)).readObject();
      String id = posting.getString("id");
      if (wanted.contains(id)) {
        texts.put(id, posting.getString("text"));
        roles.put(id, tally.read(Posting.text(id, posting.getString("text"))));
      }
    }
    assertThat(roles.keySet()).isEqualTo(wanted);
  }

  /** The measures of one way to rank, by profile and in the mean. */
  private static final class Figures {
    private final StringBuilder lines = new StringBuilder();
    private double ndcg;
    private double tau;
    private int profiles;

    Figures(String name) {
      lines.append(String.format(Locale.ROOT, "%-60s nDCG@10  tau-b%n", name));
    }

    void add(String profile, List<Ranked> all) {
      double one = RankMeasures.ndcg(all, DEPTH);
      double other = RankMeasures.tauB(all);
      String name = profile.substring(Math.max(0, profile.length() - 58));
      lines.append(String.format(Locale.ROOT, "  %-58s %7.3f %6.3f%n", name, one, other));
      ndcg += one;
      tau += other;
      profiles++;
    }

    double ndcg() {
      return ndcg / profiles;
    }

    double tau() {
      return tau / profiles;
    }

    @Override
    public String toString() {
      return lines + String.format(Locale.ROOT, "  %-58s %7.3f %6.3f", "mean", ndcg(), tau());
    }
  }
}
