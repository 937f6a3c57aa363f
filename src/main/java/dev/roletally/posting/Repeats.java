package dev.roletally.posting;

import dev.roletally.model.Criterion;
import dev.roletally.model.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Marks the requirements that only say again what an earlier one asked: the same main thing, most
 * of the rest, and no less insistence.
 */
final class Repeats {
  private static final long SHARE_NUM = 3;
  private static final long SHARE_DEN = 5;

  private Repeats() {}

  static List<Requirement> mark(List<Requirement> requirements) {
    List<Requirement> marked = new ArrayList<>(requirements.size());
    for (Requirement requirement : requirements) {
      Requirement earlier = null;
      for (Requirement before : marked) {
        if (earlier == null && before.repeats().isEmpty() && repeats(requirement, before)) {
          earlier = before;
        }
      }
      marked.add(earlier == null ? requirement : requirement.repeating(earlier.id()));
    }
    return marked;
  }

  private static boolean repeats(Requirement later, Requirement earlier) {
    if (later.necessity() != earlier.necessity() || later.category() != earlier.category()) {
      return false;
    }
    Set<String> keys = keys(later.criterion());
    if (keys.isEmpty()) {
      return later.criterion() instanceof Criterion.Other
          && later.quote().equalsIgnoreCase(earlier.quote());
    }
    Set<String> known = keys(earlier.criterion());
    if (later.criterion().key().equals(earlier.criterion().key())) {
      return true;
    }
    boolean lists = later.criterion() instanceof Criterion.AllOf && isFlat(later.criterion());
    if (!lists || !isFlat(earlier.criterion()) || !known.contains(keys.iterator().next())) {
      return false;
    }
    long shared = keys.stream().filter(known::contains).count();
    return shared >= 2 && shared * SHARE_DEN >= keys.size() * SHARE_NUM;
  }

  private static boolean isFlat(Criterion criterion) {
    return criterion instanceof Criterion.Leaf
        || (criterion instanceof Criterion.AllOf all
            && all.of().stream().allMatch(member -> member instanceof Criterion.Leaf));
  }

  private static Set<String> keys(Criterion criterion) {
    Set<String> keys = new LinkedHashSet<>();
    criterion
        .leaves()
        .filter(leaf -> !(leaf instanceof Criterion.Other))
        .forEach(leaf -> keys.add(leaf.key()));
    return keys;
  }
}
