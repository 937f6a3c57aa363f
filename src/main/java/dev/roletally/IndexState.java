package dev.roletally;

import dev.roletally.internal.lucene.DocumentStore;
import java.util.Optional;

/**
 * What has become of an index.
 *
 * @param status whether it can be written and read
 * @param visible the sequence number up to which changes are seen by rankings
 * @param durable the sequence number up to which changes are on disk for good
 * @param cause what the writer failed of, if it failed
 */
public record IndexState(Status status, long visible, long durable, Optional<Throwable> cause) {
  static IndexState of(DocumentStore store) {
    Optional<Throwable> failure = store.failure();
    Status status =
        store.isClosed() ? Status.CLOSED : failure.isPresent() ? Status.FAILED : Status.OPEN;
    return new IndexState(status, store.visible(), store.durable(), failure);
  }

  /** Whether an index can be written and read. */
  public enum Status {
    /** It can be written and read. */
    OPEN,
    /** Its writer failed: it can be read, and written again after its {@code reopen()}. */
    FAILED,
    /** It can be neither written nor read. */
    CLOSED
  }
}
