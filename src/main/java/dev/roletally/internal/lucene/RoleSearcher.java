package dev.roletally.internal.lucene;

import dev.roletally.internal.search.Cursor;
import dev.roletally.internal.search.Documents;
import dev.roletally.internal.search.FlatHit;
import dev.roletally.internal.search.FlatRanking;
import dev.roletally.internal.search.RoleSearch;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.ScoringPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A Lucene searcher with the flat roles of the state it sees. Safe for many threads. */
final class RoleSearcher extends IndexSearcher {
  private final List<FlatRoles.Kept> segments;
  private final RoleSearch search;

  RoleSearcher(IndexReader reader, FlatRoles flat) throws IOException {
    super(reader);
    this.segments = flat.of(reader);
    this.search = flat.search(segments);
  }

  /**
   * The best {@code k} roles for a profile, by tier, score, and id.
   *
   * @param accepted for each segment the documents that a filter lets through; null for all
   * @param after the place in the ranking to go on from
   */
  FlatRanking rank(
      CompiledProfile profile,
      int k,
      List<? extends @Nullable Bits> accepted,
      Optional<Position> after) {
    List<@Nullable Documents> documents = new ArrayList<>();
    for (LeafReaderContext context : getIndexReader().leaves()) {
      documents.add(documents(context, accepted.isEmpty() ? null : accepted.get(context.ord)));
    }
    Optional<Cursor> cursor = after.map(this::cursor);
    return search.rank(profile, k, documents, cursor, this::compareIds);
  }

  /** Prepares for a policy, so that the next ranking under it need not scan. */
  void prepare(ScoringPolicy policy) {
    search.prepare(policy);
  }

  /** What is held for ranking. */
  RoleSearch.Statistics statistics() {
    return search.statistics();
  }

  /** The id of a role found. */
  BytesRef id(FlatHit hit) {
    return id(hit.segment(), hit.document());
  }

  /** The document of a role found, among those of the whole index. */
  int document(FlatHit hit) {
    return getIndexReader().leaves().get(hit.segment()).docBase + hit.document();
  }

  private static @Nullable Documents documents(LeafReaderContext context, @Nullable Bits accepted) {
    Bits live = context.reader().getLiveDocs();
    if (live == null && accepted == null) {
      return null;
    }
    int estimate =
        accepted instanceof FixedBitSet bits ? bits.cardinality() : context.reader().numDocs();
    return new Documents() {
      @Override
      public boolean contains(int document) {
        return (live == null || live.get(document)) && (accepted == null || accepted.get(document));
      }

      @Override
      public int estimate() {
        return estimate;
      }
    };
  }

  private Cursor cursor(Position position) {
    BytesRef last = new BytesRef(position.role());
    return new Cursor(
        position.tier(),
        position.score(),
        (segment, document) -> id(segment, document).compareTo(last) > 0);
  }

  private int compareIds(int segment, int document, int otherSegment, int otherDocument) {
    if (segment == otherSegment) {
      int[] places = segments.get(segment).idPlaces();
      return Integer.compare(places[document], places[otherDocument]);
    }
    return id(segment, document).compareTo(id(otherSegment, otherDocument));
  }

  private BytesRef id(int segment, int document) {
    try {
      SortedDocValues ids =
          DocValues.getSorted(getIndexReader().leaves().get(segment).reader(), RoleDocument.ID);
      return BytesRef.deepCopyOf(ids.lookupOrd(segments.get(segment).idPlaces()[document]));
    } catch (IOException e) {
      throw new UncheckedIOException("index cannot be read", e);
    }
  }
}
