package dev.roletally.trust;

import com.google.common.collect.Maps;
import dev.roletally.RoleIndex;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an index holds: the version of each role by its id. The model that an index is compared
 * with, and what is read back from one.
 */
public record State(Map<String, Integer> versions) {
  /** Of an index that was never written. */
  public static final State EMPTY = new State(Map.of());

  private static final Comparator<Scored> ORDER =
      Comparator.comparing(Scored::score, Comparator.reverseOrder())
          .thenComparing(
              each -> each.id().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  /** Copies the versions. */
  public State {
    versions = Map.copyOf(versions);
  }

  private static final int ALL = 100_000;

  private record Scored(String id, int score) {}

  /**
   * What an index holds, read through all its doors, which have to agree to the last point: its
   * size, its ranking, each role by its id, and the score of each role alone.
   */
  public static State read(RoleIndex index) {
    Ranking ranking = index.rank(World.PROFILE, World.top(ALL));
    Map<String, Integer> versions = new TreeMap<>();
    for (Match match : ranking.matches()) {
      Role role =
          index
              .role(match.roleId())
              .orElseThrow(() -> new Violation("ranked, but not there: " + match.roleId()));
      int version = World.version(role);
      Violation.unless(
          versions.put(role.id(), version) == null, "ranked twice, got: %s", role.id());
      Violation.unless(
          role.equals(World.role(role.id(), version)), "not what was put, got: %s", role);
      index
          .posting(role.id())
          .ifPresent(
              kept ->
                  Violation.unless(
                      kept.equals(World.posting(role.id(), version)),
                      "posting must be that of %s in version %s, got: %s",
                      role.id(),
                      version,
                      kept.text()));
    }
    State state = new State(versions);
    Violation.unless(
        index.size() == versions.size(),
        "size must be that of the ranking, %s, got: %s",
        versions.size(),
        index.size());
    state.requireRanking(ranking);
    return state;
  }

  /** Rejects a ranking that is not that of all these roles, to the last point. */
  public void requireRanking(Ranking ranking) {
    List<Scored> ranked =
        ranking.matches().stream().map(match -> new Scored(match.roleId(), match.score())).toList();
    Violation.unless(ranked.equals(ranking()), "ranking must be %s, got: %s", ranking(), ranked);
  }

  private List<Scored> ranking() {
    return versions.entrySet().stream()
        .map(each -> new Scored(each.getKey(), Scores.of(each.getKey(), each.getValue())))
        .sorted(ORDER)
        .toList();
  }

  /** The one of some states that an index holds; a violation if it holds none of them. */
  public static State readOneOf(RoleIndex index, List<State> allowed, String when) {
    State found = read(index);
    Optional<State> same = allowed.stream().filter(found::equals).findFirst();
    return same.orElseThrow(
        () ->
            new Violation(
                when
                    + ": index must hold what was acknowledged, or what was being committed, got: "
                    + allowed.stream().map(found::difference).toList()));
  }

  /** What it has and the other has not, and the other way round. */
  private String difference(State other) {
    return Maps.difference(versions, other.versions()).toString();
  }
}
