package dev.roletally;

import java.util.List;

/**
 * What became of a batch of postings.
 *
 * @param put how many were put
 * @param problems those that could not be, each with the reason; the rest of the batch was done
 */
public record PutReport(int put, List<Problem> problems) {
  /** Copies the problems. */
  public PutReport {
    problems = List.copyOf(problems);
  }

  /**
   * A posting that could not be put.
   *
   * @param id the posting's id
   * @param message what is wrong with it
   */
  public record Problem(String id, String message) {}
}
