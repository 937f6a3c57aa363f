package dev.roletally;

import dev.roletally.internal.lucene.RoleStore;
import dev.roletally.internal.lucene.Snapshot;
import dev.roletally.model.Role;
import dev.roletally.plan.SameOpenings;
import dev.roletally.scoring.CompiledProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The best roles of as many openings: of each opening the role that ranks best. */
final class OnePerOpening {
  private final Snapshot index;
  private final Map<String, SameOpenings> byKey = new HashMap<>();
  private final List<Role> roles = new ArrayList<>();
  private final Map<String, List<String>> others = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();

  private OnePerOpening(Snapshot index) {
    this.index = index;
  }

  /** Ranks deeper until {@code k} openings are found, or all roles are ranked. */
  static OnePerOpening of(Snapshot index, CompiledProfile profile, int k) {
    OnePerOpening shown = new OnePerOpening(index);
    int depth = k;
    int done = 0;
    while (true) {
      List<RoleStore.Hit> hits = index.rank(profile, depth).hits();
      for (; done < hits.size() && shown.roles.size() < k; done++) {
        shown.add(hits.get(done));
      }
      if (shown.roles.size() == k || hits.size() < depth) {
        return shown;
      }
      depth = Math.min(2 * depth, Math.max(index.size(), 1)) + 1;
    }
  }

  private void add(RoleStore.Hit hit) {
    if (!seen.contains(hit.id())) {
      Role role = RoleIndex.parse(hit.document());
      List<String> same =
          group(role).stream().map(Role::id).filter(id -> !id.equals(role.id())).toList();
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
    return SameOpenings.of(index.documents(key).stream().map(RoleIndex::parse).toList());
  }

  /** The roles shown, best first. */
  List<Role> roles() {
    return roles;
  }

  /** By id of a role shown, the ids of the others that are the same opening. */
  Map<String, List<String>> others() {
    return others;
  }
}
