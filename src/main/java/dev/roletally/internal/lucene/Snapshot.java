package dev.roletally.internal.lucene;

import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * One state of a {@link RoleStore}, whatever is put, removed or refreshed meanwhile; to be used
 * inside {@link RoleStore#snapshot} alone.
 */
public final class Snapshot {
  private final IndexSearcher searcher;

  Snapshot(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The number of roles. */
  public int size() {
    return searcher.getIndexReader().numDocs();
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
          for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            Bits live = context.reader().getLiveDocs();
            BinaryDocValues programs = DocValues.getBinary(context.reader(), RoleStore.PROGRAM);
            BinaryDocValues terms = DocValues.getBinary(context.reader(), RoleStore.TERMS);
            while (programs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
              int doc = programs.docID();
              if (live == null || live.get(doc)) {
                BytesRef bytes = programs.binaryValue();
                CompiledRole role = CompiledRole.fromBytes(bytes.bytes, bytes.offset, bytes.length);
                visitor.accept(role, withTerms && terms.advanceExact(doc) ? copy(terms) : none);
              }
            }
          }
          return size();
        });
  }

  private static byte[] copy(BinaryDocValues values) throws IOException {
    return BytesRef.deepCopyOf(values.binaryValue()).bytes;
  }

  /** The best {@code k} roles, as {@link RoleStore#rank} has them. */
  public RoleStore.Hits rank(CompiledProfile profile, int k) {
    return read(() -> RoleStore.rank(searcher, profile, k));
  }

  /** The keys that two or more openings may share, in their order. */
  public List<String> sharedOpenings() {
    return read(
        () -> {
          List<String> shared = new ArrayList<>();
          Terms keys = MultiTerms.getTerms(searcher.getIndexReader(), RoleStore.OPENING);
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

  /** The documents kept with all roles of an opening key. */
  public List<byte[]> documents(String opening) {
    return read(
        () -> {
          List<byte[]> documents = new ArrayList<>();
          Term key = new Term(RoleStore.OPENING, opening);
          int most = Math.max(1, searcher.getIndexReader().docFreq(key));
          Query same = new ConstantScoreQuery(new TermQuery(key));
          for (ScoreDoc each : searcher.search(same, most).scoreDocs) {
            documents.add(RoleStore.document(searcher, each.doc));
          }
          return documents;
        });
  }

  private static <T> T read(Read<T> read) {
    try {
      return read.run();
    } catch (IOException e) {
      throw new UncheckedIOException("index cannot be read", e);
    }
  }

  /** Something read from the index. */
  private interface Read<T> {
    T run() throws IOException;
  }
}
