package dev.roletally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.roletally.model.Role;
import dev.roletally.plan.SameOpenings;
import dev.roletally.plan.SameOpenings.Difference;
import dev.roletally.plan.SameOpenings.Group;
import dev.roletally.posting.Posting;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Postings that are one opening are found, and no others, on the committed pairs. */
final class SameOpeningsTest {
  private static final RoleTally TALLY = RoleTally.create();

  @Test
  void pairsAreToldApart() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int same = 0;
    List<Pair> pairs = pairs();
    for (Pair pair : pairs) {
      boolean found = SameOpenings.areSame(pair.one, pair.other);
      assertThat(SameOpenings.areSame(pair.other, pair.one)).isEqualTo(found);
      assertThat(SameOpenings.of(List.of(pair.other, pair.one)).groups()).hasSize(found ? 1 : 0);
      if (found) {
        assertThat(SameOpenings.key(pair.one)).isEqualTo(SameOpenings.key(pair.other));
      }
      if (pair.same) {
        same++;
        if (!found) {
          missed.add(pair.kind + ": " + pair.one.title());
        }
      } else if (found) {
        wrong.add(pair.kind + ": " + pair.one.title());
      }
    }

    assertThat(pairs).hasSizeGreaterThanOrEqualTo(40);
    assertThat(wrong).as("precision is 1").isEmpty();
    assertThat(missed).as("recall is 0.9 or more").hasSizeLessThanOrEqualTo(same / 10);
  }

  @Test
  void differencesAreListedFieldByField() throws IOException {
    Pair rewritten =
        pairs().stream()
            .filter(pair -> pair.kind.equals("same: rewritten"))
            .findFirst()
            .orElseThrow();
    List<Group> groups = SameOpenings.of(List.of(rewritten.one, rewritten.other)).groups();

    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).roles()).containsExactly(rewritten.one, rewritten.other);
    assertThat(groups.get(0).differences()).extracting(Difference::field).contains("title");
  }

  private static List<Pair> pairs() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (InputStream file =
        requireNonNull(SameOpeningsTest.class.getResourceAsStream("plan/pairs.txt"))) {
      String text = new String(file.readAllBytes(), UTF_8);
      for (String block : Splitter.on("=== ").omitEmptyStrings().split(text)) {
        int line = block.indexOf('\n');
        List<String> postings = Splitter.on("\n---\n").splitToList(block.substring(line + 1));
        String kind = block.substring(0, line);
        pairs.add(
            new Pair(
                kind,
                kind.startsWith("same"),
                TALLY.read(Posting.text("one", postings.get(0))),
                TALLY.read(Posting.text("other", postings.get(1)))));
      }
    }
    return pairs;
  }

  /** Two postings, and whether they are one opening. */
  private record Pair(String kind, boolean same, Role one, Role other) {}
}
