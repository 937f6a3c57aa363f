package dev.roletally.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rates of all categories of one {@link Breakdown}.
 *
 * @param breakdown by what people are told apart
 * @param assessed how many people are counted in it
 * @param unknown how many are not, because a category of theirs is unknown
 * @param rows the categories, in order
 */
public record ImpactTable(Breakdown breakdown, int assessed, int unknown, List<ImpactRow> rows) {
  /** What part of the people counted a category may at most be short of to be left out: 2 %. */
  private static final Ratio SMALL = new Ratio(1, 50);

  private static final Comparator<List<String>> BY_CATEGORY =
      (one, other) -> {
        int order = 0;
        for (int i = 0; order == 0 && i < one.size(); i++) {
          order = one.get(i).compareTo(other.get(i));
        }
        return order;
      };

  /** Copies the rows. */
  public ImpactTable {
    rows = List.copyOf(rows);
  }

  /** Counts people. */
  static ImpactTable of(List<Selection> people, Breakdown breakdown) {
    SortedMap<List<String>, Count> counts = new TreeMap<>(BY_CATEGORY);
    int assessed = 0;
    for (Selection person : people) {
      if (person.categories().keySet().containsAll(breakdown.attributes())) {
        List<String> category =
            breakdown.attributes().stream()
                .map(attribute -> person.categories().getOrDefault(attribute, ""))
                .toList();
        counts.merge(category, Count.of(person), Count::plus);
        assessed++;
      }
    }
    return new ImpactTable(
        breakdown, assessed, people.size() - assessed, rows(counts, assessed, breakdown));
  }

  private static List<ImpactRow> rows(
      SortedMap<List<String>, Count> counts, int assessed, Breakdown breakdown) {
    boolean leavesOut = breakdown.leavesOutSmall().isPresent();
    Optional<Count> most =
        counts.values().stream()
            .filter(count -> !(leavesOut && count.isSmall(assessed)))
            .filter(count -> count.selected > 0)
            .max(Comparator.comparing(Count::rate));
    List<ImpactRow> rows = new ArrayList<>();
    counts.forEach(
        (category, count) -> {
          boolean isLeftOut = leavesOut && count.isSmall(assessed);
          Optional<Count> against = isLeftOut ? Optional.empty() : most;
          rows.add(
              new ImpactRow(
                  category,
                  count.assessed,
                  count.selected,
                  isLeftOut,
                  against.map(count::impactRatio),
                  against
                      .filter(other -> !count.rate().equals(other.rate()))
                      .map(other -> OptionalDouble.of(count.chance(other)))
                      .orElse(OptionalDouble.empty())));
        });
    return rows;
  }

  /** The category that was selected most; the first in order of several. Empty if nobody was. */
  public Optional<ImpactRow> selectedMost() {
    return rows.stream()
        .filter(row -> row.impactRatio().filter(new Ratio(1, 1)::equals).isPresent())
        .findFirst();
  }

  /** How many people of a category were assessed and selected. */
  private record Count(int assessed, int selected) {
    static Count of(Selection person) {
      return new Count(1, person.selected() ? 1 : 0);
    }

    Count plus(Count other) {
      return new Count(assessed + other.assessed, selected + other.selected);
    }

    Ratio rate() {
      return new Ratio(selected, assessed);
    }

    boolean isSmall(int all) {
      return new Ratio(assessed, all).compareTo(SMALL) < 0;
    }

    Ratio impactRatio(Count most) {
      return new Ratio((long) selected * most.assessed, (long) assessed * most.selected);
    }

    double chance(Count most) {
      return FisherTest.twoSided(selected, assessed, most.selected, most.assessed);
    }
  }
}
