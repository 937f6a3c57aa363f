package dev.roletally.internal.lucene;

import dev.roletally.internal.search.Cursor;
import dev.roletally.internal.search.Documents;
import dev.roletally.internal.search.FlatHit;
import dev.roletally.internal.search.FlatRanking;
import dev.roletally.internal.search.RoleSearch;
import dev.roletally.internal.search.Workers;
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
  private final Effort effort;

  RoleSearcher(IndexReader reader, FlatRoles flat) throws IOException {
    super(reader);
    this.segments = flat.of(reader);
    this.search = flat.search(segments);
    this.effort = flat.effort();
  }

  /**
   * The best {@code k} roles for a profile, by tier, score, and id.
   *
   * @param accepted for each segment the documents that a filter lets through, removed ones not
   *     among them; empty for all
   * @param after the place in the ranking to go on from
   * @param workers who ranks, on at most so many {@code threads}
   */
  FlatRanking rank(
      CompiledProfile profile,
      int k,
      List<FixedBitSet> accepted,
      Optional<Position> after,
      Workers workers,
      int threads) {
    List<@Nullable Documents> documents = new ArrayList<>();
    for (LeafReaderContext context : getIndexReader().leaves()) {
      documents.add(documents(context, accepted.isEmpty() ? null : accepted.get(context.ord)));
    }
    Optional<Cursor> cursor = after.map(this::cursor);
    FlatRanking ranking =
        search.rank(profile, k, documents, cursor, this::compareIds, workers, threads);
    effort.add(ranking);
    return ranking;
  }

  /** Prepares for a policy, so that rankings under it need not scan; whether there was room. */
  boolean prepare(ScoringPolicy policy, Workers workers) {
    return search.prepare(policy, workers);
  }

  /** Prepares for a few more of the policies that were ranked by. */
  void prepareNext() {
    search.prepareNext();
  }

  /** What is held for ranking. */
  RoleSearch.Statistics statistics() {
    return search.statistics();
  }

  /** What all rankings took. */
  Effort.Sums effort() {
    return effort.sums();
  }

  /** The id of a role found. */
  BytesRef id(FlatHit hit) {
    return id(hit.segment(), hit.document());
  }

  /** The document of a role found, among those of the whole index. */
  int document(FlatHit hit) {
    return getIndexReader().leaves().get(hit.segment()).docBase + hit.document();
  }

  /**
   * The documents of a segment to be ranked: null for all.
   *
   * @param accepted those that a filter lets through, removed ones not among them
   */
  private static @Nullable Documents documents(
      LeafReaderContext context, @Nullable FixedBitSet accepted) {
    if (accepted != null) {
      return new Accepted(accepted, accepted.cardinality());
    }
    Bits live = context.reader().getLiveDocs();
    return live == null ? null : new Live(live, context.reader().numDocs());
  }

  /** Those that a filter lets through. */
  private record Accepted(FixedBitSet documents, int estimate) implements Documents {
    @Override
    public boolean contains(int document) {
      return documents.get(document);
    }

    @Override
    public int next(int document) {
      return document < documents.length() ? documents.nextSetBit(document) : document;
    }
  }

  /** Those that are not removed. */
  private record Live(Bits documents, int estimate) implements Documents {
    @Override
    public boolean contains(int document) {
      return documents.get(document);
    }

    @Override
    public int next(int document) {
      int next = document;
      while (next < documents.length() && !documents.get(next)) {
        next++;
      }
      return next;
    }
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
