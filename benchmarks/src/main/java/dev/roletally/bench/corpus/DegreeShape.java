package dev.roletally.bench.corpus;

import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a degree that is asked is like, without its fields.
 *
 * @param levels the levels named
 * @param orHigher whether a higher level is welcome
 * @param status how far the degree may be
 * @param fields how many fields are named
 * @param relatedFields whether a related field will do
 */
record DegreeShape(
    Set<DegreeLevel> levels,
    boolean orHigher,
    Set<DegreeStatus> status,
    int fields,
    boolean relatedFields) {
  DegreeShape(Criterion.Degree degree) {
    this(
        degree.levels(),
        degree.orHigher(),
        degree.status(),
        degree.fields().size(),
        degree.relatedFields());
  }

  @Override
  public String toString() {
    return names(levels)
        + " "
        + orHigher
        + " "
        + names(status)
        + " "
        + fields
        + " "
        + relatedFields;
  }

  private static String names(Collection<?> values) {
    return values.isEmpty()
        ? "-"
        : values.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
  }

  /** Reads what {@link #toString} gives. */
  static DegreeShape parse(String text) {
    String[] parts = text.split(" ");
    return new DegreeShape(
        values(parts[0], DegreeLevel::valueOf),
        Boolean.parseBoolean(parts[1]),
        values(parts[2], DegreeStatus::valueOf),
        Integer.parseInt(parts[3]),
        Boolean.parseBoolean(parts[4]));
  }

  private static <T> Set<T> values(String names, Function<String, T> of) {
    return names.equals("-")
        ? Set.of()
        : Arrays.stream(names.split(",")).map(of).collect(Collectors.toSet());
  }
}
