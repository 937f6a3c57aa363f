package dev.roletally.bench.compare;

import dev.roletally.bench.peer.Candidate;
import dev.roletally.bench.peer.Ranker;
import dev.roletally.bench.peer.Ranker.Ranked;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the lists are right: those of the exact methods have to be equal, role by role and score
 * by score; of the others it is told how much of the exact list they find.
 */
final class Agreement {
  private static final int SAMPLE = 24;
  private static final long NANOS_A_METHOD = 10_000_000_000L;

  private final Map<String, Integer> checked = new HashMap<>();
  private final Map<String, Double> overlap = new HashMap<>();

  /**
   * Compares the lists of a sample of the candidates; slow methods are asked for fewer.
   *
   * @throws IllegalStateException if two exact lists differ
   */
  static Agreement of(List<Ranker> rankers, List<Candidate> candidates, int k) throws IOException {
    Ranker reference =
        rankers.stream()
            .filter(ranker -> ranker.name().equals("flat"))
            .findFirst()
            .orElse(rankers.get(0));
    Agreement agreement = new Agreement();
    List<Candidate> sample = candidates.subList(0, Math.min(SAMPLE, candidates.size()));
    for (Ranker ranker : rankers) {
      long end = System.nanoTime() + NANOS_A_METHOD;
      int done = 0;
      double found = 0;
      for (Candidate candidate : sample) {
        if (done > 0 && System.nanoTime() > end) {
          break;
        }
        List<Ranked> expected = reference.top(candidate, k);
        List<Ranked> got = ranker.top(candidate, k);
        if (ranker.exact() && !got.equals(expected)) {
          throw new IllegalStateException(
              ranker.name()
                  + " must give the list of "
                  + reference.name()
                  + " for "
                  + candidate.profile().id()
                  + ": "
                  + expected
                  + ", got: "
                  + got);
        }
        found += share(got, expected);
        done++;
      }
      agreement.checked.put(ranker.name(), done);
      agreement.overlap.put(ranker.name(), found / done);
    }
    return agreement;
  }

  private static double share(List<Ranked> got, List<Ranked> expected) {
    Set<Integer> roles = got.stream().map(Ranked::role).collect(Collectors.toSet());
    return (double) expected.stream().filter(each -> roles.contains(each.role())).count()
        / expected.size();
  }

  /** How many lists of a method were compared. */
  int checked(String method) {
    return checked.getOrDefault(method, 0);
  }

  /** The mean share of the exact list that a method's list holds. */
  OptionalDouble overlap(String method) {
    return overlap.containsKey(method)
        ? OptionalDouble.of(overlap.get(method))
        : OptionalDouble.empty();
  }
}
