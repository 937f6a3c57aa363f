package dev.roletally.internal.search;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Postings by pairs: nothing that was posted is missed, and the best come first. */
final class PairPostingsTest {
  /** A role posted under two concepts. */
  record Posted(int concept, int other, int level, int document) {
    int hash() {
      return PairPostings.hash(concept, other);
    }
  }

  private static PairPostings postings(Collection<Posted> posted, int documents, int expected) {
    PairPostings.Builder builder = new PairPostings.Builder(documents, expected);
    posted.forEach(each -> builder.add(each.hash(), each.level(), each.document()));
    builder.beginPlacing();
    posted.forEach(each -> builder.add(each.hash(), each.level(), each.document()));
    return builder.build();
  }

  private static int[] hashes(List<Integer> concepts) {
    List<Integer> hashes = new ArrayList<>();
    for (int i = 0; i < concepts.size(); i++) {
      for (int j = i; j < concepts.size(); j++) {
        hashes.add(PairPostings.hash(concepts.get(i), concepts.get(j)));
      }
    }
    return hashes.stream().mapToInt(Integer::intValue).toArray();
  }

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
    PairPostings postings = postings(fitting, documents, expected);
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

  @Property(tries = 2000)
  void aReaderMissesNoneOfItsPairsAtAnyLevel(
      @ForAll("posted") List<Posted> posted,
      @ForAll @Size(max = 6) List<@IntRange(max = 12) Integer> concepts,
      @ForAll @IntRange(max = 4000) int expected) {
    PairPostings postings = postings(posted, 1 << 14, expected);
    Set<Integer> reached = Set.copyOf(concepts);
    int[] hashes = hashes(List.copyOf(reached));
    PairReader reader =
        new PairReader(postings, hashes, hashes.length, new Workspace.Pool(new short[0]).take());
    for (int level = Levels.TOP; level >= 0; level--) {
      int now = level;
      reader.readTo(level);
      Set<Integer> read =
          Arrays.stream(reader.documents(), reader.start(level), reader.end(level))
              .boxed()
              .collect(toSet());
      Set<Integer> due =
          posted.stream()
              .filter(each -> each.level() == now)
              .filter(each -> reached.contains(each.concept()) && reached.contains(each.other()))
              .map(Posted::document)
              .collect(toSet());
      assertThat(read).as("level %s", level).containsAll(due);
      // what else is read was posted at that level, too
      Set<Integer> atLevel =
          posted.stream()
              .filter(each -> each.level() == now)
              .map(Posted::document)
              .collect(toSet());
      assertThat(atLevel).containsAll(read);
    }
    assertThat(reader.count()).isLessThanOrEqualTo((long) posted.size() * hashesOf(reached));
  }

  private static int hashesOf(Set<Integer> concepts) {
    return Math.max(1, concepts.size() * (concepts.size() + 1) / 2);
  }

  @Test
  void aTagTellsMostPairsOfABucketApart() {
    List<Posted> posted = new ArrayList<>();
    for (int i = 0; i < 4096; i++) {
      posted.add(new Posted(i, i + 1, 90, i));
    }
    PairPostings postings = postings(posted, 4096, 1);
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
    Arbitrary<Integer> concepts = Arbitraries.integers().between(0, 12);
    Arbitrary<Integer> levels = Arbitraries.integers().between(40, Levels.TOP);
    Arbitrary<Integer> documents = Arbitraries.integers().between(0, (1 << 14) - 1);
    return Combinators.combine(concepts, concepts, levels, documents)
        .as(Posted::new)
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(1, 2, 3, 1000, 1 << 14, (1 << 14) + 1, PairPostings.MOST_DOCUMENTS);
  }
}
