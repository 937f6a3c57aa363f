package dev.roletally.report;

import dev.roletally.explain.Explanation;
import dev.roletally.explain.Match;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.model.Category;
import dev.roletally.model.Role;
import dev.roletally.plan.Gaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A role of a report with all that is known of it.
 *
 * @param place its place in the ranking, from 1
 * @param match its match
 * @param explanation the match in the report's language
 * @param role the role as it was read, if given
 * @param text the posting as it was found, if given
 * @param gaps what would change the match, if given
 */
record ReportedRole(
    int place,
    Match match,
    Explanation explanation,
    Optional<Role> role,
    Optional<PostingText> text,
    Optional<Gaps> gaps) {
  /**
   * A requirement in the order of the ledger.
   *
   * @param number its number in the ledger, from 1
   * @param key what its anchors are made of
   * @param match the requirement and what it earned
   */
  record Ask(int number, String key, RequirementMatch match) {
    State state() {
      return State.of(match);
    }
  }

  /** The requirements in the order of the ledger: by category, then as the posting has them. */
  List<Ask> asks() {
    List<Ask> asks = new ArrayList<>();
    for (Category category : Category.values()) {
      for (RequirementMatch each : match.requirements()) {
        if (each.category() == category) {
          int number = asks.size() + 1;
          asks.add(new Ask(number, place + "-" + number, each));
        }
      }
    }
    return asks;
  }

  Anchor anchor() {
    return Anchor.role(place);
  }

  /** The title, or the id where the posting has none. */
  String title() {
    return match.title().filter(title -> !title.isBlank()).orElse(match.roleId());
  }
}
