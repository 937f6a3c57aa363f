package dev.roletally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What became of a batch.
 *
 * @param put how many were put
 * @param problems those that could not be, each with the reason; the rest of the batch was done
 * @param sequence the sequence number of the change
 */
public record PutReport(int put, List<Problem> problems, long sequence) {
  /** Copies the problems. */
  public PutReport {
    problems = List.copyOf(problems);
  }

  /**
   * Puts all that can be put, as one change.
   *
   * @param all what to put
   * @param id what names each
   * @param entry makes what is put of each, or rejects it
   * @param put puts the entries and gives the change's sequence number
   */
  static <T, E> PutReport of(
      Iterable<T> all, Function<T, String> id, Function<T, E> entry, ToLongFunction<List<E>> put) {
    List<E> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (T each : all) {
      try {
        entries.add(entry.apply(each));
      } catch (IllegalArgumentException e) {
        problems.add(new Problem(id.apply(each), String.valueOf(e.getMessage())));
      }
    }
    return new PutReport(entries.size(), problems, put.applyAsLong(entries));
  }

  /**
   * One that could not be put.
   *
   * @param id its id
   * @param message what is wrong with it
   */
  public record Problem(String id, String message) {}
}
