package dev.roletally;

import java.util.List;

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
   * One that could not be put.
   *
   * @param id its id
   * @param message what is wrong with it
   */
  public record Problem(String id, String message) {}
}
