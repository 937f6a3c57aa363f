package dev.roletally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.cli.Pen.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a terminal shows: bars, lines, colours, progress. */
final class TerminalTest {
  private static final Pen PLAIN = new Pen(false);

  @Test
  void barsShowWhatIsEarnedWhatIsOpenAndTheRest() {
    assertThat(PLAIN.bar(50, 50, 100, 4)).isEqualTo("\u2588\u2588\u00b7\u00b7");
    assertThat(PLAIN.bar(25, 75, 100, 4)).isEqualTo("\u2588\u2591\u2591\u00b7");
    assertThat(PLAIN.bar(0, 0, 100, 4)).isEqualTo("\u00b7\u00b7\u00b7\u00b7");
    assertThat(PLAIN.bar(100, 100, 100, 4)).isEqualTo("\u2588".repeat(4));
    assertThat(PLAIN.bar(0, 0, 0, 4)).isEqualTo("    ");
  }

  @Property
  void aBarHasItsLengthAndOnlyAllLooksLikeAll(
      @ForAll @IntRange(max = 1_000_000) int earned,
      @ForAll @IntRange(max = 1_000_000) int open,
      @ForAll @IntRange(max = 1_000_000) int rest,
      @ForAll @IntRange(min = 1, max = 40) int cells) {
    int total = earned + open + rest;
    String bar = PLAIN.bar(earned, earned + open, total, cells);
    assertThat(bar).hasSize(cells);
    if (total > 0) {
      assertThat(bar.equals("\u2588".repeat(cells))).isEqualTo(earned == total);
      assertThat(bar.matches("[\u2588-\u258f].*")).isEqualTo(earned > 0);
    }
  }

  @Property
  void wrappingKeepsEveryWordAndOnlyALongWordIsTooLong(
      @ForAll List<@IntRange(min = 1, max = 30) Integer> lengths,
      @ForAll @IntRange(min = 10, max = 50) int width) {
    String text = String.join(" ", lengths.stream().map("x"::repeat).toList());
    List<String> lines = Pen.wrap(text, width);
    assertThat(String.join(" ", lines)).isEqualTo(text);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.length() <= width || !line.contains(" ")).isTrue());
  }

  @Test
  void colourIsAddedAroundWordsAndNothingElse() {
    assertThat(new Pen(true).in(Ink.GOOD, "met")).isEqualTo("\u001b[32mmet\u001b[0m");
    assertThat(new Pen(true).in(Ink.PLAIN, "met")).isEqualTo("met");
    assertThat(new Pen(true).in(Ink.GOOD, "")).isEmpty();
    assertThat(PLAIN.in(Ink.GOOD, "met")).isEqualTo("met");
  }

  private static String rank(String... more) {
    List<String> words =
        new ArrayList<>(List.of("rank", "--profile", Runs.ADA, "--as-of", "2026-01-15"));
    words.addAll(List.of(more));
    words.add(Runs.POSTINGS);
    Runs.Run run = Runs.run(words.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void colourRepeatsWhatTheTextSays() {
    String plain = rank("--color", "never");
    String coloured = rank("--color", "always");
    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[1mResearch Intern").contains("\u001b[32mELIGIBLE");
    assertThat(coloured.replaceAll("\u001b\\[[0-9]{1,2}m", "")).isEqualTo(plain);
  }

  @Test
  void thereIsNoColourWhereNoTerminalIs() {
    assertThat(rank()).isEqualTo(rank("--color", "never"));
  }

  @Test
  void noLineIsWiderThanATerminalButForLongIds() {
    assertThat(rank().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    assertThat(explain("text").lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }

  private static String explain(String form) {
    Runs.Run run =
        Runs.run(
            "explain",
            "--profile",
            Runs.ADA,
            "--as-of",
            "2026-01-15",
            "--role",
            Runs.HALCYON,
            "--format",
            form,
            Runs.POSTINGS);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void theLedgersNumbersAreThoseOfTheJson() {
    List<String> shown = new ArrayList<>();
    Pattern row = Pattern.compile("^[-+~?=.] {1,8}([0-9]{1,7}) of {1,8}([0-9]{1,7})  .{10}  [^ ]");
    for (String line : explain("text").lines().toList()) {
      Matcher matcher = row.matcher(line);
      if (matcher.find()) {
        shown.add(matcher.group(1) + "/" + matcher.group(2));
      }
    }
    List<String> documented = new ArrayList<>();
    Runs.json(explain("json"))
        .getJsonArray("requirements")
        .forEach(
            each ->
                documented.add(
                    each.asJsonObject().getInt("earned")
                        + "/"
                        + each.asJsonObject().getInt("atStake")));
    assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(documented);
    assertThat(explain("text"))
        .contains(
            String.format(
                Locale.ROOT, "%7d of 1000000", Runs.json(explain("json")).getInt("score")));
  }

  @Test
  void rankLeavesOutWhatIsFilteredAndMovesNoScore() {
    String all = rank("--format", "csv", "--top", "20");
    String some = rank("--format", "csv", "--top", "20", "--mode", "hybrid,remote");
    assertThat(some.lines().count()).isBetween(2L, all.lines().count() - 1);
    assertThat(all.lines().map(TerminalTest::withoutPlace))
        .containsAll(some.lines().map(TerminalTest::withoutPlace).toList());
    assertThat(rank("--format", "csv", "--employer", "Halcyon Language Labs").lines()).hasSize(2);
    assertThat(rank("--format", "csv", "--place", "Seattle", "--type", "internship"))
        .contains(Runs.HALCYON);
    assertThat(rank("--format", "csv", "--ineligible", "exclude", "--top", "20"))
        .doesNotContain("INELIGIBLE");
    assertThat(rank("--format", "csv", "--posted-since", "2025-01-01", "--pay", "usd:30:hour"))
        .contains(Runs.HALCYON)
        .hasLineCount(3);
    assertThat(rank("--format", "csv", "--pay", "USD:1000:HOUR")).hasLineCount(1);
  }

  private static String withoutPlace(String line) {
    return line.substring(line.indexOf(',') + 1);
  }

  @Test
  void aFilterOutOfFormIsWrongUsage() {
    for (String pay : List.of("40", "USD:many:HOUR", "USD:40:SECOND", "USD:40:HOUR:1")) {
      Runs.Run run = Runs.run("rank", "--profile", Runs.ADA, "--pay", pay, Runs.POSTINGS);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("as USD:40:HOUR, got: " + pay);
    }
    Runs.Run run = Runs.run("rank", "--profile", Runs.ADA, "--place", "--", Runs.POSTINGS);
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    Runs.Run run = Runs.run("generate-completion");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("_complete_roletally").contains("--one-per-opening");
  }
}
