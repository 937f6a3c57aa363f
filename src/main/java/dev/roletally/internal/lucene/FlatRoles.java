package dev.roletally.internal.lucene;

import dev.roletally.internal.flat.LeafTable;
import dev.roletally.internal.flat.Segment;
import dev.roletally.internal.search.PolicyCache;
import dev.roletally.internal.search.RoleSearch;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;

/**
 * The flat roles of every open segment. A segment never changes, so its roles are laid flat once,
 * when a refresh first sees it, and dropped when Lucene closes it; removals do not touch them.
 *
 * <p>Safe for many threads.
 */
final class FlatRoles {
  /**
   * What is kept of a segment.
   *
   * @param roles its roles laid flat
   * @param idPlaces by document, the place of the role's id among those of the segment: ties within
   *     a segment are settled without reading
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Kept(Segment roles, int[] idPlaces) {}

  private final LeafTable table;
  private final PolicyCache policies;
  private final Map<IndexReader.CacheKey, Kept> segments = new ConcurrentHashMap<>();
  private final Effort effort = new Effort();

  /** None yet. */
  FlatRoles(Vocabulary vocabulary, PolicyCache policies) {
    this.table = new LeafTable(vocabulary);
    this.policies = policies;
  }

  /** What all rankings took. */
  Effort effort() {
    return effort;
  }

  /** A search over segments of these. */
  RoleSearch search(List<Kept> kept) {
    return RoleSearch.of(kept.stream().map(Kept::roles).toList(), table, policies);
  }

  /** What is kept of each segment of a reader, in order; made for those that are new. */
  List<Kept> of(IndexReader reader) throws IOException {
    List<Kept> all = new ArrayList<>();
    for (LeafReaderContext context : reader.leaves()) {
      all.add(of(context.reader()));
    }
    return all;
  }

  private Kept of(LeafReader reader) throws IOException {
    IndexReader.CacheHelper core = reader.getCoreCacheHelper();
    Kept known = segments.get(core.getKey());
    if (known != null) {
      return known;
    }
    Kept made = new Kept(Segment.of(CompiledFields.of(reader), table), idPlaces(reader));
    segments.put(core.getKey(), made);
    core.addClosedListener(this::drop);
    return made;
  }

  private void drop(IndexReader.CacheKey key) {
    Kept dropped = segments.remove(key);
    if (dropped != null) {
      policies.drop(dropped.roles);
      dropped.roles.close();
    }
  }

  private static int[] idPlaces(LeafReader reader) throws IOException {
    SortedDocValues ids = DocValues.getSorted(reader, RoleDocument.ID);
    int[] places = new int[reader.maxDoc()];
    for (int document = 0; document < places.length; document++) {
      places[document] = ids.advanceExact(document) ? ids.ordValue() : -1;
    }
    return places;
  }
}
