package dev.roletally.internal.lucene;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Documents in a Lucene directory, put and removed by one {@link DocumentWriter}: the part that
 * does not depend on what they hold.
 *
 * <p>Safe for many threads. A store is stamped with the version of its format, and opens only where
 * that fits. When the writer has failed, reading goes on with what was last visible, and {@link
 * #reopen()} starts a new writer where the last commit stands.
 */
public abstract sealed class DocumentStore implements AutoCloseable
    permits RoleStore, ProfileStore {
  private static final int PURGE_ROUNDS = 8;
  private static final int PURGE_TRIES = 1000;
  private static final int PURGE_PAUSE_MILLIS = 10;

  private final String name;
  private final Directory directory;
  private final String vocabulary;
  private final Format format;
  private final Searching searching;
  private final Optional<IndexStamp> opened;

  /** Held by every change; alone by one that depends on what no other may change meanwhile. */
  private final ReadWriteLock changes = new ReentrantReadWriteLock();

  /** What the next commit says of the vocabularies: see {@link IndexStamp}. */
  private volatile String vocabularies;

  private volatile DocumentWriter writer;
  private volatile boolean closed;

  /**
   * Opens the store in a directory.
   *
   * @param vocabulary the fingerprint of the vocabulary it is opened with
   * @param verify whether to read every file through and compare checksums first
   */
  DocumentStore(
      String name,
      Directory directory,
      Format format,
      String vocabulary,
      boolean verify,
      Searching searching)
      throws IOException {
    this.name = name;
    this.directory = directory;
    this.format = format;
    this.vocabulary = vocabulary;
    this.searching = searching;
    this.opened = stamp();
    if (verify && opened.isPresent()) {
      verify();
    }
    this.vocabularies = andInUse(opened);
    this.writer = new DocumentWriter(directory, format, () -> vocabularies, searching, opened, 0);
  }

  /** Opens a folder, translating what can go wrong. */
  static <T extends DocumentStore> T open(Path folder, Opening<T> opening) {
    return open(folder.toString(), () -> FSDirectory.open(folder), opening);
  }

  /** Opens a directory, which is closed with the store. */
  static <T extends DocumentStore> T over(Directory directory, Opening<T> opening) {
    return open("in memory", () -> directory, opening);
  }

  private static <T extends DocumentStore> T open(
      String name, DirectorySource source, Opening<T> opening) {
    try {
      Directory directory = source.open();
      try {
        return opening.store(name, directory);
      } catch (IOException | RuntimeException | Error e) {
        directory.close();
        throw e;
      }
    } catch (LockObtainFailedException e) {
      throw new IllegalStateException(
          "index must be open in one process only, got one that is locked by another: " + name, e);
    } catch (IOException e) {
      throw unchecked(e, "opened", name);
    }
  }

  private Optional<IndexStamp> stamp() throws IOException {
    return DirectoryReader.indexExists(directory)
        ? Optional.of(IndexStamp.read(directory, name, format))
        : Optional.empty();
  }

  private void verify() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext segment : reader.leaves()) {
        ((CodecReader) segment.reader()).checkIntegrity();
      }
    }
  }

  /** The vocabularies of a stamp, and the one in use. */
  private String andInUse(Optional<IndexStamp> last) {
    Set<String> all = new TreeSet<>(Set.of(vocabulary));
    last.ifPresent(stamp -> all.addAll(Splitter.on(' ').splitToList(stamp.vocabularies())));
    return String.join(" ", all);
  }

  /** Has the next commit say that everything is as the vocabulary in use has it. */
  public final void stampVocabularyInUse() {
    vocabularies = vocabulary;
  }

  /**
   * The fingerprints of the vocabularies that what is in it was written with, blanks between them;
   * if it was written before it was opened.
   */
  public final Optional<String> writtenWith() {
    return opened.map(IndexStamp::vocabularies);
  }

  /** Puts a document in place of the one with its id, if there is one; its sequence number. */
  final long put(String id, Document document) {
    return change(writing -> writing.put(id, document));
  }

  /**
   * Puts documents in place of those with their ids, as one change: whatever happens, all of them
   * are visible and durable, or none.
   */
  final long putAll(Map<String, Document> documents) {
    if (documents.isEmpty()) {
      return write(DocumentWriter::completed);
    }
    return change(
        writing ->
            writing.putAll(List.copyOf(documents.keySet()), List.copyOf(documents.values())));
  }

  /** Removes the document with this id, if there is one; the sequence number of that. */
  public final long remove(String id) {
    return change(writing -> writing.remove(id));
  }

  /** Removes the documents that a query finds, unseen ones among them. */
  final long removeAll(Query query) {
    return change(writing -> writing.removeAll(query));
  }

  /** Does something while nothing else is put or removed. */
  final <T> T alone(Supplier<T> work) {
    changes.writeLock().lock();
    try {
      return work.get();
    } finally {
      changes.writeLock().unlock();
    }
  }

  /** The fingerprint of the vocabulary in use. */
  final String vocabulary() {
    return vocabulary;
  }

  /** Makes everything put and removed so far durable and visible; up to which number. */
  public final long commit() {
    return write(
        writing -> {
          long durable = writing.commit();
          writing.refresh();
          return durable;
        });
  }

  /** Makes everything put and removed so far visible; up to which number. */
  public final long refresh() {
    return write(DocumentWriter::refresh);
  }

  /** Commits, with everything in one segment; up to which number. */
  public final long compact() {
    return write(
        writing -> {
          writing.mergeAll();
          long durable = writing.commit();
          writing.refresh();
          return durable;
        });
  }

  /** The number up to which changes are visible. */
  public final long visible() {
    return writer.visible();
  }

  /** The number up to which changes are durable. */
  public final long durable() {
    return writer.durable();
  }

  /** What the writer failed of, if it has. */
  public final Optional<Throwable> failure() {
    return writer.failure();
  }

  /** Whether it was closed. */
  public final boolean isClosed() {
    return closed;
  }

  /** Starts a new writer where the last commit stands; what was not committed is lost. */
  public final synchronized void reopen() {
    if (closed) {
      throw closed(null);
    }
    DocumentWriter former = writer;
    // no change is under way, so that no number is given twice
    changes.writeLock().lock();
    try {
      former.stop();
      Optional<IndexStamp> last = stamp();
      vocabularies = andInUse(last);
      writer =
          new DocumentWriter(
              directory, format, () -> vocabularies, searching, last, former.given());
      former.searchers().close();
    } catch (IOException e) {
      // reading goes on with the former one, and it can be opened again later
      former.fail(e);
      throw unchecked(e, "opened again", name);
    } catch (RuntimeException | Error e) {
      former.fail(e);
      throw e;
    } finally {
      changes.writeLock().unlock();
    }
  }

  /**
   * Commits, and leaves no byte of what was removed in the directory: writes the segments that held
   * it anew and waits until their files are gone.
   *
   * @throws IllegalStateException if readers held on to them for ten seconds
   */
  public final void purge() {
    write(
        writing -> {
          Set<String> before = new TreeSet<>();
          int round = 0;
          // a merge under way takes what is removed meanwhile along, so it may take more than one
          do {
            before.addAll(List.of(directory.listAll()));
            writing.mergeRemoved();
            writing.commit();
          } while (holdsRemoved() && ++round < PURGE_ROUNDS);
          writing.refresh();
          for (int i = 0; i < PURGE_TRIES; i++) {
            writing.deleteUnusedFiles();
            if (leftOver(before).isEmpty()) {
              return writing.durable();
            }
            pause();
          }
          throw new IllegalStateException(
              "purge must have all files that held what was removed, got some still read: "
                  + leftOver(before)
                  + " in "
                  + name
                  + "; call it again once those rankings have ended, or, after an error of the"
                  + " folder, once the index was opened again");
        });
  }

  private boolean holdsRemoved() throws IOException {
    for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(directory)) {
      if (segment.hasDeletions()) {
        return true;
      }
    }
    return false;
  }

  private Set<String> leftOver(Set<String> before) throws IOException {
    Set<String> left = new TreeSet<>(before);
    left.retainAll(List.of(directory.listAll()));
    left.removeAll(SegmentInfos.readLatestCommit(directory).files(true));
    left.remove("write.lock");
    return left;
  }

  private static void pause() {
    try {
      Thread.sleep(PURGE_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("purge was interrupted", e);
    }
  }

  /** Reads one state of the store, whatever is put, removed or refreshed meanwhile. */
  final <T> T reading(Function<IndexSearcher, T> reader) {
    try {
      DocumentWriter reading = writer;
      IndexSearcher searcher = acquire(reading);
      while (searcher == null) {
        // opened again meanwhile
        reading = writer;
        searcher = acquire(reading);
      }
      try {
        return reader.apply(searcher);
      } finally {
        reading.searchers().release(searcher);
      }
    } catch (AlreadyClosedException e) {
      throw closed(e);
    } catch (IOException e) {
      throw unchecked(e, "read", name);
    }
  }

  /** The searcher of a writer; null if there is another writer now. */
  private @Nullable IndexSearcher acquire(DocumentWriter reading) throws IOException {
    try {
      return reading.searchers().acquire();
    } catch (AlreadyClosedException e) {
      if (closed || reading == writer) {
        throw e;
      }
      return null;
    }
  }

  /** Closes the store; what was not committed is lost. */
  @Override
  public final synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    DocumentWriter last = writer;
    try (directory) {
      try {
        last.stop();
      } finally {
        last.searchers().close();
      }
    } catch (IOException e) {
      throw unchecked(e, "closed", name);
    }
  }

  private long change(Write change) {
    changes.readLock().lock();
    try {
      return write(change);
    } finally {
      changes.readLock().unlock();
    }
  }

  private long write(Write write) {
    DocumentWriter writing = writer;
    try {
      return write.run(writing);
    } catch (AlreadyClosedException e) {
      throw stopped(writing, e);
    } catch (IOException e) {
      throw closed || writing.failure().isPresent() || isAborted(e)
          ? stopped(writing, e)
          : unchecked(e, "written", name);
    } catch (RuntimeException e) {
      // what a writer throws that fails of an error while it ends because of one
      throw writing.failure().isPresent() ? stopped(writing, e) : e;
    }
  }

  /** Whether a merge was given up, as merges are only when somebody ends their writer. */
  private static boolean isAborted(IOException e) {
    return e instanceof MergePolicy.MergeAbortedException
        || e.getCause() instanceof MergePolicy.MergeAbortedException;
  }

  private RuntimeException stopped(DocumentWriter writing, Exception cause) {
    Optional<Throwable> failure = writing.failure();
    if (closed) {
      return closed(cause);
    }
    if (writing != writer || failure.isEmpty()) {
      return new IllegalStateException(
          "index was opened again meanwhile: " + name + "; what was not committed is lost", cause);
    }
    return new IllegalStateException(
        "index must be opened again after its writer failed ("
            + failure.get().getMessage()
            + "): "
            + name
            + "; what was committed is intact and can be read",
        failure.get());
  }

  private IllegalStateException closed(@Nullable Exception cause) {
    return new IllegalStateException("index is closed: " + name, cause);
  }

  private static UncheckedIOException unchecked(IOException e, String what, String name) {
    boolean damaged =
        e instanceof CorruptIndexException
            || e instanceof IndexFormatTooOldException
            || e instanceof IndexFormatTooNewException;
    return new UncheckedIOException(
        damaged
            ? "index is damaged: " + name + "; restore its files or index the postings again"
            : "index cannot be " + what + ": " + name,
        e);
  }

  /** Opens a directory. */
  private interface DirectorySource {
    Directory open() throws IOException;
  }

  /**
   * Makes a store over a directory.
   *
   * @param <T> the store
   */
  interface Opening<T extends DocumentStore> {
    T store(String name, Directory directory) throws IOException;
  }

  /**
   * How documents are laid out.
   *
   * @param version what the stamp has to say
   * @param remedy what to do with a store that says otherwise
   */
  record Format(String version, String remedy) {}

  /** How a state of the store is searched. */
  interface Searching {
    /** A searcher of a state. */
    IndexSearcher over(IndexReader reader) throws IOException;

    /** A searcher has become visible. */
    default void refreshed(IndexSearcher searcher) {}
  }

  /** Something done by the writer; gives a sequence number. */
  private interface Write {
    long run(DocumentWriter writer) throws IOException;
  }
}
