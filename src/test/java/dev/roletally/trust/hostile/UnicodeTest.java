package dev.roletally.trust.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.roletally.model.Diagnostic;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.posting.SpanCheck;
import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

/** The laws of characters in short, and single lines of four megabytes. */
@PropertyDefaults(tries = 50)
final class UnicodeTest extends UnicodeLaws {
  private static final int FOUR_MEGABYTES = 4_000_000;
  private static final Duration GENEROUS = Duration.ofSeconds(60);

  @Example
  void aLineOfFourMegabytesIsReadInPart() {
    for (String piece : new String[] {"Python, ", "e\u0301", "\ud83d", "\u202e\u200b"}) {
      String line = "Requirements: " + piece.repeat(FOUR_MEGABYTES / piece.length());
      Posting posting = Posting.text("p", line);
      Role role = assertTimeoutPreemptively(GENEROUS, () -> ProfileLaws.TALLY.read(posting));
      assertThat(role.has(Diagnostic.Code.TEXT_TRUNCATED)).isEqualTo(!isUnseen(piece));
      SpanCheck.allInside(role, posting);
    }
  }

  private static boolean isUnseen(String piece) {
    return piece.equals("\u202e\u200b");
  }

  @Tag("trust")
  @Example
  void aPageOfOneLineOfFourMegabytesIsRead() {
    String page = "<p>Requirements</p><p>Java, " + "SQL, ".repeat(FOUR_MEGABYTES / 5) + "</p>";
    Posting posting = Posting.html("p", page);
    Role role = assertTimeoutPreemptively(GENEROUS, () -> ProfileLaws.TALLY.read(posting));
    SpanCheck.allInside(role, posting);
    String json = "{\"@type\":\"JobPosting\",\"description\":\"" + page + "\"}";
    Posting document = Posting.jsonLd("p", json);
    Role read = assertTimeoutPreemptively(GENEROUS, () -> ProfileLaws.TALLY.read(document));
    SpanCheck.allInside(read, document);
  }
}
