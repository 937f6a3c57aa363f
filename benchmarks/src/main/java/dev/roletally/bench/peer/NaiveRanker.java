package dev.roletally.bench.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Peer: a list of objects, a stream, and a hash map of credits, as a service would begin. Exact. It
 * keeps the best {@code k} in a queue and does not sort all roles.
 */
final class NaiveRanker implements Ranker {
  private static final int TIERS_ABOVE = 2;

  /** A role. */
  private record Opening(int number, List<Sheet.Ask> asks) {}

  /** A role with its place in the order. */
  private record Scored(int role, int tier, int score) {
    static final Comparator<Scored> WORST_FIRST =
        Comparator.comparingInt(Scored::tier)
            .thenComparingInt(Scored::score)
            .thenComparing(Scored::role, Comparator.reverseOrder());
  }

  private final List<Opening> openings = new ArrayList<>();

  void add(Sheet sheet) {
    openings.add(new Opening(sheet.number(), sheet.asks()));
  }

  @Override
  public String name() {
    return "naive";
  }

  @Override
  public boolean exact() {
    return true;
  }

  @Override
  public List<Ranked> top(Candidate candidate, int k) {
    Map<Integer, Integer> credits = new HashMap<>();
    Map<Integer, Integer> highs = new HashMap<>();
    for (int leaf = 0; leaf < candidate.credit().length; leaf++) {
      if (candidate.credit()[leaf] > 0) {
        credits.put(leaf, (int) candidate.credit()[leaf]);
      }
      if (candidate.high()[leaf] > 0) {
        highs.put(leaf, (int) candidate.high()[leaf]);
      }
    }
    PriorityQueue<Scored> best = new PriorityQueue<>(Scored.WORST_FIRST);
    openings.stream()
        .map(opening -> score(opening, candidate, credits, highs))
        .forEach(
            scored -> {
              best.add(scored);
              if (best.size() > k) {
                best.poll();
              }
            });
    return Stream.generate(best::poll)
        .limit(best.size())
        .map(scored -> new Ranked(scored.role, scored.score))
        .toList()
        .reversed();
  }

  private static Scored score(
      Opening opening,
      Candidate candidate,
      Map<Integer, Integer> credits,
      Map<Integer, Integer> highs) {
    int score =
        opening.asks.stream()
            .mapToInt(
                ask -> (int) ((long) ask.stake() * credit(ask.term(), candidate, credits) / 1000))
            .sum();
    boolean refused =
        opening.asks.stream()
            .filter(Sheet.Ask::decides)
            .anyMatch(
                ask ->
                    credit(ask.term(), candidate, credits) == 0
                        && credit(ask.term(), candidate, highs) == 0);
    return new Scored(opening.number, refused ? 0 : TIERS_ABOVE, score);
  }

  private static int credit(Sheet.Term term, Candidate candidate, Map<Integer, Integer> credits) {
    return switch (term) {
      case Sheet.Leaf leaf -> credits.getOrDefault(leaf.number(), 0);
      case Sheet.Time time -> time(time, candidate);
      case Sheet.Group group -> {
        IntStream of =
            group.members().stream().mapToInt(member -> credit(member, candidate, credits));
        yield group.count() == 1
            ? of.max().orElse(0)
            : of.map(credit -> -credit).sorted().limit(group.count()).sum() / -group.count();
      }
    };
  }

  private static int time(Sheet.Time time, Candidate candidate) {
    int[] ranges = new int[2 * time.from().size()];
    for (int i = 0; i < time.from().size(); i++) {
      ranges[2 * i] = time.from().get(i);
      ranges[2 * i + 1] = time.to().get(i);
    }
    return candidate.time(ranges, 0, time.from().size(), time.needed());
  }

  @Override
  public void close() {
    openings.clear();
  }
}
