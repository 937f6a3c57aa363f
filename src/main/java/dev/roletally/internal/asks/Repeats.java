package dev.roletally.internal.asks;

import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks the requirements that only say again what an earlier one asked: the same main thing, most
 * of the rest, and no less insistence.
 *
 * <p>The earlier ones are kept by what they ask, so that marking takes time linear in their number;
 * of the lists that share a member no more than {@value #MOST_LISTS} are compared with a later one.
 */
final class Repeats {
  private static final long SHARE_NUM = 3;
  private static final long SHARE_DEN = 5;
  private static final int MOST_LISTS = 32;

  private final Map<Sort, Map<String, Entry>> whole = new HashMap<>();
  private final Map<Sort, Map<String, List<Entry>>> lists = new HashMap<>();

  private Repeats() {}

  /** What two requirements have to share before one can repeat the other. */
  private record Sort(Necessity necessity, Category category) {
    static Sort of(Requirement requirement) {
      return new Sort(requirement.necessity(), requirement.category());
    }
  }

  /** An earlier requirement, its place among all, and the keys of its leaves. */
  private record Entry(Requirement requirement, int place, Set<String> keys) {}

  static List<Requirement> mark(List<Requirement> requirements) {
    Repeats repeats = new Repeats();
    List<Requirement> marked = new ArrayList<>(requirements.size());
    for (Requirement requirement : requirements) {
      Set<String> keys = keys(requirement.criterion());
      Entry earlier = repeats.earlier(requirement, keys);
      if (earlier == null) {
        repeats.keep(new Entry(requirement, marked.size(), keys));
        marked.add(requirement);
      } else {
        marked.add(requirement.repeating(earlier.requirement().id()));
      }
    }
    return marked;
  }

  private void keep(Entry entry) {
    Requirement requirement = entry.requirement();
    Sort sort = Sort.of(requirement);
    whole
        .computeIfAbsent(sort, s -> new HashMap<>())
        .putIfAbsent(said(requirement, entry.keys()), entry);
    if (isFlat(requirement)) {
      Map<String, List<Entry>> byKey = lists.computeIfAbsent(sort, s -> new HashMap<>());
      for (String key : entry.keys()) {
        List<Entry> sharing = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (sharing.size() < MOST_LISTS) {
          sharing.add(entry);
        }
      }
    }
  }

  /** The first that asked the same before, if any did. */
  private @Nullable Entry earlier(Requirement later, Set<String> keys) {
    if (keys.isEmpty() && !(later.criterion() instanceof Criterion.Other)) {
      return null;
    }
    Sort sort = Sort.of(later);
    Entry same = whole.getOrDefault(sort, Map.of()).get(said(later, keys));
    if (keys.isEmpty() || !(later.criterion() instanceof Criterion.AllOf) || !isFlat(later)) {
      return same;
    }
    for (Entry before :
        lists.getOrDefault(sort, Map.of()).getOrDefault(keys.iterator().next(), List.of())) {
      long shared = keys.stream().filter(before.keys()::contains).count();
      boolean repeats = shared >= 2 && shared * SHARE_DEN >= keys.size() * SHARE_NUM;
      if (repeats && (same == null || before.place() < same.place())) {
        return before;
      }
    }
    return same;
  }

  /** What a requirement asks, as one key: its criterion, or its words if nothing can prove it. */
  private static String said(Requirement requirement, Set<String> keys) {
    return keys.isEmpty()
        ? "\"" + requirement.quote().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)
        : requirement.criterion().key();
  }

  private static boolean isFlat(Requirement requirement) {
    Criterion criterion = requirement.criterion();
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
