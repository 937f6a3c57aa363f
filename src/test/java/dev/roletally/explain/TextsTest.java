package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.Arbitraries;
import dev.roletally.RoleTally;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The texts say what the tree says. */
final class TextsTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final Pattern ROW =
      Pattern.compile("([ ]{4})?([-+~?=. ]) ([ 0-9]{7}) of ([ 0-9]{7})  (.*)");

  @Property(tries = 1000)
  void columnsAddUp(@ForAll("roles") Role role, @ForAll("profiles") Profile profile) {
    Match match = match(profile, role);
    int[] categories = new int[2];
    int[] requirements = new int[2];
    int[] asks = new int[2];
    int[] last = new int[2];
    int rows = 0;
    int several = 0;
    for (String line : match.explanation().full().lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (!row.matches()) {
        continue;
      }
      last = new int[] {number(row.group(3)), number(row.group(4))};
      if (row.group(1) != null) {
        add(asks, last);
      } else if (row.group(2).equals(" ")) {
        add(categories, last);
      } else {
        add(requirements, last);
        rows++;
      }
    }
    for (RequirementMatch requirement : match.requirements()) {
      several += requirement.asks().size() > 1 ? requirement.earned() : 0;
    }
    assertThat(last).containsExactly(match.score(), Match.TOTAL);
    assertThat(categories).containsExactly(2 * match.score(), 2 * Match.TOTAL);
    assertThat(requirements).containsExactly(match.score(), Match.TOTAL - match.unstated());
    assertThat(rows).isEqualTo(match.requirements().size());
    assertThat(asks[0]).isEqualTo(several);
  }

  private static int number(String padded) {
    return Integer.parseInt(padded.strip());
  }

  private static void add(int[] sums, int[] row) {
    sums[0] += row[0];
    sums[1] += row[1];
  }

  @Property(tries = 200)
  void headerHoldsTheNumbers(@ForAll("roles") Role role, @ForAll("profiles") Profile profile) {
    Match match = match(profile, role);
    String hundred = match.score() / 10_000 + "." + match.score() / 1000 % 10;
    assertThat(match.explanation().full())
        .contains("Score: " + match.score() + " of 1000000 points (" + hundred + " of 100)")
        .contains("Interval: " + match.lowest() + " without")
        .contains(", " + match.highest() + " if all");
    assertThat(match.explanation().brief()).startsWith(hundred + " of 100 for ");
  }

  @Property(tries = 200)
  void textsHoldNoControls(@ForAll("roles") Role role, @ForAll("profiles") Profile profile) {
    Match match = match(profile, role);
    assertThat(match.explanation().brief().chars()).noneMatch(Character::isISOControl);
    assertThat(match.explanation().full().chars())
        .noneMatch(c -> c != '\n' && Character.isISOControl(c));
  }

  @Property(tries = 200)
  void asksHaveWords(@ForAll("roles") Role role, @ForAll("profiles") Profile profile) {
    Match match = match(profile, role);
    for (RequirementMatch requirement : match.requirements()) {
      for (AskMatch ask : requirement.asks()) {
        assertThat(match.explanation().asked(ask)).isNotBlank();
        assertThat(match.explanation().words(ask)).isNotEmpty().doesNotContain("");
      }
    }
  }

  @Test
  void briefHasAtMostFourSentences() {
    Examples.all()
        .forEach(
            (name, match) ->
                assertThat(match.explanation().brief().split("\\. "))
                    .as(name)
                    .hasSizeLessThanOrEqualTo(4));
  }

  @Test
  void briefNamesTheReasonThatSettlesEligibility() {
    Match some = match(Profile.builder("p").build(), Role.builder("r").build());
    Match contested =
        new Match(
            "r",
            Optional.empty(),
            0,
            0,
            0,
            Eligibility.UNDETERMINED,
            List.of(
                new EligibilityReason(Optional.of("r1"), Code.NOT_STATED),
                new EligibilityReason(Optional.of("r2"), Code.READINGS_DISAGREE)),
            List.of(),
            Match.TOTAL,
            List.of(),
            some.stamp());
    assertThat(contested.explanation().brief()).contains("the posting contradicts itself");
    assertThat(contested.explanation().full())
        .contains("  the posting contradicts itself, and its readings differ for this profile\n");
    assertThat(Objects.requireNonNull(Examples.all().get("intern-kotlin")).explanation().brief())
        .contains("not eligible \u2013 a master's degree in Economics");
  }

  @Test
  void reasonsAreWordedByTheEvidenceOfTheirRequirement() {
    Match match = Objects.requireNonNull(Examples.all().get("intern-kotlin"));
    assertThat(match.eligibilityReasons().stream().map(match.explanation()::words))
        .isNotEmpty()
        .allSatisfy(words -> assertThat(match.explanation().full()).contains(": " + words));
  }

  @Test
  void groupThatIsMetReportsNothingMissing() {
    String full = Objects.requireNonNull(Examples.all().get("intern")).explanation().full();
    List<String> lines = full.lines().toList();
    int row = 0;
    while (!lines.get(row).contains("at least one of C++")) {
      row++;
    }
    assertThat(lines.get(row + 1).strip()).isEqualTo("Java: the same");
    assertThat(lines.get(row + 2)).contains("a grounding in");
  }

  /** In a Java of its own, where nothing has been loaded yet. */
  @Test
  void textsDependOnNoLocaleZoneOrEncoding() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-9",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Elsewhere.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output;
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).isZero();
    assertThat(output).isEqualTo(everything());
  }

  /** Writes all examples as UTF-8. */
  static final class Elsewhere {
    private Elsewhere() {}

    public static void main(String[] args) {
      try {
        System.out.write(everything().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      System.out.flush();
    }
  }

  private static String everything() {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, Match> example : Examples.all().entrySet()) {
      Explanation explanation = example.getValue().explanation();
      all.append(example.getKey())
          .append(explanation.brief())
          .append(explanation.full())
          .append(explanation.toJson());
    }
    return all.toString();
  }

  private static Match match(Profile profile, Role role) {
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), LocalDate.of(2026, 1, 15));
    return TALLY.score(profile, role, settings);
  }

  @Provide
  Arbitrary<Role> roles() {
    return Arbitraries.roles();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return Arbitraries.profiles();
  }
}
