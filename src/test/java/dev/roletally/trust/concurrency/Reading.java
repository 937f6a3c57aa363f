package dev.roletally.trust.concurrency;

import dev.roletally.RoleIndex;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Filter;
import dev.roletally.trust.State;
import dev.roletally.trust.Violation;
import dev.roletally.trust.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one thread reads: every group as a whole, of a version that is not older than what it saw
 * before or what was said to be visible, and with the scores and in the order of the model.
 */
final class Reading {
  private static final int ALL = 1000;

  private final RoleIndex index;
  private final List<Group> groups;
  private final Random dice;
  private final Map<String, Integer> seen = new HashMap<>();

  Reading(RoleIndex index, List<Group> groups, long seed) {
    this.index = index;
    this.groups = groups;
    this.dice = new Random(seed);
  }

  /** Reads once, in one way or another. */
  void read(AtomicInteger reads) {
    Map<String, Integer> least = new HashMap<>();
    long visible = index.state().visible();
    for (Group group : groups) {
      least.put(group.name(), Math.max(group.upTo(visible), seen.getOrDefault(group.name(), 0)));
    }
    switch (dice.nextInt(4)) {
      case 0 -> {
        Group group = groups.get(dice.nextInt(groups.size()));
        saw(group, versions(index, group), least);
      }
      case 1 -> {
        Group group = groups.get(dice.nextInt(groups.size()));
        index
            .role(group.name() + "-0")
            .ifPresent(role -> bounded(group, World.version(role), least));
      }
      default -> {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        Ranking ranking =
            dice.nextBoolean()
                ? index.rank(World.PROFILE, World.top(ALL))
                : index.rank(World.PROFILE, World.top(ALL), ForkJoinPool.commonPool());
        ranked(ranking)
            .forEach(
                (id, version) ->
                    found
                        .computeIfAbsent(World.group(id), any -> new TreeMap<>())
                        .put(id, version));
        for (Group group : groups) {
          saw(group, found.getOrDefault(group.name(), Map.of()), least);
        }
      }
    }
    reads.incrementAndGet();
  }

  private void saw(Group group, Map<String, Integer> found, Map<String, Integer> least) {
    int version =
        group.version(found, least.getOrDefault(group.name(), 0), group.begun(), "ranking");
    seen.merge(group.name(), version, Math::max);
  }

  private static void bounded(Group group, int version, Map<String, Integer> least) {
    Violation.unless(
        version >= least.getOrDefault(group.name(), 0) && version <= group.begun(),
        "%s must be of version %s to %s, got: %s",
        group.name(),
        least.getOrDefault(group.name(), 0),
        group.begun(),
        version);
  }

  /** The versions of the roles of a group that an index shows. */
  static Map<String, Integer> versions(RoleIndex index, Group group) {
    return ranked(
        index.rank(
            World.PROFILE, World.top(ALL).filter(Filter.attribute(World.GROUP, group.name()))));
  }

  /** The versions by id; each id once, with the score of its version, in order. */
  private static Map<String, Integer> ranked(Ranking ranking) {
    Map<String, Integer> versions = new TreeMap<>();
    for (Match match : ranking.matches()) {
      int version = titled(match);
      Violation.unless(
          versions.put(match.roleId(), version) == null, "ranked twice: %s", match.roleId());
    }
    new State(versions).requireRanking(ranking);
    return versions;
  }

  /** The version that the title of a match names: "Role ID, VERSION words". */
  private static int titled(Match match) {
    String title = match.title().orElseThrow();
    String after = title.substring(title.indexOf(", ") + 2);
    int end = after.indexOf(' ');
    return Integer.parseInt(end < 0 ? after : after.substring(0, end));
  }
}
