package dev.roletally;

import dev.roletally.internal.lucene.DocumentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of roles or of profiles, kept on disk or in memory: what becomes of its changes,
 * whichever they are of.
 *
 * <p>What is put or removed is visible after {@link #refresh()} or {@link #commit()}, and durable
 * after {@link #commit()}; each change has a sequence number, and {@link #state()} says up to which
 * of them changes are visible and durable. A change of many is one change: all of it is visible and
 * durable, or none.
 *
 * <p>Safe for any number of threads, readers and writers alike; it starts none. Every method but
 * {@link #state()} throws {@link IllegalStateException} once the index is closed, and {@link
 * java.io.UncheckedIOException} if the folder fails. A failure that leaves it open what was written
 * ends writing: {@link #state()} says FAILED, rankings go on, and {@link #reopen()} goes on from
 * the last commit.
 */
public abstract sealed class StoredIndex implements AutoCloseable permits RoleIndex, ProfileIndex {
  private final Logger log = LoggerFactory.getLogger(getClass());
  private final DocumentStore store;

  StoredIndex(DocumentStore store) {
    this.store = store;
  }

  /** Removes what has this id, if anything has; the change's sequence number. */
  public final long remove(String id) {
    return store.remove(id);
  }

  /** Makes everything put and removed so far durable and visible; up to which sequence number. */
  public final long commit() {
    long sequence = store.commit();
    log.debug("committed up to {}", sequence);
    return sequence;
  }

  /** Makes everything put and removed so far visible, not durable; up to which sequence number. */
  public final long refresh() {
    return store.refresh();
  }

  /**
   * Commits, and writes everything anew as one segment, so that rankings of a large index take less
   * time: for the end of a long load. It takes about as long as copying the folder, up to twice its
   * space meanwhile, and changes no result. Up to which sequence number changes are durable.
   */
  public final long compact() {
    long sequence = store.compact();
    log.debug("compacted up to {}", sequence);
    return sequence;
  }

  /**
   * Commits, and leaves no byte of what was removed before in the folder: files that held it are
   * written anew without it and deleted.
   *
   * @throws IllegalStateException if rankings that began before did not end meanwhile
   */
  public final void purge() {
    store.purge();
    log.debug("purged");
  }

  /** What has become of the index. */
  public final IndexState state() {
    return IndexState.of(store);
  }

  /**
   * Takes up writing again, from the last commit on; what was put or removed since is lost. For an
   * index that FAILED, once its cause is gone.
   */
  public final void reopen() {
    store.reopen();
    log.debug("opened again");
  }

  /** Closes the index; what was not committed is lost. */
  @Override
  public final void close() {
    store.close();
    log.debug("closed");
  }
}
