package dev.roletally.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Span;
import dev.roletally.posting.SkillFinder;
import dev.roletally.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words, numbers and marks of a text, phrases of them, and lists of such phrases. */
final class LexemesTest {
  private static String words(String text) {
    Lexemes lexemes = Lexemes.of(text);
    return IntStream.range(0, lexemes.size())
        .mapToObj(lexemes::word)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1,200.50 | 1200.50",
        "1,20 | 1 , 20",
        "12,345,678 | 12345678",
        "27.8.2025 | 27 . 8 . 2025",
        "2.5 | 2.5",
        "2. | 2 .",
        "don't Don’t | dont dont",
        "dogs' | dogs '",
        "FullTime | full time",
        "18,2026and | 18 , 2026 and",
        "a\u2013b \u2015 | a - b -",
        "*bold* _x_ `y` | bold x y",
        "\u2022 one \u00b7 two | one two",
        "Zürich | zürich",
        "1\u20442 | 1 / 2",
        "a\uff1ab | a : b",
        "z{Z[0/9:@` | z { z [ 0 / 9 : @",
      })
  void areCutAtMarksAndCase(String text, String words) {
    assertThat(words(text)).isEqualTo(words);
  }

  @Test
  void knowWhereTheyStand() {
    Lexemes lexemes = Lexemes.of("Start:  May\n2026 (Oslo)");
    assertThat(lexemes.indexAt(0)).isZero();
    assertThat(lexemes.indexAt(5)).isEqualTo(1);
    assertThat(lexemes.indexAt(6)).isEqualTo(2);
    assertThat(lexemes.indexAt(8)).isEqualTo(2);
    assertThat(lexemes.indexAt(99)).isEqualTo(lexemes.size());
    assertThat(lexemes.span(2, 3)).isEqualTo(new Span(8, 16));
    assertThat(lexemes.get(2).spaced()).isTrue();
    assertThat(lexemes.get(1).spaced()).isFalse();
    assertThat(lexemes.get(3).opensLine()).isTrue();
    assertThat(lexemes.get(4).opensLine()).isFalse();
    assertThat(lexemes.get(2).capital()).isTrue();
    assertThat(lexemes.word(-1)).isEmpty();
    assertThat(lexemes.word(99)).isEmpty();
    assertThat(lexemes.is(0, "start")).isTrue();
    assertThat(lexemes.is(99, "start")).isFalse();
  }

  @Test
  void wholeNumbersAreKnown() {
    Lexemes lexemes = Lexemes.of("2000 2060 2061 2.5 12345678901234 may");
    assertThat(lexemes.get(0).isInteger(2000, 2060)).isTrue();
    assertThat(lexemes.get(1).isInteger(2000, 2060)).isTrue();
    assertThat(lexemes.get(2).isInteger(2000, 2060)).isFalse();
    assertThat(lexemes.get(0).isInteger(2001, 2060)).isFalse();
    assertThat(lexemes.get(3).integer()).isNegative();
    assertThat(lexemes.get(4).integer()).isNegative();
    assertThat(lexemes.get(5).integer()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tide rises | true",
        "tide. Rises | false",
        "tide. rises | true",
        "tide.Rises | true",
        "tide! rises | false",
        "tide? rises | false",
        "tide\\nrises | true",
        "tide\\n\\nrises | false",
        "tide.\\nRises | false",
      })
  void sentencesGoOn(String text, boolean goesOn) {
    Lexemes lexemes = Lexemes.of(text.replace("\\n", "\n"));
    assertThat(lexemes.continuesSentence(lexemes.size() - 1)).isEqualTo(goesOn);
    assertThat(lexemes.continuesSentence(0)).isFalse();
    assertThat(lexemes.continuesSentence(99)).isFalse();
  }

  @Test
  void sentencesAreBoundedByTheirReach() {
    Lexemes lexemes = Lexemes.of("The sea. We draw the charts of the sea. They float.");
    assertThat(lexemes.word(lexemes.sentenceStart(6, 20))).isEqualTo("we");
    assertThat(lexemes.sentenceStart(6, 2)).isEqualTo(4);
    assertThat(lexemes.sentenceEnd(4, 20)).isEqualTo(10);
    assertThat(lexemes.sentenceEnd(4, 3)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apply to up to 3 roles now | limit 2-5",
        "up to 3 open jobs | limit 0-4",
        "up to three jobs | limit 0-3",
        "up to jobs | ",
        "3 roles | count 0-1",
        "on-site | site 0-2",
        "on site | site 0-1",
        "on -- site | short 0-0",
        "on. Site | short 0-0",
        "on the site | short 0-0",
        "on site on | site 0-1, short 2-2",
      })
  void phrasesAreFoundLongestFirst(String text, String hits) {
    PhraseTable<String> phrases =
        new PhraseTable<String>()
            .add("limit", "up to # ~? roles|jobs")
            .add("count", "# roles")
            .add("site", "on site")
            .add("short", "on");
    List<PhraseTable.Hit<String>> found = phrases.find(Lexemes.of(text));
    assertThat(
            found.stream()
                .map(hit -> hit.meaning() + " " + hit.first() + "-" + hit.last())
                .collect(Collectors.joining(", ")))
        .isEqualTo(hits == null ? "" : hits);
  }

  @Test
  void pluralsAreTheirSingulars() {
    Glossary<String> names = Glossary.withPlurals();
    names.put("analysis", "a");
    names.put("battery", "b");
    names.put("tide table", "t");
    names.put("", "nothing");
    assertThat(longest(names, "analyses")).isEqualTo("a 1");
    assertThat(longest(names, "batteries")).isEqualTo("b 1");
    assertThat(longest(names, "tide tables here")).isEqualTo("t 2");
    assertThat(longest(names, "tide")).isEmpty();
    assertThat(names.get("tide table")).isEqualTo("t");
    assertThat(names.get("tide")).isNull();
    assertThat(names.get("tide tables")).isNull();
    assertThat(names.with(Tokens.of("the tide"), 1, 2, "table")).isEqualTo("t");
    assertThat(names.with(Tokens.of("the tide"), 1, 2, "chart")).isNull();
    Glossary<String> exact = Glossary.exact();
    exact.put("battery", "b");
    assertThat(longest(exact, "batteries")).isEmpty();
    assertThat(longest(exact, "battery")).isEqualTo("b 1");
  }

  @Test
  void singularsAreTheirPlurals() {
    Glossary<String> names = Glossary.withPlurals();
    names.put("batteries", "b");
    names.put("boxes", "x");
    names.put("tides", "t");
    assertThat(longest(names, "battery")).isEqualTo("b 1");
    assertThat(longest(names, "tide")).isEqualTo("t 1");
    names.put("box", "one box");
    assertThat(longest(names, "boxes")).isEqualTo("x 1");
    names.put("fax", "f");
    assertThat(longest(names, "faxes")).isEqualTo("f 1");
  }

  private static String longest(Glossary<String> names, String text) {
    Tokens tokens = Tokens.of(text);
    Glossary.Found<String> found = names.longest(tokens, 0, tokens.size());
    return found == null ? "" : found.value() + " " + found.end();
  }

  @Test
  void wordListsHaveNoRemarks() {
    assertThat(Resources.lines(Tokens.class, "glued.txt"))
        .isNotEmpty()
        .noneMatch(line -> line.isBlank() || line.startsWith("# ") || line.equals("#"));
    assertThat(Resources.words(LostBreaks.class, "inner-capitals.txt"))
        .isNotEmpty()
        .noneMatch(word -> word.isBlank() || word.contains(" "));
  }

  @Test
  void skillsAreFoundInProse() {
    SkillFinder finder = SkillFinder.with(Vocabulary.bundled());
    String text = "I go to sea, and know Python and machine learning.";
    List<SkillFinder.Named> named = finder.find(text);
    assertThat(named)
        .extracting(SkillFinder.Named::concept)
        .containsExactly("python", "machine-learning");
    assertThat(named.get(1).span().of(text)).isEqualTo("machine learning");
    assertThat(named.get(0).label()).isEqualTo("Python");
  }
}
