package dev.roletally;

import dev.roletally.internal.lucene.Hit;
import dev.roletally.internal.lucene.Hits;
import dev.roletally.internal.lucene.Position;
import dev.roletally.internal.lucene.Snapshot;
import dev.roletally.internal.search.Workers;
import dev.roletally.model.Filter;
import dev.roletally.model.Role;
import dev.roletally.plan.SameOpenings;
import dev.roletally.scoring.CompiledProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The best roles of as many openings: of each opening the role that ranks best. */
final class OnePerOpening {
  private final Snapshot index;
  private final Filter filter;
  private final Map<String, SameOpenings> byKey = new HashMap<>();
  private final List<Role> roles = new ArrayList<>();
  private final Map<String, List<String>> others = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private int considered;

  private OnePerOpening(Snapshot index, Filter filter) {
    this.index = index;
    this.filter = filter;
  }

  /** Ranks on, page by page, until there are as many openings as asked for, or no more roles. */
  static OnePerOpening of(
      Snapshot index, CompiledProfile profile, RankRequest request, Workers workers, int threads) {
    OnePerOpening shown = new OnePerOpening(index, request.filter());
    Optional<Position> last = Optional.empty();
    while (true) {
      Hits page = index.rank(profile, request.k(), request.filter(), last, workers, threads);
      shown.considered = page.considered();
      for (Hit hit : page.hits()) {
        if (shown.roles.size() < request.k()) {
          shown.add(hit);
        }
        last = Optional.of(hit.position());
      }
      if (shown.roles.size() == request.k() || page.hits().size() < request.k()) {
        return shown;
      }
    }
  }

  private void add(Hit hit) {
    if (!seen.contains(hit.position().role())) {
      Role role = Entries.parse(hit.record());
      List<String> same =
          group(role).stream()
              .filter(filter::accepts)
              .map(Role::id)
              .filter(id -> !id.equals(role.id()))
              .toList();
      roles.add(role);
      seen.addAll(same);
      if (!same.isEmpty()) {
        others.put(role.id(), same);
      }
    }
  }

  private List<Role> group(Role role) {
    return SameOpenings.key(role).stream()
        .map(key -> byKey.computeIfAbsent(key, this::openings))
        .flatMap(of -> of.groups().stream())
        .map(SameOpenings.Group::roles)
        .filter(members -> members.stream().anyMatch(each -> each.id().equals(role.id())))
        .findFirst()
        .orElse(List.of());
  }

  private SameOpenings openings(String key) {
    return SameOpenings.of(index.records(key).stream().map(Entries::parse).toList());
  }

  /** The number of roles that the filter accepts. */
  int considered() {
    return considered;
  }

  /** The roles shown, best first. */
  List<Role> roles() {
    return roles;
  }

  /** By id of a role shown, the ids of the others accepted that are the same opening. */
  Map<String, List<String>> others() {
    return others;
  }
}
