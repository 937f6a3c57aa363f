package dev.roletally.bench.compare;

import dev.roletally.bench.peer.Candidate;
import dev.roletally.bench.peer.Ranker;
import dev.roletally.bench.peer.ThreadTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures methods in turns, so that whatever else the machine does falls on all of them: after a
 * warm-up each ranks a block of candidates, then the next method does, block after block and round
 * after round, beginning with another method each round.
 *
 * <p>A method that would take too long ranks for fewer candidates: as many as fit the time it has,
 * and not fewer than {@value #LEAST}.
 */
final class Interleaved {
  private static final int BLOCK = 32;
  private static final int WARM_UP = 2048;
  private static final int LEAST = 8;

  /**
   * What a method was asked and how long it took.
   *
   * @param candidates how many candidates it ranked for in a round
   * @param latencies how long it took
   * @param cpuTimes how long the processor was at it: what others do on the machine moves it less
   * @param evaluated the mean share of the roles that it scored in full; NaN if it cannot tell
   */
  record Measured(int candidates, Latencies latencies, Latencies cpuTimes, double evaluated) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<Candidate> candidates;
  private final int k;
  private final int rounds;

  Interleaved(List<Ranker> rankers, List<Candidate> candidates, int k, int rounds, double budget)
      throws IOException {
    this.candidates = candidates;
    this.k = k;
    this.rounds = rounds;
    for (Ranker ranker : rankers) {
      entries.add(new Entry(ranker, budget));
    }
  }

  /** Runs all rounds. */
  Map<String, Measured> run() throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (int from = 0; from < candidates.size(); from += BLOCK) {
        for (Entry entry : entries) {
          entry.block(round, from);
        }
      }
      entries.forEach(Entry::endRound);
      Collections.rotate(entries, 1);
    }
    Map<String, Measured> measured = new LinkedHashMap<>();
    entries.forEach(
        entry ->
            measured.put(
                entry.ranker.name(),
                new Measured(
                    entry.perRound,
                    entry.latencies,
                    entry.cpuTimes,
                    entry.evaluated / entry.asked)));
    return measured;
  }

  /** A method and what it has done. */
  private final class Entry {
    final Ranker ranker;
    final Latencies latencies = new Latencies();
    final Latencies cpuTimes = new Latencies();
    final int perRound;
    final int itsRounds;
    double evaluated;
    int asked;
    long cpuNanos;

    Entry(Ranker ranker, double budget) throws IOException {
      this.ranker = ranker;
      double seconds = warmUp(budget);
      double affordable = budget * rounds / seconds;
      this.perRound = (int) Math.max(LEAST, Math.min(candidates.size(), affordable));
      this.itsRounds = (int) Math.max(1, Math.min(rounds, affordable / perRound));
    }

    /** The median of the later half of the warm-up, in seconds. */
    private double warmUp(double budget) throws IOException {
      long end = System.nanoTime() + (long) (budget * 1e9);
      long[] nanos = new long[WARM_UP];
      int done = 0;
      while (done < WARM_UP && (done == 0 || System.nanoTime() < end)) {
        nanos[done] = time(candidates.get(done % candidates.size()));
        done++;
      }
      long[] later = Arrays.copyOfRange(nanos, done / 2, done);
      Arrays.sort(later);
      return later[later.length / 2] / 1e9;
    }

    void block(int round, int from) throws IOException {
      if (round >= itsRounds) {
        return;
      }
      // what others had the same index score since is not this one's
      ranker.evaluatedShare();
      for (int i = from; i < Math.min(from + BLOCK, perRound); i++) {
        latencies.add(time(candidates.get(i)));
        cpuTimes.add(cpuNanos);
        evaluated += ranker.evaluatedShare().orElse(Double.NaN);
        asked++;
      }
    }

    void endRound() {
      latencies.endRound();
      cpuTimes.endRound();
    }

    private long time(Candidate candidate) throws IOException {
      long cpu = ThreadTime.nanos();
      long start = System.nanoTime();
      List<Ranker.Ranked> top = ranker.top(candidate, k);
      long nanos = System.nanoTime() - start;
      cpuNanos = ThreadTime.nanos() - cpu;
      if (top.size() > k) {
        throw new IllegalStateException("list must have at most " + k + " roles, got: " + top);
      }
      return nanos;
    }
  }
}
