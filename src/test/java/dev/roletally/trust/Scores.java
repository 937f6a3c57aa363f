package dev.roletally.trust;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The scores of single roles, without an index; each is made once. */
final class Scores {
  private static final int MOST = 100_000;
  private static final Map<String, Integer> MADE = new ConcurrentHashMap<>();

  private Scores() {}

  /** The score of a version of a role for the profile of the world. */
  static int of(String id, int version) {
    if (MADE.size() > MOST) {
      MADE.clear();
    }
    return MADE.computeIfAbsent(
        id + " " + version,
        any -> World.TALLY.score(World.PROFILE, World.role(id, version), World.SETTINGS).score());
  }
}
