package dev.roletally.internal.bounds;

import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A role posted under two concepts. */
public record Posted(int concept, int other, int level, int document) {
  /** Documents of {@link #lists()} are below this. */
  public static final int DOCUMENTS = 1 << 14;

  int hash() {
    return PairPostings.hash(concept, other);
  }

  /** The postings of some, with room for about so many. */
  public static PairPostings postings(Collection<Posted> posted, int documents, int expected) {
    PairPostings.Builder builder = new PairPostings.Builder(documents, expected);
    posted.forEach(each -> builder.add(each.hash(), each.level(), each.document()));
    builder.beginPlacing();
    posted.forEach(each -> builder.add(each.hash(), each.level(), each.document()));
    return builder.build();
  }

  /** Some, of few concepts and any level that roles are posted at. */
  public static Arbitrary<List<Posted>> lists() {
    Arbitrary<Integer> concepts = Arbitraries.integers().between(0, 12);
    Arbitrary<Integer> levels = Arbitraries.integers().between(RolePairs.LEAST, Levels.TOP);
    Arbitrary<Integer> documents = Arbitraries.integers().between(0, DOCUMENTS - 1);
    return Combinators.combine(concepts, concepts, levels, documents)
        .as(Posted::new)
        .list()
        .ofMaxSize(60);
  }
}
