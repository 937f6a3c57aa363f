package dev.roletally.internal.lucene;

import dev.roletally.model.Facet;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/** How many of the accepted roles state each value of a facet, segment by segment. */
final class FacetCounts {
  private final Facet facet;
  private final Map<String, Integer> counts = new TreeMap<>();

  FacetCounts(Facet facet) {
    this.facet = facet;
  }

  /** Adds these roles of a segment. */
  void add(LeafReaderContext segment, FixedBitSet accepted) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), FactFields.counted(facet));
    int[] seen = new int[Math.toIntExact(values.getValueCount())];
    while (values.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
      int doc = values.docID();
      if (accepted.get(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          seen[(int) values.nextOrd()]++;
        }
      }
    }
    for (int ord = 0; ord < seen.length; ord++) {
      if (seen[ord] > 0) {
        add(values.lookupOrd(ord).utf8ToString(), seen[ord]);
      }
    }
  }

  private void add(String value, int count) {
    if (facet instanceof Facet.OfAttribute attribute) {
      String start = FactFields.pair(attribute.key(), "");
      if (value.startsWith(start)) {
        counts.merge(value.substring(start.length()), count, Integer::sum);
      }
    } else {
      counts.merge(value, count, Integer::sum);
    }
  }

  /** The values with their counts, by value. */
  Map<String, Integer> counts() {
    return counts;
  }
}
