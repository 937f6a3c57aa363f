package dev.roletally.internal.lucene;

import java.util.List;

/**
 * The best profiles for a role, best first.
 *
 * @param records their records
 * @param considered how many profiles they are the best of
 * @param evaluated how many of those had to be scored
 */
public record ProfileHits(List<byte[]> records, int considered, int evaluated) {
  /** Copies the list. */
  public ProfileHits {
    records = List.copyOf(records);
  }
}
