package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Foreign words cannot leave their line, or hide in it. */
final class SafeTextTest {
  @Property(tries = 1000)
  void nothingUnseenIsLeft(@ForAll String text) {
    String safe = SafeText.of(text);
    assertThat(safe.codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> Character.getType(c) == Character.LINE_SEPARATOR)
        .noneMatch(c -> Character.getType(c) == Character.PARAGRAPH_SEPARATOR)
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    assertThat(new String(safe.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(safe);
  }

  @Property(tries = 1000)
  void cutTextBeginsTheWhole(@ForAll String text) {
    String cut = SafeText.of(text, 20);
    String whole = SafeText.of(text);
    assertThat(cut.equals(whole) || whole.startsWith(cut.substring(0, cut.length() - 2))).isTrue();
  }

  @Property(tries = 1000)
  void aJsonDocumentStaysTheSame(@ForAll String text) {
    JsonProvider json = JsonProvider.provider();
    JsonArray document = json.createArrayBuilder().add(text).build();
    String safe = SafeText.json("[\n" + document.get(0) + "\n]");
    assertThat(safe.codePoints()).allMatch(c -> c == '\n' || !Character.isISOControl(c));
    assertThat(json.createReader(new StringReader(safe)).readArray()).isEqualTo(document);
  }

  @Test
  void blanksAreOne() {
    assertThat(SafeText.of(" a \r\n\t\u00a0 b ")).isEqualTo("a b");
  }

  @Test
  void codesAreShown() {
    assertThat(SafeText.of("a\u202eb\u0000\ud83dc\udb40\udc41\ud83d\ude00"))
        .isEqualTo("a\\u202eb\\u0000\\ud83dc\\udb40\\udc41\ud83d\ude00");
  }

  @Test
  void cutsAfterAWordAndNeverInAPair() {
    assertThat(SafeText.of("one two three", 9)).isEqualTo("one two \u2026");
    assertThat(SafeText.of("one two three", 13)).isEqualTo("one two three");
    assertThat(SafeText.of("abc\ud83d\ude00def", 4)).isEqualTo("abc \u2026");
  }
}
