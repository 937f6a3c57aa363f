package dev.roletally.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The writing side of an index, from its opening to its closing or failing.
 *
 * <p>Every change has a sequence number, greater than those of all changes that ended before it
 * began; numbers go on where the last commit stood. A change of many documents is one: all of it is
 * in a commit, or none. Once a write has failed in a way that leaves the unwritten changes unknown,
 * the writer has failed for good: it takes no more, and what was committed is what there is.
 */
final class DocumentWriter {
  /** The field of a document's id. */
  static final String ID = "id";

  private static final double PURGED_PERCENT = 0;

  private final IndexWriter writer;
  private final TieredMergePolicy merges = new TieredMergePolicy();
  private final DocumentStore.Searching searching;
  private final SearcherManager searchers;
  private final long before;
  private final AtomicLong visible;
  private final AtomicLong durable;

  /** Goes on after {@code last}, the stamp of the last commit, if there is one. */
  DocumentWriter(
      Directory directory,
      DocumentStore.Format format,
      String vocabulary,
      DocumentStore.Searching searching,
      Optional<IndexStamp> last)
      throws IOException {
    this.searching = searching;
    this.before = last.map(IndexStamp::sequence).orElse(0L);
    this.visible = new AtomicLong(before);
    this.durable = new AtomicLong(before);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCommitOnClose(false);
    config.setMergePolicy(merges);
    // merges run on the thread that writes: the library starts none of its own
    config.setMergeScheduler(new SerialMergeScheduler());
    this.writer = new IndexWriter(directory, config);
    // asked for at each commit, when the changes before it are counted
    writer.setLiveCommitData(
        () ->
            new IndexStamp(format.version(), vocabulary, completed()).data().entrySet().iterator());
    this.searchers =
        new SearcherManager(
            writer,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                  throws IOException {
                return searching.over(reader);
              }
            });
  }

  /** Puts one document in place of the one with its id. */
  long put(String id, Document document) throws IOException {
    return before + writer.updateDocument(new Term(ID, new BytesRef(id)), document);
  }

  /** Puts documents in place of those with their ids, as one change; no id stands twice. */
  long putAll(List<String> ids, List<Document> documents) throws IOException {
    List<BytesRef> keys = new ArrayList<>();
    ids.forEach(id -> keys.add(new BytesRef(id)));
    return before + writer.updateDocuments(new TermInSetQuery(ID, keys), documents);
  }

  long remove(String id) throws IOException {
    return before + writer.deleteDocuments(new Term(ID, new BytesRef(id)));
  }

  long removeAll(Query query) throws IOException {
    return before + writer.deleteDocuments(query);
  }

  /** Makes every change that ended before durable; up to which. */
  long commit() throws IOException {
    long committed = writer.commit();
    return committed < 0 ? durable() : durable.accumulateAndGet(before + committed, Math::max);
  }

  /** Makes every change that ended before visible; up to which. */
  long refresh() throws IOException {
    long completed = completed();
    searchers.maybeRefreshBlocking();
    long now = visible.accumulateAndGet(completed, Math::max);
    IndexSearcher searcher = searchers.acquire();
    try {
      searching.refreshed(searcher);
    } finally {
      searchers.release(searcher);
    }
    return now;
  }

  /** Writes every segment that holds removed documents anew, without them. */
  void mergeRemoved() throws IOException {
    double usual = merges.getForceMergeDeletesPctAllowed();
    merges.setForceMergeDeletesPctAllowed(PURGED_PERCENT);
    try {
      writer.forceMergeDeletes();
    } finally {
      merges.setForceMergeDeletesPctAllowed(usual);
    }
  }

  /** Deletes the files that no reader needs any more. */
  void deleteUnusedFiles() throws IOException {
    writer.deleteUnusedFiles();
  }

  /** The number of the last change that has ended. */
  long completed() {
    return before + writer.getMaxCompletedSequenceNumber();
  }

  SearcherManager searchers() {
    return searchers;
  }

  long visible() {
    return visible.get();
  }

  long durable() {
    return durable.get();
  }

  /** What it failed of, if it failed. */
  Optional<Throwable> failure() {
    @Nullable Throwable tragedy = writer.getTragicException();
    return Optional.ofNullable(tragedy);
  }

  /** Ends writing, whatever state it is in; what was not committed is lost. Readers can go on. */
  void stop() throws IOException {
    try {
      writer.rollback();
    } catch (AlreadyClosedException e) {
      // a failed writer has closed itself
    }
  }
}
