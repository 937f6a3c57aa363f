package dev.roletally.internal.lucene;

import dev.roletally.model.Filter;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Roles in a Lucene directory, put and removed by one {@link RoleWriter} and read through {@link
 * Snapshot}s.
 *
 * <p>Safe for many threads. An index is stamped with the version of its format, and opens only
 * where that fits. When the writer has failed, reading goes on with what was last visible, and
 * {@link #reopen()} starts a new writer where the last commit stands.
 */
public final class RoleStore implements AutoCloseable {
  private static final int PURGE_TRIES = 1000;
  private static final int PURGE_PAUSE_MILLIS = 10;

  private final String name;
  private final Directory directory;
  private final String vocabulary;
  private final FlatRoles flat;
  private final Optional<IndexStamp> opened;

  /** Held by every change; alone by one that depends on what no other may change meanwhile. */
  private final ReadWriteLock changes = new ReentrantReadWriteLock();

  private volatile RoleWriter writer;
  private volatile boolean closed;

  private RoleStore(
      String name, Directory directory, Vocabulary vocabulary, boolean verify, long policyBytes)
      throws IOException {
    this.name = name;
    this.directory = directory;
    this.vocabulary = vocabulary.fingerprint();
    this.flat = new FlatRoles(vocabulary, policyBytes);
    this.opened = stamp();
    if (verify && opened.isPresent()) {
      verify();
    }
    this.writer = new RoleWriter(directory, this.vocabulary, flat, opened, 0);
  }

  /**
   * Opens the store in a folder, new if the folder holds none.
   *
   * @param verify whether to read every file through and compare checksums first
   * @param policyBytes the most heap that is kept for policies
   * @throws IllegalStateException if another process has it open, or it was written in another
   *     format
   * @throws UncheckedIOException if a file is damaged or cannot be used
   */
  public static RoleStore open(
      Path folder, Vocabulary vocabulary, boolean verify, long policyBytes) {
    return open(folder.toString(), () -> FSDirectory.open(folder), vocabulary, verify, policyBytes);
  }

  /** Opens an empty store in memory. */
  public static RoleStore inMemory(Vocabulary vocabulary, long policyBytes) {
    return over(new ByteBuffersDirectory(), vocabulary, false, policyBytes);
  }

  /** Opens the store in a directory, which it closes in the end. */
  public static RoleStore over(
      Directory directory, Vocabulary vocabulary, boolean verify, long policyBytes) {
    return open("in memory", () -> directory, vocabulary, verify, policyBytes);
  }

  private static RoleStore open(
      String name,
      DirectorySource source,
      Vocabulary vocabulary,
      boolean verify,
      long policyBytes) {
    try {
      Directory directory = source.open();
      try {
        return new RoleStore(name, directory, vocabulary, verify, policyBytes);
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
        ? Optional.of(IndexStamp.read(directory, name))
        : Optional.empty();
  }

  private void verify() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext segment : reader.leaves()) {
        ((CodecReader) segment.reader()).checkIntegrity();
      }
    }
  }

  /** The fingerprint of the vocabulary it was last written with, if it was written before. */
  public Optional<String> writtenWith() {
    return opened.map(IndexStamp::vocabulary);
  }

  /** Puts a role in place of the one with its id, if there is one; its sequence number. */
  public long put(RoleEntry entry) {
    Document document = RoleDocument.of(entry, vocabulary);
    return change(writing -> writing.put(entry.role().id(), document));
  }

  /**
   * Puts roles in place of those with their ids, as one change: whatever happens, all of them are
   * visible and durable, or none. Of several with one id the last stays.
   */
  public long putAll(Iterable<RoleEntry> entries) {
    Map<String, Document> documents = new LinkedHashMap<>();
    for (RoleEntry entry : entries) {
      documents.put(entry.role().id(), RoleDocument.of(entry, vocabulary));
    }
    if (documents.isEmpty()) {
      return write(RoleWriter::completed);
    }
    return change(
        writing ->
            writing.putAll(List.copyOf(documents.keySet()), List.copyOf(documents.values())));
  }

  /**
   * Puts, as one change, those roles whose former form is still what is kept; how many. It becomes
   * visible at once.
   *
   * @param former what was kept when the roles were made
   * @param entries one for each
   */
  public int replace(List<Kept> former, List<RoleEntry> entries) {
    changes.writeLock().lock();
    try {
      refresh();
      List<RoleEntry> unchanged =
          snapshot(
              roles -> {
                List<RoleEntry> same = new ArrayList<>();
                for (int i = 0; i < entries.size(); i++) {
                  Kept before = former.get(i);
                  if (roles.kept(before.id()).filter(before::isSame).isPresent()) {
                    same.add(entries.get(i));
                  }
                }
                return same;
              });
      putAll(unchanged);
      refresh();
      return unchanged.size();
    } finally {
      changes.writeLock().unlock();
    }
  }

  /** Removes the role with this id, if there is one; the sequence number of that. */
  public long remove(String id) {
    return change(writing -> writing.remove(id));
  }

  /** Removes the roles that a filter accepts, unseen ones among them. */
  public long removeAll(Filter filter) {
    return change(writing -> writing.removeAll(new FilterQuery(filter)));
  }

  /** Makes everything put and removed so far durable and visible; up to which number. */
  public long commit() {
    return write(
        writing -> {
          long durable = writing.commit();
          writing.refresh();
          return durable;
        });
  }

  /** Makes everything put and removed so far visible; up to which number. */
  public long refresh() {
    return write(RoleWriter::refresh);
  }

  /** The number up to which changes are visible. */
  public long visible() {
    return writer.visible();
  }

  /** The number up to which changes are durable. */
  public long durable() {
    return writer.durable();
  }

  /** What the writer failed of, if it has. */
  public Optional<Throwable> failure() {
    return writer.failure();
  }

  /** Whether it was closed. */
  public boolean isClosed() {
    return closed;
  }

  /** Starts a new writer where the last commit stands; what was not committed is lost. */
  public synchronized void reopen() {
    if (closed) {
      throw closed(null);
    }
    RoleWriter former = writer;
    // no change is under way, so that no number is given twice
    changes.writeLock().lock();
    try {
      former.stop();
      writer = new RoleWriter(directory, vocabulary, flat, stamp(), former.given());
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
   * @throws IllegalStateException if readers held on to them all the while
   */
  public void purge() {
    write(
        writing -> {
          Set<String> before = new TreeSet<>(List.of(directory.listAll()));
          writing.mergeRemoved();
          writing.commit();
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
                  + "; call it again once those rankings have ended");
        });
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
  public <T> T snapshot(Function<Snapshot, T> reader) {
    try {
      RoleWriter reading = writer;
      RoleSearcher searcher = acquire(reading);
      while (searcher == null) {
        // opened again meanwhile
        reading = writer;
        searcher = acquire(reading);
      }
      try {
        return reader.apply(new Snapshot(searcher));
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
  private @Nullable RoleSearcher acquire(RoleWriter reading) throws IOException {
    try {
      return (RoleSearcher) reading.searchers().acquire();
    } catch (AlreadyClosedException e) {
      if (closed || reading == writer) {
        throw e;
      }
      return null;
    }
  }

  /** Closes the store; what was not committed is lost. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    RoleWriter last = writer;
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
    RoleWriter writing = writer;
    try {
      return write.run(writing);
    } catch (AlreadyClosedException e) {
      throw stopped(writing, e);
    } catch (IOException e) {
      throw writing.failure().isPresent() ? stopped(writing, e) : unchecked(e, "written", name);
    } catch (RuntimeException e) {
      // what a writer throws that fails of an error while it ends because of one
      throw writing.failure().isPresent() ? stopped(writing, e) : e;
    }
  }

  private RuntimeException stopped(RoleWriter writing, Exception cause) {
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

  /** Something done by the writer; gives a sequence number. */
  private interface Write {
    long run(RoleWriter writer) throws IOException;
  }
}
