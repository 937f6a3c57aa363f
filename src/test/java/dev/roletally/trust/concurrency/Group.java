package dev.roletally.trust.concurrency;

import dev.roletally.model.Role;
import dev.roletally.trust.Violation;
import dev.roletally.trust.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Roles that one thread puts and removes, always all at once: what was put when, by the numbers of
 * the changes. After the change of a version the group is either as a whole of that version, or, at
 * every {@link #GONE}-th, not there.
 *
 * <p>Safe for many threads; one writes.
 */
final class Group {
  /** At the versions that this divides the group is removed. */
  static final int GONE = 5;

  private final String name;
  private final int size;

  /** The sequence numbers of the changes that ended, by version, since the index was opened. */
  private final TreeMap<Integer, Long> ended = new TreeMap<>();

  private int begun;

  Group(String name, int size) {
    this.name = name;
    this.size = size;
  }

  String name() {
    return name;
  }

  /** The next version, whose change begins now. */
  synchronized int begin() {
    return ++begun;
  }

  /** The change of a version has ended. */
  synchronized void end(int version, long sequence) {
    ended.put(version, sequence);
  }

  /** The last version whose change began. */
  synchronized int begun() {
    return begun;
  }

  /** The last version whose change has a number up to this one. */
  synchronized int upTo(long sequence) {
    int last = 0;
    for (Map.Entry<Integer, Long> each : ended.entrySet()) {
      last = each.getValue() <= sequence ? each.getKey() : last;
    }
    return last;
  }

  /** The index was opened anew and holds a version; later ones were lost. */
  synchronized void opened(int version) {
    ended.clear();
    ended.put(version, 0L);
  }

  static boolean isGone(int version) {
    return version % GONE == 0;
  }

  List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ids.add(name + "-" + i);
    }
    return ids;
  }

  List<Role> roles(int version) {
    return ids().stream().map(id -> World.role(id, version)).toList();
  }

  /**
   * The version that was seen, which must be one of those from {@code least} to {@code most}, and
   * the group all of it; if the group was not there, the first such version at which it is not.
   *
   * @param seen the versions of its roles, by id
   */
  int version(Map<String, Integer> seen, int least, int most, String when) {
    if (seen.isEmpty()) {
      int gone = (least + GONE - 1) / GONE * GONE;
      Violation.unless(
          gone <= most, "%s: %s must be there, from version %s to %s", when, name, least, most);
      return gone;
    }
    int version = seen.values().iterator().next();
    Violation.unless(
        seen.size() == size && seen.values().stream().allMatch(each -> each == version),
        "%s: %s must be of one batch, got: %s",
        when,
        name,
        seen);
    Violation.unless(
        version >= least && version <= most && !isGone(version),
        "%s: %s must be of version %s to %s, got: %s",
        when,
        name,
        least,
        most,
        version);
    return version;
  }
}
