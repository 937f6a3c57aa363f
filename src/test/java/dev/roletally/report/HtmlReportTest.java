package dev.roletally.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.Shared;
import dev.roletally.explain.Match;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.explain.SafeText;
import dev.roletally.model.Profile;
import dev.roletally.plan.Gain;
import dev.roletally.posting.Posting;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report says what the explanation says, to the last point, and holds together as a page. */
final class HtmlReportTest {
  static List<String> profiles() {
    return Reports.profiles();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void numbersAreThoseOfTheJsonToTheLastPoint(String profile) {
    Reports.Made made = Reports.of(profile);
    Document page = Jsoup.parse(made.report().toHtml());
    JsonArray matches =
        JsonProvider.provider()
            .createReader(new StringReader(made.ranking().toJson()))
            .readObject()
            .getJsonArray("matches");

    assertThat(page.select("article")).hasSameSizeAs(matches);
    for (int i = 0; i < matches.size(); i++) {
      JsonObject match = matches.getJsonObject(i);
      Element role = page.select("article").get(i);
      assertThat(role.expectFirst("header .score data").attr("value"))
          .isEqualTo(String.valueOf(match.getInt("score")))
          .isEqualTo(page.select(".card .score data").get(i).attr("value"));
      assertThat(points(role.expectFirst(".sum.total .points")))
          .containsExactly(match.getInt("score"), Match.TOTAL);
      assertThat(points(role.expectFirst(".sum.unstated .points")))
          .containsExactly(0, match.getJsonObject("unstated").getInt("atStake"));
      assertThat(ledger(role)).isEqualTo(ledger(match));
      assertThat(categories(role)).isEqualTo(categories(match));
    }
  }

  /** Quote, earned and stake of each weighed requirement in the page, sorted. */
  private static List<String> ledger(Element role) {
    return role.select(".asks > li:has(> .head > .points)").stream()
        .map(each -> each.expectFirst("q").text() + " " + points(each.expectFirst(".points")))
        .sorted()
        .toList();
  }

  private static List<String> ledger(JsonObject match) {
    return match.getJsonArray("requirements").getValuesAs(JsonObject.class).stream()
        .filter(each -> each.getBoolean("scored"))
        .map(
            each ->
                SafeText.of(each.getString("quote"))
                    + " "
                    + List.of(each.getInt("earned"), each.getInt("atStake")))
        .sorted()
        .toList();
  }

  private static List<List<Integer>> categories(Element role) {
    return role.select("h4 > .points").stream().map(HtmlReportTest::points).toList();
  }

  private static List<List<Integer>> categories(JsonObject match) {
    return match.getJsonArray("categories").getValuesAs(JsonObject.class).stream()
        .filter(each -> asks(match, each.getString("category")))
        .map(each -> List.of(each.getInt("earned"), each.getInt("atStake")))
        .toList();
  }

  private static boolean asks(JsonObject match, String category) {
    return match.getJsonArray("requirements").getValuesAs(JsonObject.class).stream()
        .anyMatch(
            each -> each.getString("category").equals(category) && each.getInt("atStake") > 0);
  }

  /** The numbers of "235 850 of 235 850", digits grouped by narrow spaces. */
  private static List<Integer> points(Element element) {
    return List.of(element.text().replace("\u202f", "").split(" of ", -1)).stream()
        .map(Integer::valueOf)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyRequirementIsInTheLedgerAndUnderlinedInTheText(String profile) {
    Reports.Made made = Reports.of(profile);
    allShown(made, Reports.examples());
  }

  @Test
  void everyRequirementOfTheSeedsIsInTheLedgerAndUnderlined() {
    Map<String, Posting> seeds = Reports.folder(Shared.need("seeds"));
    assertThat(seeds).hasSizeGreaterThanOrEqualTo(5);
    allShown(Reports.of(Reports.profile("ada"), seeds, 100), seeds);
  }

  private static void allShown(Reports.Made made, Map<String, Posting> postings) {
    Document page = Jsoup.parse(made.report().toHtml());
    for (int i = 0; i < made.ranking().matches().size(); i++) {
      Match match = made.ranking().matches().get(i);
      String text = Reports.posting(postings, match.roleId()).text();
      Element role = page.select("article").get(i);
      assertThat(role.select(".asks > li")).hasSameSizeAs(match.requirements());
      for (Element item : role.select(".asks > li")) {
        String key = item.attr("data-r");
        RequirementMatch requirement = requirement(match, item);
        String words =
            role.select(".text [data-r]").stream()
                .filter(each -> List.of(each.attr("data-r").split(" ", -1)).contains(key))
                .filter(each -> !each.hasClass("ref"))
                .map(HtmlReportTest::ownWords)
                .collect(Collectors.joining());
        assertThat(squeezed(words)).isEqualTo(squeezed(requirement.span().of(text)));
        assertThat(item.expectFirst("a.quote").attr("href")).isEqualTo("#text-" + key);
        assertThat(page.expectFirst("#text-" + key).attr("href")).isEqualTo("#ask-" + key);
      }
    }
  }

  private static RequirementMatch requirement(Match match, Element item) {
    int number = Integer.parseInt(item.expectFirst(".no").text());
    return match.requirements().stream()
        .sorted((a, b) -> a.category().compareTo(b.category()))
        .toList()
        .get(number - 1);
  }

  private static String ownWords(Element run) {
    Element copy = run.clone();
    copy.select(".no").remove();
    return copy.wholeText();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s{1,99}", "");
  }

  @Test
  void linksLeadSomewhereAndNoPlaceIsNamedTwice() {
    Document page = Jsoup.parse(Reports.of("ada").report().toHtml());
    List<String> ids = page.select("[id]").stream().map(each -> each.attr("id")).toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a[href]")).hasSizeGreaterThan(100);
    for (Element link : page.select("a[href]")) {
      assertThat(link.attr("href")).startsWith("#");
      assertThat(ids).contains(link.attr("href").substring(1));
    }
    for (Element labelled : page.select("[aria-labelledby]")) {
      assertThat(ids).contains(labelled.attr("aria-labelledby"));
    }
  }

  @Test
  void nothingIsLoadedAndOnlyOurOwnLinesRun() throws GeneralSecurityException {
    String html = Reports.of("ada").report().toHtml();
    Document page = Jsoup.parse(html);
    String policy = page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");

    assertThat(policy).startsWith("default-src 'none'; ").doesNotContain("unsafe");
    for (String tag : List.of("style", "script")) {
      assertThat(page.select(tag)).hasSize(1);
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(page.select(tag).get(0).data().getBytes(UTF_8));
      assertThat(policy)
          .contains(tag + "-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
    assertThat(page.select("[src], link, img, iframe, object, form, base, [style]")).isEmpty();
    assertThat(page.select("*").stream().flatMap(each -> each.attributes().asList().stream()))
        .noneMatch(each -> each.getKey().startsWith("on"));
    assertThat(html).doesNotContain("://");
  }

  @Test
  void headingsGoDownStepByStep() {
    Document page = Jsoup.parse(Reports.of("ben").report().toHtml());
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int next = Integer.parseInt(heading.normalName().substring(1));
      assertThat(next).as(heading.text()).isBetween(1, level + 1);
      level = next;
    }
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isEqualTo("The best roles for ben");
  }

  @Test
  void equalInputGivesEqualBytes() {
    assertThat(Reports.of("cleo").report().toHtml())
        .isEqualTo(Reports.of("cleo").report().toHtml());
  }

  @Test
  void whatNextShowsTheGainsOfTheGaps() {
    Profile ada = Reports.profile("ada");
    Posting posting = Reports.posting(Reports.examples(), "vellum-applied-science-intern");
    var gaps = Reports.TALLY.gaps(ada, Reports.TALLY.read(posting), Reports.SETTINGS);
    Document page = Jsoup.parse(HtmlReport.of(gaps.match()).gaps(gaps).build().toHtml());

    List<String> gains =
        page.select(".steps .points b").stream()
            .map(each -> each.text().replace("\u202f", ""))
            .toList();
    assertThat(gains)
        .isNotEmpty()
        .isEqualTo(gaps.changes().stream().limit(8).map(Gain::gain).map(g -> "+" + g).toList());
    assertThat(page.select(".steps .points data").stream().map(each -> each.attr("value")))
        .containsExactlyElementsOf(
            gaps.changes().stream().limit(8).map(each -> String.valueOf(each.score())).toList());
  }

  @Test
  void theCalendarShowsEachStartAndWhetherItFits() {
    Document page = Jsoup.parse(Reports.of("ada").report().toHtml());
    Element calendar =
        page.select("article").stream()
            .filter(each -> each.expectFirst("h2").text().startsWith("Research Intern"))
            .findFirst()
            .orElseThrow()
            .expectFirst(".calendar");

    assertThat(calendar.select(".starts li").eachText())
        .containsExactly(
            "Free from 2026-05-25 to 2026-08-31",
            "Start on 2026-05-18: does not fit",
            "Start on 2026-06-01: fits",
            "Start on 2026-06-15: does not fit");
    assertThat(calendar.select("rect.least")).hasSize(3);
  }

  @Test
  void contradictionsAreToldAndFlaggedWhereTheyStand() {
    Document page = Jsoup.parse(Reports.of("ada").report().toHtml());
    Element role =
        page.select("article").stream()
            .filter(each -> each.expectFirst("h2").text().startsWith("Applied Science Intern"))
            .findFirst()
            .orElseThrow();

    assertThat(role.select(".conflicts li")).hasSizeGreaterThanOrEqualTo(2);
    for (Element conflict : role.select(".conflicts li")) {
      assertThat(role.select(".flag a[href=#" + conflict.id() + "]")).isNotEmpty();
    }
    assertThat(role.select(".conflicts li").eachText())
        .anySatisfy(
            words ->
                assertThat(words).matches("Contradiction [0-9], in the degree: .+ against .+"));
    assertThat(role.select(".conflicts li")).allSatisfy(each -> quotesOfThePosting(each, role));
    assertThat(role.select(".ignored > .reason").eachText())
        .contains("Set aside: about the employer");
  }

  private static void quotesOfThePosting(Element conflict, Element role) {
    assertThat(conflict.select("q")).hasSizeGreaterThanOrEqualTo(2);
    for (String quote : conflict.select("q").eachText()) {
      assertThat(role.expectFirst(".text").text()).contains(quote.replace("\u2026", "").strip());
    }
  }

  @Tag("slow")
  @Test
  void aHundredRealRolesTakeLessThanThreeMegabytes() throws IOException {
    Map<String, Posting> postings = new TreeMap<>();
    List<String> lines = Files.readAllLines(Shared.need("postings/postings.jsonl"));
    for (String line : lines.subList(0, Math.min(150, lines.size()))) {
      JsonObject object = JsonProvider.provider().createReader(new StringReader(line)).readObject();
      postings.put(
          object.getString("id"), Posting.text(object.getString("id"), object.getString("text")));
    }
    Reports.Made made = Reports.of(Reports.profile("ada"), postings, 100);

    assertThat(made.ranking().matches()).hasSize(100);
    assertThat(made.report().toHtml().getBytes(UTF_8)).hasSizeLessThan(3_000_000);
    allShown(made, postings);
  }

  @Test
  void aReportNeedsNoMoreThanAMatch() {
    Match match = Reports.of("ada").ranking().matches().get(0);
    Document page = Jsoup.parse(HtmlReport.of(match).build().toHtml());

    assertThat(page.select("article")).hasSize(1);
    assertThat(page.select("nav, .text, .steps")).isEmpty();
    assertThat(page.select(".asks > li")).hasSameSizeAs(match.requirements());
    assertThat(page.expectFirst("h1").text())
        .isEqualTo("Why Research Intern, Language Models (PhD), Summer 2026");
  }

  @Test
  void whatDoesNotBelongTogetherIsRejected() {
    Reports.Made made = Reports.of("ada");
    Match match = made.ranking().matches().get(0);
    String id = match.roleId();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlReport.of(match).text(id, "another text").build())
        .withMessageMatching(
            "text of halcyon-nlp-research-intern must reach to the end of every span, \\d+, got a"
                + " length of: 12");
    var other =
        Reports.TALLY.gaps(
            Reports.profile("ben"),
            Reports.TALLY.read(Reports.posting(Reports.examples(), id)),
            Reports.SETTINGS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlReport.of(match).gaps(other).build())
        .withMessageStartingWith("gaps of halcyon-nlp-research-intern must be of the match shown");
  }
}
