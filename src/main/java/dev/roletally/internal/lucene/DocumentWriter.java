package dev.roletally.internal.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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

  /** The part of the heap in which changes are gathered to a segment, between these bounds. */
  private static final int HEAP_SHARE = 16;

  private static final int LEAST_MEGABYTES = 16;
  private static final int MOST_MEGABYTES = 64;

  private final IndexWriter writer;
  private final TieredMergePolicy merges = new TieredMergePolicy();
  private final DocumentStore.Searching searching;
  private final SearcherManager searchers;
  private final PutGate gate;
  private final long before;
  private final AtomicLong given;
  private final AtomicLong visible;
  private final AtomicLong durable;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final ReentrantLock commits = new ReentrantLock();

  private final Supplier<Set<Map.Entry<String, String>>> stamp;

  /** The number up to which all changes are in the commit that is being made. */
  private volatile long committing;

  /** The number that the last commit was stamped with. */
  private long stamped;

  /**
   * Goes on after {@code last}, the stamp of the last commit, if there is one.
   *
   * @param given the greatest number that was given to a change so far, lost ones among them: no
   *     number is given twice
   */
  DocumentWriter(
      Directory directory,
      DocumentStore.Format format,
      String vocabulary,
      DocumentStore.Searching searching,
      Optional<IndexStamp> last,
      long given)
      throws IOException {
    this.searching = searching;
    long committed = last.map(IndexStamp::sequence).orElse(0L);
    this.before = Math.max(last.map(IndexStamp::given).orElse(0L), given);
    this.given = new AtomicLong(before);
    this.visible = new AtomicLong(committed);
    this.durable = new AtomicLong(committed);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCommitOnClose(false);
    config.setMergePolicy(merges);
    config.setRAMBufferSizeMB(megabytes());
    // merges run on the thread that writes: the library starts none of its own
    config.setMergeScheduler(new SerialMergeScheduler());
    this.writer = new IndexWriter(directory, config);
    this.committing = committed;
    this.stamped = committed;
    this.stamp =
        () ->
            new IndexStamp(format.version(), vocabulary, committing, completed()).data().entrySet();
    stampNext();
    this.searchers = newSearchers();
    this.gate = newGate();
  }

  /** The larger the segments that are written, the fewer times they are merged. */
  private static int megabytes() {
    long share = (Runtime.getRuntime().maxMemory() >> 20) / HEAP_SHARE;
    return (int) Math.max(LEAST_MEGABYTES, Math.min(MOST_MEGABYTES, share));
  }

  /** Has the next commit stamped; asked for while it is made, when others go on. */
  private void stampNext() {
    writer.setLiveCommitData(() -> stamp.get().iterator());
  }

  /** Lets go of the writer, and so of its lock, if there can be no searchers. */
  private SearcherManager newSearchers() throws IOException {
    try {
      return new SearcherManager(
          writer,
          new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                throws IOException {
              return searching.over(reader);
            }
          });
    } catch (IOException | RuntimeException | Error e) {
      fail(e);
      throw e;
    }
  }

  /**
   * Knows the ids of all documents that there are; lets go of writer and searchers if it cannot.
   */
  private PutGate newGate() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      IndexReader reader = searcher.getIndexReader();
      IdFilter seen = new IdFilter(reader.maxDoc());
      for (LeafReaderContext segment : reader.leaves()) {
        Terms ids = segment.reader().terms(ID);
        TermsEnum each = ids == null ? TermsEnum.EMPTY : ids.iterator();
        while (each.next() != null) {
          seen.add(each.term());
        }
      }
      return new PutGate(seen);
    } catch (IOException | RuntimeException | Error e) {
      try (searchers) {
        fail(e);
        throw e;
      }
    } finally {
      searchers.release(searcher);
    }
  }

  /** Puts one document in place of the one with its id. */
  long put(String id, Document document) throws IOException {
    boolean isNew = gate.enter(id);
    try {
      return number(
          isNew
              ? writer.addDocument(document)
              : writer.updateDocument(new Term(ID, new BytesRef(id)), document));
    } finally {
      gate.leave(List.of(id));
    }
  }

  /** Puts documents in place of those with their ids, as one change; no id stands twice. */
  long putAll(List<String> ids, List<Document> documents) throws IOException {
    List<BytesRef> old = gate.enterAll(ids);
    try {
      return number(
          old.isEmpty()
              ? writer.addDocuments(documents)
              : writer.updateDocuments(new TermInSetQuery(ID, old), documents));
    } finally {
      gate.leave(ids);
    }
  }

  long remove(String id) throws IOException {
    return number(writer.deleteDocuments(new Term(ID, new BytesRef(id))));
  }

  long removeAll(Query query) throws IOException {
    return number(writer.deleteDocuments(query));
  }

  private long number(long ofWriter) {
    long number = before + ofWriter;
    given.accumulateAndGet(number, Math::max);
    return number;
  }

  /**
   * Makes every change that ended before durable; up to which. If that fails, the writer has
   * failed: after a sync that failed the system may take for written what is lost, and a second
   * commit would acknowledge it.
   */
  long commit() throws IOException {
    commits.lock();
    try {
      long now = given();
      committing = now > before ? now : durable();
      if (writer.commit() < 0 && committing > stamped) {
        // a commit before took changes along that ended while it was made
        stampNext();
        writer.commit();
      }
      stamped = committing;
      return durable.accumulateAndGet(committing, Math::max);
    } catch (AlreadyClosedException e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      fail(e);
      throw e;
    } finally {
      commits.unlock();
    }
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

  /** Writes everything anew as one segment, unless it is one without removed documents. */
  void mergeAll() throws IOException {
    writer.forceMerge(1);
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

  /** The greatest number that was given to a change. */
  long given() {
    return given.get();
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
    return Optional.ofNullable(tragedy == null ? failure.get() : tragedy);
  }

  /** Ends writing for good, because of a failure. */
  void fail(Throwable cause) {
    failure.compareAndSet(null, cause);
    try {
      stop();
    } catch (IOException | RuntimeException e) {
      // follows from the cause, which is what is told
    }
  }

  /**
   * Ends writing, whatever state it is in; what was not committed is lost. Readers can go on. A
   * writer that failed has ended itself: to ask it again could wait forever, if it ran out of
   * memory over that, too.
   */
  void stop() throws IOException {
    try {
      if (writer.isOpen()) {
        writer.rollback();
      }
    } catch (AlreadyClosedException e) {
      // has just failed
    }
  }
}
