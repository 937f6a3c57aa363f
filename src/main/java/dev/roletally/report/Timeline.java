package dev.roletally.report;

import dev.roletally.model.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of days drawn from left to right in whole months. What reaches beyond it is cut at its
 * ends.
 *
 * @param first its first day
 * @param last its last day
 */
record Timeline(LocalDate first, LocalDate last) {
  private static final int MOST_MONTHS = 36;
  private static final int MOST_LABELS = 7;

  /** The whole months that hold all of {@code days}, at most three years of them. */
  static Timeline around(List<LocalDate> days) {
    LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
    YearMonth from = YearMonth.from(first);
    YearMonth to = YearMonth.from(last);
    YearMonth most = from.plusMonths(MOST_MONTHS - 1);
    return new Timeline(from.atDay(1), (to.isAfter(most) ? most : to).atEndOfMonth());
  }

  private long length() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Whether some of the days lie in the stretch. */
  boolean shows(DateRange days) {
    return !days.to().isBefore(first) && !days.from().isAfter(last);
  }

  /** Where a day begins. */
  String x(LocalDate day) {
    return Figures.percent(offset(day), length());
  }

  /** How wide days are, both ends included. */
  String width(LocalDate from, LocalDate to) {
    long start = offset(from);
    long end = to.isAfter(last) ? length() : offset(to.plusDays(1));
    return Figures.percent(Math.max(0, end - start), length());
  }

  private long offset(LocalDate day) {
    LocalDate shown = day.isBefore(first) ? first : day.isAfter(last) ? last.plusDays(1) : day;
    return ChronoUnit.DAYS.between(first, shown);
  }

  /** The months that are named on the axis: every one, or every second, third, ... */
  List<YearMonth> labels() {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = YearMonth.from(first);
        !month.atDay(1).isAfter(last);
        month = month.plusMonths(1)) {
      months.add(month);
    }
    int step = (months.size() + MOST_LABELS - 1) / MOST_LABELS;
    List<YearMonth> labels = new ArrayList<>();
    for (int i = 0; i < months.size(); i += step) {
      boolean fits = offset(months.get(i).atDay(1)) * 10 <= length() * 9;
      if (fits) {
        labels.add(months.get(i));
      }
    }
    return labels;
  }
}
