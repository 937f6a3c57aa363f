package dev.roletally.audit;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * By which attributes people are told apart in one table: by one, or by the intersection of
 * several.
 *
 * @param attributes the attributes, at least one, each once
 * @param leavesOutSmall why categories of less than 2 % of the people counted get no impact ratio;
 *     empty if they get one. The rules leave that to the auditor, who has to say why
 */
public record Breakdown(List<String> attributes, Optional<String> leavesOutSmall) {
  /** Copies the attributes; rejects none, one named twice, and a blank reason. */
  public Breakdown {
    attributes = attributes.stream().map(each -> Attributes.name("attribute", each)).toList();
    checkArgument(!attributes.isEmpty(), "attributes must be one or more, got: none");
    checkArgument(
        new HashSet<>(attributes).size() == attributes.size(),
        "attributes must differ, got: %s",
        attributes);
    leavesOutSmall = leavesOutSmall.map(why -> Attributes.name("reason", why));
  }

  /** By one attribute, or by the intersection of several; every category gets its impact ratio. */
  public static Breakdown by(String... attributes) {
    return new Breakdown(Arrays.asList(attributes), Optional.empty());
  }

  /** The same without impact ratios for categories of less than 2 %, for this reason. */
  public Breakdown leavingOutSmall(String why) {
    return new Breakdown(attributes, Optional.of(why));
  }
}
