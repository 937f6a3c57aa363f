package dev.roletally.internal.search;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.bounds.Levels;
import dev.roletally.internal.bounds.PairPostings;
import dev.roletally.internal.bounds.Posted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The postings of some pairs, read level by level. */
final class PairReaderTest {
  @Property(tries = 2000)
  void aReaderMissesNoneOfItsPairsAtAnyLevel(
      @ForAll("posted") List<Posted> posted,
      @ForAll @Size(max = 6) List<@IntRange(max = 12) Integer> concepts,
      @ForAll @IntRange(max = 4000) int expected) {
    PairPostings postings = Posted.postings(posted, Posted.DOCUMENTS, expected);
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

  private static int[] hashes(List<Integer> concepts) {
    List<Integer> hashes = new ArrayList<>();
    for (int i = 0; i < concepts.size(); i++) {
      for (int j = i; j < concepts.size(); j++) {
        hashes.add(PairPostings.hash(concepts.get(i), concepts.get(j)));
      }
    }
    return hashes.stream().mapToInt(Integer::intValue).toArray();
  }

  @Provide
  Arbitrary<List<Posted>> posted() {
    return Posted.lists();
  }
}
