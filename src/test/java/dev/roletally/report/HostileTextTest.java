package dev.roletally.report;

import static dev.roletally.model.Category.AVAILABILITY;
import static dev.roletally.model.Category.CERTIFICATION;
import static dev.roletally.model.Category.EXPERIENCE;
import static dev.roletally.model.Category.FRAMEWORKS;
import static dev.roletally.model.Category.LOCATION;
import static dev.roletally.model.Category.SKILLS;
import static dev.roletally.model.Necessity.MINIMUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.Ignored;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.model.WorkExperience;
import dev.roletally.plan.Gaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the texts of postings and profiles hold, a page has the same elements and attributes in
 * the same places, and shows the texts as texts.
 */
final class HostileTextTest {
  private static final List<String> PIECES =
      List.of(
          "<script>alert(1)</script>",
          "</script>",
          "</style>",
          "</title>",
          "</textarea>",
          "<!--",
          "-->",
          "]]>",
          "<![CDATA[",
          "<?php",
          "\"",
          "'",
          "`",
          "\" onmouseover=\"alert(1)",
          "' autofocus onfocus='alert(1)",
          "<img src=x onerror=alert(1)>",
          "<svg/onload=alert(1)>",
          "<a href=javascript:alert(1)>",
          "javascript:alert(1)",
          "<base href=//x>",
          "<meta http-equiv=refresh content=0>",
          "<plaintext>",
          "</bdi></p></li></ul>",
          "</div></section></article></main></body></html>",
          "&lt;b&gt;",
          "&#60;script&#62;",
          "&amp;amp;",
          "&",
          "&#0;",
          "&nbsp",
          "\u202e",
          "\u202d\u2066",
          "\u2069\u202c",
          "\u200f\u200e",
          "\u05e9\u05dc\u05d5\u05dd",
          "\u0645\u0631\u062d\u0628\u0627",
          "\u200b\u200c\u200d",
          "\ufeff",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00",
          "\udb40\udc41",
          "\u0000",
          "\u001b[31m",
          "\u007f\u0085",
          "\u2028\u2029",
          "\ufff9\ufffb",
          "\t",
          "{title}",
          "${x}",
          "%s%n",
          "\\u003cscript\\u003e",
          "a b c",
          "0",
          "\u00ad",
          "Z\u0351\u036b\u0343",
          "#role-1",
          "style=color:red",
          "{{x}}",
          "x".repeat(300));

  /** Two hundred: each piece alone, then mixtures of them. */
  static Stream<String> hostile() {
    Random random = new Random(7);
    List<String> all = new ArrayList<>();
    PIECES.forEach(piece -> all.add("a" + piece + "b"));
    while (all.size() < 200) {
      StringBuilder mixed = new StringBuilder("a");
      for (int i = 0; i < 2 + random.nextInt(4); i++) {
        mixed.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      all.add(mixed.append('b').toString());
    }
    return all.stream();
  }

  private static final String HARMLESS = structure(page("harmless"));

  @ParameterizedTest
  @MethodSource("hostile")
  void theStructureIsThatOfTheHarmlessPage(String text) {
    String html = page(text);
    assertThat(structure(html)).isEqualTo(HARMLESS);
    assertThat(html)
        .doesNotContain("\u202e", "\u2066", "\u200b", "\u0000", "\u001b", "\u2028", "\ufeff")
        .doesNotContain("\udb40");
    Document page = Jsoup.parse(html);
    assertThat(page.expectFirst(".posting .text").text()).contains("before").contains("after");
  }

  @Test
  void thePageIsFullOfTheText() {
    String marker = "q7z";
    Document page = Jsoup.parse(page(marker));
    for (String where :
        List.of(
            "title",
            "h1",
            "h2",
            ".facts",
            ".brief",
            ".asks q",
            ".why",
            ".conflicts",
            ".ignored",
            ".text",
            ".steps",
            "footer")) {
      assertThat(page.select(where).text())
          .as(where)
          .contains(where.equals("footer") ? "" : marker);
    }
  }

  @Test
  void wellFormedSoThatAStrictParserFindsNothingToMend() {
    hostile()
        .limit(60)
        .forEach(
            text -> {
              Parser parser = Parser.htmlParser().setTrackErrors(50);
              parser.parseInput(page(text), "");
              assertThat(parser.getErrors()).as(text).isEmpty();
            });
  }

  /** Names of elements, names of attributes, and the values of those that hold no text. */
  private static String structure(String html) {
    StringBuilder out = new StringBuilder();
    walk(Jsoup.parse(html), out);
    return out.toString();
  }

  private static void walk(Element element, StringBuilder out) {
    out.append('<').append(element.normalName());
    for (Attribute attribute : element.attributes()) {
      out.append(' ').append(attribute.getKey());
      if (!attribute.getKey().equals("aria-label")) {
        out.append('=').append(attribute.getValue());
      }
    }
    out.append('>');
    for (Node child : element.childNodes()) {
      if (child instanceof Element below) {
        walk(below, out);
      } else if (child instanceof DataNode data) {
        out.append(data.getWholeData().hashCode());
      } else if (!(child instanceof TextNode)) {
        out.append(child.nodeName());
      }
    }
    out.append("</>\n");
  }

  /** A page with {@code text} in every place where a text can stand. */
  private static String page(String text) {
    StringBuilder source = new StringBuilder();
    Role.Builder role = Role.builder(text);
    role.title(new Fact<>(text, put(source, text)))
        .employer(new Fact<>(text, put(source, text)))
        .location(new Fact<>(text, put(source, text)));
    Span skill = put(source, text);
    role.requirement(ask("r1", SKILLS, skill, text, skill(text, skill, 0)))
        .requirement(ask("r2", FRAMEWORKS, put(source, text), text, skill("other", skill, 12)))
        .requirement(
            ask(
                "r3",
                CERTIFICATION,
                put(source, text),
                text,
                new Criterion.Certification("text:certificate", text, skill)))
        .requirement(
            ask("r4", LOCATION, put(source, text), text, new Criterion.Location(text, skill)))
        .requirement(
            ask(
                "r5",
                EXPERIENCE,
                put(source, text),
                text,
                new Criterion.Experience(0, OptionalInt.empty(), text, List.of(), skill)))
        .requirement(
            ask(
                "r6",
                AVAILABILITY,
                put(source, text),
                text,
                new Criterion.Availability(
                    List.of(LocalDate.of(2026, 6, 1)),
                    List.of(),
                    12,
                    OptionalInt.empty(),
                    0,
                    skill)))
        .ignored(new Ignored(Ignored.Reason.ABOUT, put(source, text)))
        .conflict(
            new Conflict(
                Conflict.Code.WORK_MODE,
                List.of(put(source, text), put(source, text)),
                text,
                Optional.empty()));
    Role read = role.build();
    Profile profile =
        Profile.builder(text)
            .skills("Python", text)
            .frameworks(text)
            .experience(WorkExperience.of(text).domain(text))
            .available(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 1))
            .build();
    Gaps gaps = Reports.TALLY.gaps(profile.toBuilder().build(), read, Reports.SETTINGS);
    return HtmlReport.of(gaps.match())
        .profile(profile)
        .role(read)
        .text(text, source.toString())
        .gaps(gaps)
        .build()
        .toHtml();
  }

  private static Span put(StringBuilder source, String text) {
    source.append("before ");
    int start = source.length();
    source.append(text);
    int end = source.length();
    source.append(" after\n");
    return new Span(start, end);
  }

  private static Requirement ask(
      String id, Category category, Span span, String quote, Criterion criterion) {
    return Requirement.of(id, MINIMUM, category, span, quote, Because.SECTION, criterion);
  }

  private static Criterion skill(String label, Span span, int months) {
    return new Criterion.Skill("text:" + months, label, ConceptKind.UNRECOGNISED, span, months);
  }
}
