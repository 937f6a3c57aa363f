package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page ended, as text and back. */
final class CursorTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @Test
  void itsTextReadsBack() {
    for (int tier = 0; tier <= 2; tier++) {
      for (int score : new int[] {0, 751_980, Match.TOTAL}) {
        Cursor cursor = new Cursor(tier, score, DAY, "0f", "role~with ~ marks");
        assertThat(cursor).hasToString(tier + "~" + score + "~2026-01-15~0f~role~with ~ marks");
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
      }
    }
  }

  @Test
  void whatNoRankingEndsWithIsRejected() {
    rejects("tier must be 0 to 2, got: 3", 3, 0);
    rejects("tier must be 0 to 2, got: -1", -1, 0);
    rejects("score must be 0 to 1000000, got: 1000001", 0, Match.TOTAL + 1);
    rejects("score must be 0 to 1000000, got: -1", 0, -1);
  }

  private static void rejects(String message, int tier, int score) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cursor(tier, score, DAY, "0f", "role"))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2~1~2026-01-15~0f",
        "2~x~2026-01-15~0f~r",
        "2~1~someday~0f~r",
        "3~1~2026-01-15~0f~r"
      })
  void otherTextIsRejected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cursor.parse(text))
        .withMessage("cursor must be the text of one that a ranking gave, got: " + text);
  }
}
