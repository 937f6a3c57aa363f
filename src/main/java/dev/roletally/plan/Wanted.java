package dev.roletally.plan;

import dev.roletally.model.Profile;
import dev.roletally.scoring.Asked;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The changes that many roles ask for, and how much each could bring. */
final class Wanted {
  private final OverallRequest request;
  private final int leastBest;
  private final List<Change> changes = new ArrayList<>();

  /** Of each thing asked, the changes that would answer it. */
  private final List<int[]> answers = new ArrayList<>();

  private int[] could = {};
  private int[] asking = {};

  private Wanted(OverallRequest request, int leastBest) {
    this.request = request;
    this.leastBest = leastBest;
  }

  /**
   * Counts them.
   *
   * @param leastBest the least of the best scores as it is
   */
  static Wanted of(
      Census census,
      CompiledProfile now,
      Profile profile,
      int leastBest,
      OverallRequest request,
      Vocabulary vocabulary) {
    Wanted wanted = new Wanted(request, leastBest);
    wanted.collect(census, now, new Changes(profile, request.settings().asOf(), vocabulary));
    wanted.count(census);
    return wanted;
  }

  private void collect(Census census, CompiledProfile now, Changes possible) {
    Map<Change, Integer> ids = new HashMap<>();
    for (Asked asked : census.asked()) {
      if (asked.leaf().isPresent() && !now.satisfies(asked)) {
        answers.add(
            possible.of(asked.leaf().get()).stream()
                .mapToInt(
                    change ->
                        ids.computeIfAbsent(
                            change,
                            added -> {
                              changes.add(added);
                              return changes.size() - 1;
                            }))
                .toArray());
      } else {
        answers.add(new int[0]);
      }
    }
  }

  private void count(Census census) {
    could = new int[changes.size()];
    asking = new int[changes.size()];
    int[] lastAsk = new int[changes.size()];
    int[] lost = new int[changes.size()];
    List<Integer> met = new ArrayList<>();
    for (Census.Counted role : census.roles()) {
      role.each(
          (ask, loses, id) -> {
            for (int change : answers.get(id)) {
              if (lastAsk[change] == 0) {
                met.add(change);
              }
              // an ask is lost once, however many of its alternatives the change answers
              if (lastAsk[change] != ask + 1) {
                lastAsk[change] = ask + 1;
                lost[change] += loses;
              }
            }
          });
      for (int change : met) {
        asking[change]++;
        could[change] += couldCount(role.score(), role.score() + lost[change]) ? 1 : 0;
        lastAsk[change] = 0;
        lost[change] = 0;
      }
      met.clear();
    }
  }

  private boolean couldCount(int now, int atMost) {
    return switch (request.objective()) {
      case ROLES_REACHING -> now < request.threshold() && atMost >= request.threshold();
      case BEST_SCORES -> atMost > leastBest;
    };
  }

  /** How many there are. */
  int size() {
    return changes.size();
  }

  /** As many as the request would try, the most promising first. */
  List<Change> mostPromising() {
    return IntStream.range(0, changes.size())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer id) -> -could[id])
                .thenComparingInt(id -> -asking[id])
                .thenComparing(id -> key(changes.get(id))))
        .limit(request.most())
        .map(changes::get)
        .toList();
  }

  /** What tells changes apart and puts equals in order. */
  static String key(Change change) {
    return change.code() + " " + change.claims();
  }
}
