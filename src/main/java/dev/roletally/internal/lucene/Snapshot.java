package dev.roletally.internal.lucene;

import static com.google.common.base.Preconditions.checkArgument;
import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.roletally.internal.search.FlatHit;
import dev.roletally.internal.search.FlatRanking;
import dev.roletally.internal.search.RoleSearch;
import dev.roletally.internal.search.Workers;
import dev.roletally.model.Facet;
import dev.roletally.model.Filter;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.ScoringPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * One state of a {@link RoleStore}: what was visible when it was taken. To be used inside {@link
 * RoleStore#snapshot} alone.
 */
public final class Snapshot {
  private final RoleSearcher searcher;

  Snapshot(RoleSearcher searcher) {
    this.searcher = searcher;
  }

  /** The number of roles. */
  public int size() {
    return searcher.getIndexReader().numDocs();
  }

  /** The number of roles that a filter accepts. */
  public int size(Filter filter) {
    return filter.equals(Filter.ANY)
        ? size()
        : read(() -> accepted(filter).stream().mapToInt(FixedBitSet::cardinality).sum());
  }

  /** What is kept of the role with this id. */
  public Optional<Kept> kept(String id) {
    return read(
        () -> {
          Query named = new TermQuery(new Term(RoleDocument.ID, new BytesRef(id)));
          ScoreDoc[] found = searcher.search(named, 1).scoreDocs;
          return found.length == 0 ? Optional.empty() : Optional.of(kept(id, found[0].doc));
        });
  }

  private Kept kept(String id, int doc) throws IOException {
    return new Kept(id, record(doc), posting(doc));
  }

  private byte[] record(int doc) throws IOException {
    LeafReaderContext segment = segments().get(ReaderUtil.subIndex(doc, segments()));
    BytesRef record = binary(segment, doc - segment.docBase, RoleDocument.RECORD);
    return copy(record);
  }

  private Optional<byte[]> posting(int doc) throws IOException {
    StoredFields stored = searcher.storedFields();
    return Optional.ofNullable(
            stored.document(doc, Set.of(RoleDocument.POSTING)).getBinaryValue(RoleDocument.POSTING))
        .map(Snapshot::copy);
  }

  private static BytesRef binary(LeafReaderContext segment, int doc, String field)
      throws IOException {
    BinaryDocValues values = DocValues.getBinary(segment.reader(), field);
    if (!values.advanceExact(doc)) {
      throw new CorruptIndexException("no " + field, "document " + doc);
    }
    return values.binaryValue();
  }

  /** How many of the roles that a filter accepts state each value of a facet, by value. */
  public Map<String, Integer> counts(Facet facet, Filter filter) {
    return read(
        () -> {
          FacetCounts counts = new FacetCounts(facet);
          List<FixedBitSet> accepted = accepted(filter);
          for (LeafReaderContext segment : segments()) {
            counts.add(segment, accepted.get(segment.ord));
          }
          return counts.counts();
        });
  }

  /** The best {@code k} of the roles that a filter accepts, of those after a position if given. */
  public Hits rank(CompiledProfile profile, int k, Filter filter, Optional<Position> after) {
    return rank(profile, k, filter, after, Workers.CALLER, 1);
  }

  /** The same, ranked by workers on at most so many threads: the same roles in the same order. */
  public Hits rank(
      CompiledProfile profile,
      int k,
      Filter filter,
      Optional<Position> after,
      Workers workers,
      int threads) {
    return read(
        () -> {
          List<FixedBitSet> accepted = filter.equals(Filter.ANY) ? List.of() : accepted(filter);
          FlatRanking found = find(profile, k, accepted, after, workers, threads);
          List<Hit> hits = new ArrayList<>();
          for (FlatHit each : found.hits()) {
            hits.add(new Hit(position(each), record(searcher.document(each))));
          }
          int considered = accepted.stream().mapToInt(FixedBitSet::cardinality).sum();
          return new Hits(
              hits,
              filter.equals(Filter.ANY) ? size() : considered,
              found.evaluated(),
              found.postingsRead());
        });
  }

  /** Where those roles stand alone, without what is kept of them. */
  public List<Position> positions(
      CompiledProfile profile, int k, Filter filter, Optional<Position> after) {
    return read(
        () -> {
          List<FixedBitSet> accepted = filter.equals(Filter.ANY) ? List.of() : accepted(filter);
          return find(profile, k, accepted, after, Workers.CALLER, 1).hits().stream()
              .map(this::position)
              .toList();
        });
  }

  private FlatRanking find(
      CompiledProfile profile,
      int k,
      List<FixedBitSet> accepted,
      Optional<Position> after,
      Workers workers,
      int threads) {
    checkArgument(k >= 1, "k must be 1 or more, got: %s", k);
    int most = Math.max(1, Math.min(k, size()));
    return searcher.rank(profile, most, accepted, after, workers, threads);
  }

  /** Prepares for a policy, so that rankings under it need not scan; whether there was room. */
  public boolean prepare(ScoringPolicy policy, Workers workers) {
    return searcher.prepare(policy, workers);
  }

  /** What is held for ranking. */
  public RoleSearch.Statistics statistics() {
    return searcher.statistics();
  }

  /** What all rankings took since the store was opened. */
  public Effort.Sums effort() {
    return searcher.effort();
  }

  /** The live documents that a filter accepts, segment by segment. */
  private List<FixedBitSet> accepted(Filter filter) throws IOException {
    List<FixedBitSet> all = new ArrayList<>();
    for (LeafReaderContext segment : segments()) {
      FixedBitSet accepted = FilterQuery.accepted(filter, searcher, segment);
      Bits live = segment.reader().getLiveDocs();
      if (live != null) {
        live.applyMask(accepted, 0);
      }
      all.add(accepted);
    }
    return all;
  }

  private Position position(FlatHit found) {
    return new Position(found.tier(), found.score(), searcher.id(found).utf8ToString());
  }

  /** Hands over the compiled form of every role, in the same order each time. */
  public void programs(Consumer<CompiledRole> visitor) {
    each((role, terms) -> visitor.accept(role), false);
  }

  /** Hands over the compiled form of every role with its terms, in the same order each time. */
  public void terms(BiConsumer<CompiledRole, byte[]> visitor) {
    each(visitor, true);
  }

  private void each(BiConsumer<CompiledRole, byte[]> visitor, boolean withTerms) {
    byte[] none = {};
    read(
        () -> {
          for (LeafReaderContext segment : segments()) {
            Bits live = segment.reader().getLiveDocs();
            CompiledFields roles = CompiledFields.of(segment.reader());
            BinaryDocValues programs = roles.programs();
            BinaryDocValues terms = DocValues.getBinary(segment.reader(), RoleDocument.TERMS);
            for (int doc = programs.nextDoc(); doc != NO_MORE_DOCS; doc = programs.nextDoc()) {
              if (live == null || live.get(doc)) {
                visitor.accept(
                    roles.role(),
                    withTerms && terms.advanceExact(doc) ? copy(terms.binaryValue()) : none);
              }
            }
          }
          return size();
        });
  }

  private static byte[] copy(BytesRef bytes) {
    return BytesRef.deepCopyOf(bytes).bytes;
  }

  /** The keys that two or more openings may share, in their order. */
  public List<String> sharedOpenings() {
    return read(
        () -> {
          List<String> shared = new ArrayList<>();
          Terms keys = MultiTerms.getTerms(searcher.getIndexReader(), RoleDocument.OPENING);
          if (keys != null) {
            TermsEnum each = keys.iterator();
            while (each.next() != null) {
              if (each.docFreq() > 1) {
                shared.add(each.term().utf8ToString());
              }
            }
          }
          return shared;
        });
  }

  /** The records of all roles of an opening's key. */
  public List<byte[]> records(String opening) {
    return read(
        () -> {
          List<byte[]> records = new ArrayList<>();
          Term key = new Term(RoleDocument.OPENING, opening);
          int most = Math.max(1, searcher.getIndexReader().docFreq(key));
          Query same = new ConstantScoreQuery(new TermQuery(key));
          for (ScoreDoc each : searcher.search(same, most).scoreDocs) {
            records.add(record(each.doc));
          }
          return records;
        });
  }

  /** Hands over the ids of the roles that were read with another vocabulary than this one. */
  public void idsNotReadWith(String vocabulary, Consumer<String> visitor) {
    read(
        () -> {
          for (LeafReaderContext segment : segments()) {
            FixedBitSet same = new FixedBitSet(segment.reader().maxDoc());
            PostingsEnum readWith =
                segment.reader().postings(new Term(RoleDocument.VOCABULARY, vocabulary));
            if (readWith != null) {
              same.or(readWith);
            }
            Bits live = segment.reader().getLiveDocs();
            SortedDocValues ids = DocValues.getSorted(segment.reader(), RoleDocument.ID);
            for (int doc = ids.nextDoc(); doc != NO_MORE_DOCS; doc = ids.nextDoc()) {
              if (!same.get(doc) && (live == null || live.get(doc))) {
                visitor.accept(ids.lookupOrd(ids.ordValue()).utf8ToString());
              }
            }
          }
          return 0;
        });
  }

  private List<LeafReaderContext> segments() {
    return searcher.getIndexReader().leaves();
  }

  private static <T> T read(Read<T> read) {
    try {
      return read.run();
    } catch (IOException e) {
      throw new UncheckedIOException("index cannot be read", e);
    }
  }

  /** Something read. */
  private interface Read<T> {
    T run() throws IOException;
  }
}
