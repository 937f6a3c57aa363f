package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /** What a reader would not see: first and last of each range. */
  private static final int[][] UNSEEN = {
    {0x0, 0x1f},
    {0x7f, 0x9f},
    {0x61c, 0x61c},
    {0x180e, 0x180e},
    {0x200b, 0x200b},
    {0x200e, 0x200f},
    {0x2028, 0x202e},
    {0x2060, 0x206f},
    {0xd800, 0xdfff},
    {0xfeff, 0xfeff},
    {0xfff9, 0xfffb},
    {0xe0000, 0xe007f},
  };

  @Test
  void everyCharacterIsSeenAsItselfOrAsItsCode() {
    IntStream plane = IntStream.rangeClosed(0, 0xffff);
    IntStream tags = IntStream.rangeClosed(0xdff00, 0xe0100);
    for (int c : IntStream.concat(plane, tags).toArray()) {
      int each = c;
      boolean unseen = Stream.of(UNSEEN).anyMatch(range -> range[0] <= each && each <= range[1]);
      String text = "a" + Character.toString(c) + "b";
      String seen = unseen ? "a" + codes(c) + "b" : text;
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xa0;
      boolean broken = c == '\t' || c == '\n' || c == '\r';
      assertThat(SafeText.of(text)).isEqualTo(blank ? "a b" : seen);
      assertThat(SafeText.lines(text)).isEqualTo(broken ? text.replace('\r', '\n') : seen);
      assertThat(SafeText.json(text)).isEqualTo(c < 0x20 ? text : seen);
    }
  }

  private static String codes(int c) {
    StringBuilder codes = new StringBuilder();
    for (char unit : Character.toChars(c)) {
      codes.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
    return codes.toString();
  }

  @Test
  void linesAndTabsOfALongTextAreKept() {
    assertThat(SafeText.lines("a\tb\r\n\r\nc\rd\n\re\r")).isEqualTo("a\tb\n\nc\nd\n\ne\n");
    assertThat(SafeText.lines("\u202ea\n\u0000b")).isEqualTo("\\u202ea\n\\u0000b");
    assertThat(SafeText.lines("")).isEmpty();
  }

  @Test
  void cutsAtAWordOnlyIfHalfIsLeft() {
    assertThat(SafeText.of("abcde fghijklm", 10)).isEqualTo("abcde \u2026");
    assertThat(SafeText.of("abcd efghijklm", 10)).isEqualTo("abcd efghi \u2026");
    assertThat(SafeText.of("abcdefghij klm", 10)).isEqualTo("abcdefghij \u2026");
    assertThat(SafeText.of("abc\ud83d\ude00def", 5)).isEqualTo("abc\ud83d\ude00 \u2026");
    assertThat(SafeText.of("   ")).isEmpty();
  }
}
