package dev.roletally.cli;

import dev.roletally.model.Fact;
import dev.roletally.model.Role;
import dev.roletally.plan.SameOpenings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Groups of same openings as people read them. */
final class SameText {
  private static final int MOST_DIFFERENCES = 20;

  private SameText() {}

  static String write(SameOpenings same) {
    int postings = same.groups().stream().mapToInt(group -> group.roles().size()).sum();
    StringBuilder out = new StringBuilder();
    out.append("Openings posted more than once: ").append(same.groups().size()).append("; ");
    out.append(postings).append(" of ").append(same.considered()).append(" postings\n");
    for (SameOpenings.Group group : same.groups()) {
      Role first = group.roles().get(0);
      out.append('\n').append(OneLine.of(first.title().map(Fact::value).orElse("")));
      out.append(", ").append(OneLine.of(first.employer().map(Fact::value).orElse("")));
      out.append('\n');
      for (Role role : group.roles()) {
        out.append("  ").append(OneLine.of(role.id())).append('\n');
      }
      List<SameOpenings.Difference> all = group.differences();
      all.stream().limit(MOST_DIFFERENCES).forEach(each -> difference(each, out));
      if (all.size() > MOST_DIFFERENCES) {
        out.append("  and ").append(all.size() - MOST_DIFFERENCES).append(" more differences\n");
      }
    }
    return out.toString().stripTrailing();
  }

  private static void difference(SameOpenings.Difference difference, StringBuilder out) {
    out.append("  ").append(OneLine.of(difference.field())).append('\n');
    Map<String, List<String>> byValue =
        difference.values().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    byValue.forEach(
        (value, ids) ->
            out.append("    ")
                .append(value.isEmpty() ? "not said" : OneLine.of(value))
                .append(": ")
                .append(OneLine.of(String.join(", ", ids)))
                .append('\n'));
  }
}
