package dev.roletally.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.posting.Posting;
import dev.roletally.posting.PostingReader;
import dev.roletally.posting.SpanCheck;
import dev.roletally.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody sees, and what only looks wider, is read as what is meant. */
final class PlainTextTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a\\u200bb | ab",
        "\\ufeffa\\u00adb\\ufe0f | ab",
        "a\\u202eb\\u202c | ab",
        "a\\udb40\\udc41b | ab",
        "\\uff2a\\uff41\\uff56\\uff41\\uff0c\\uff11 | Java,1",
        "\\uff1cb\\uff1e\\uff06 | \\uff1cb\\uff1e\\uff06",
        "a\\u2028b | a\\nb",
        "\\ud83d\\ude80\\u0301 | \\ud83d\\ude80\\u0301",
      })
  void textIsPlain(String written, String read) {
    assertThat(PlainText.of(unescaped(written)).text()).isEqualTo(unescaped(read));
    assertThat(PlainText.is(unescaped(read))).isTrue();
  }

  @Test
  void halvesOfTagCharactersStay() {
    assertThat(PlainText.of("a\udb40b").text()).isEqualTo("a\udb40b");
    assertThat(PlainText.of("a\udc41b").text()).isEqualTo("a\udc41b");
  }

  @Test
  void spansAreThoseOfTheOriginal() {
    String text =
        "Cook\nRequirements\n- Exper\u200bience with \uff2aav\u200da\u2028- Start: Ju\u00adne 2026";
    Posting posting = Posting.text("p", text);
    Role role = READER.read(posting);
    assertThat(role.requirements().get(0).quote())
        .isEqualTo("Exper\u200bience with \uff2aav\u200da");
    assertThat(role.startWindows()).isNotEmpty();
    for (Span span : SpanCheck.spans(role)) {
      assertThat(SpanCheck.isWhole(span, text)).isTrue();
    }
  }

  /** {@code \}{@code uXXXX} as the unit it names. */
  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else if (text.startsWith("\\n", i)) {
        out.append('\n');
        i++;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
