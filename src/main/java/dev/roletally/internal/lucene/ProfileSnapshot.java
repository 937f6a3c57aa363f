package dev.roletally.internal.lucene;

import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.ScoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * One state of a {@link ProfileStore}: what was visible when it was taken. To be used inside {@link
 * ProfileStore#snapshot} alone.
 */
public final class ProfileSnapshot {
  private final IndexSearcher searcher;
  private final CompiledProfiles profiles;

  ProfileSnapshot(IndexSearcher searcher, CompiledProfiles profiles) {
    this.searcher = searcher;
    this.profiles = profiles;
  }

  /** The number of profiles. */
  public int size() {
    return searcher.getIndexReader().numDocs();
  }

  /** The record of the profile with this id. */
  public Optional<byte[]> record(String id) {
    try {
      for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
        Bits live = segment.reader().getLiveDocs();
        PostingsEnum named =
            segment.reader().postings(new Term(DocumentWriter.ID, new BytesRef(id)));
        for (int document = named == null ? DocIdSetIterator.NO_MORE_DOCS : named.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = named.nextDoc()) {
          if (live == null || live.get(document)) {
            return Optional.of(record(segment, document));
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  /** Every record, in whichever order. */
  public void records(Consumer<byte[]> reader) {
    try {
      for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
        Bits live = segment.reader().getLiveDocs();
        for (int document = 0; document < segment.reader().maxDoc(); document++) {
          if (live == null || live.get(document)) {
            reader.accept(record(segment, document));
          }
        }
      }
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  /** The best {@code k} profiles for a role, by tier, score and id. */
  public ProfileHits rank(CompiledRole role, ScoreSettings settings, int k) {
    try {
      return new CandidateSearch(searcher.getIndexReader(), profiles, role, settings, k).best();
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  private static byte[] record(LeafReaderContext segment, int document) throws IOException {
    return BytesRef.deepCopyOf(ProfileDocument.record(segment.reader(), document)).bytes;
  }

  private static UncheckedIOException unchecked(IOException e) {
    return new UncheckedIOException("index cannot be read", e);
  }
}
