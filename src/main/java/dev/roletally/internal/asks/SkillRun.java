package dev.roletally.internal.asks;

import java.util.List;

/**
 * A list of skills in a clause.
 *
 * @param members its members, in order
 * @param ties how each member but the first is tied to the one before it
 */
record SkillRun(List<Mention> members, List<ListGap.Tie> ties) {
  /** The first word of the list. */
  int first() {
    return members.get(0).first();
  }

  /** The word after the last of the list. */
  int end() {
    return members.get(members.size() - 1).end();
  }
}
