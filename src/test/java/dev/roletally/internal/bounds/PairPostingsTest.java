package dev.roletally.internal.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Postings by pairs: nothing that was posted is missed, and the best come first. */
final class PairPostingsTest {
  @Property(tries = 2000)
  void itDoesNotMatterWhichOfAPairIsNamedFirst(
      @ForAll @IntRange(min = 0) int concept, @ForAll @IntRange(min = 0) int other) {
    assertThat(PairPostings.hash(concept, other)).isEqualTo(PairPostings.hash(other, concept));
  }

  @Property(tries = 2000)
  void everyPostingStandsInTheBucketOfItsPairBestFirst(
      @ForAll("posted") List<Posted> posted,
      @ForAll("sizes") int documents,
      @ForAll @IntRange(max = 4000) int expected) {
    List<Posted> fitting = posted.stream().filter(each -> each.document() < documents).toList();
    PairPostings postings = Posted.postings(fitting, documents, expected);
    for (Posted each : fitting) {
      int bucket = postings.bucket(each.hash());
      List<Integer> levels = new ArrayList<>();
      boolean found = false;
      for (int at = postings.start(bucket); at < postings.start(bucket + 1); at++) {
        int posting = postings.posting(at);
        levels.add(PairPostings.level(posting));
        found |=
            postings.isTagged(posting, postings.tag(each.hash()))
                && PairPostings.level(posting) == each.level()
                && postings.document(posting) == each.document();
      }
      assertThat(found).as("%s of %s", each, documents).isTrue();
      assertThat(levels).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  @Test
  void aTagTellsMostPairsOfABucketApart() {
    List<Posted> posted = new ArrayList<>();
    for (int i = 0; i < 4096; i++) {
      posted.add(new Posted(i, i + 1, 90, i));
    }
    PairPostings postings = Posted.postings(posted, 4096, 1);
    int tag = postings.tag(PairPostings.hash(7, 8));
    int slipped = 0;
    for (int at = postings.start(0); at < postings.start(1); at++) {
      slipped += postings.isTagged(postings.posting(at), tag) ? 1 : 0;
    }
    assertThat(slipped).isBetween(1, 16);
  }

  @Test
  void tooManyDocumentsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairPostings.Builder(PairPostings.MOST_DOCUMENTS + 1, 0));
  }

  @Provide
  Arbitrary<List<Posted>> posted() {
    return Posted.lists();
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(1, 2, 3, 1000, 1 << 14, (1 << 14) + 1, PairPostings.MOST_DOCUMENTS);
  }
}
