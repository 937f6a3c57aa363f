package dev.roletally.internal.lucene;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is kept of a role to be shown.
 *
 * @param id the role's id
 * @param record the whole role, in the form it was put in
 * @param posting the posting it was read from, in the form it was put in, if that was kept
 */
@SuppressWarnings("ArrayRecordComponent") // compared by isSame
public record Kept(String id, byte[] record, Optional<byte[]> posting) {
  /** Whether both were kept of the same put of a role, or of equal ones. */
  boolean isSame(Kept other) {
    return id.equals(other.id)
        && Arrays.equals(record, other.record)
        && Arrays.equals(posting.orElse(null), other.posting.orElse(null));
  }
}
