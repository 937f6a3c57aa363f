package dev.roletally.scoring;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import dev.roletally.model.WorkExperience;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.OptionalInt;

/** Months of work, overlaps counted once. */
final class Months {
  private Months() {}

  /**
   * The months that any of {@code work} was going on, up to the month of {@code asOf}; empty if
   * none states when it began.
   */
  static OptionalInt of(Collection<WorkExperience> work, LocalDate asOf) {
    long now = index(YearMonth.from(asOf));
    RangeSet<Long> months = TreeRangeSet.create();
    boolean stated = false;
    for (WorkExperience each : work) {
      if (each.from().isPresent()) {
        stated = true;
        long first = index(each.from().get());
        long last = Math.min(each.to().map(Months::index).orElse(now), now);
        if (first <= last) {
          months.add(Range.closedOpen(first, last + 1));
        }
      }
    }
    if (!stated) {
      return OptionalInt.empty();
    }
    int total = 0;
    for (Range<Long> range : months.asRanges()) {
      total += ContiguousSet.create(range, DiscreteDomain.longs()).size();
    }
    return OptionalInt.of(total);
  }

  private static long index(YearMonth month) {
    return month.getLong(ChronoField.PROLEPTIC_MONTH);
  }
}
