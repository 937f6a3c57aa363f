package dev.roletally.report;

import dev.roletally.explain.Code;
import dev.roletally.explain.CriterionMatch;
import dev.roletally.explain.Evidence;
import dev.roletally.explain.Phrases;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.Profile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The days on which a candidate is free against the starts and lengths that a role asks for. */
final class Calendar {
  private static final int ROW = 30;
  private static final int BAR = 15;
  private static final int AXIS = 20;
  private static final int MOST_STARTS = 12;
  private static final int OPEN_MONTHS = 6;

  private final Phrases phrases;
  private final Optional<Profile> profile;

  Calendar(Optional<Profile> profile, Phrases phrases) {
    this.profile = profile;
    this.phrases = phrases;
  }

  /** The calendar of a role; empty if it asks for no dates and no length. */
  Optional<Element> of(ReportedRole role) {
    List<CriterionMatch> asked =
        role.match().requirements().stream()
            .flatMap(each -> each.asks().stream())
            .filter(ask -> ask.weighed())
            .flatMap(ask -> leaves(ask.criterion()))
            .filter(leaf -> leaf.criterion() instanceof Criterion.Availability)
            .toList();
    List<Row> rows = new ArrayList<>();
    asked.forEach(leaf -> rows(leaf, rows));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Anchor heading = role.anchor().part("calendar");
    Timeline line = Timeline.around(days(rows));
    return Optional.of(
        Element.of(Tag.SECTION, "calendar")
            .add(
                Element.of(Tag.H3).at(heading).text(phrases.say("report.calendar")),
                draw(line, rows),
                Element.of(Tag.UL, "starts").addAll(spoken(rows))));
  }

  private static Stream<CriterionMatch> leaves(CriterionMatch match) {
    return match.of().isEmpty() ? Stream.of(match) : match.of().stream().flatMap(Calendar::leaves);
  }

  /**
   * A start, or a range of days on any of which the work may start.
   *
   * @param starts the days
   * @param least days that the work lasts at least; 0 if nothing says
   * @param most days that it lasts at most
   * @param fits whether the candidate is free for the least length from it
   */
  private record Row(DateRange starts, long least, long most, boolean fits) {
    LocalDate end() {
      return starts.from().plusDays(Math.max(1, most) - 1);
    }
  }

  private static void rows(CriterionMatch match, List<Row> rows) {
    Criterion.Availability asked = (Criterion.Availability) match.criterion();
    long least = asked.minWeeks() * 7L;
    long most = Math.max(least, asked.maxWeeks().orElse(0) * 7L);
    Set<LocalDate> fitting = fitting(match);
    Stream.concat(
            asked.starts().stream().map(day -> new DateRange(day, day)), asked.windows().stream())
        .filter(range -> !range.from().equals(LocalDate.MIN) && rows.size() < MOST_STARTS)
        .forEach(
            range ->
                rows.add(new Row(range, least, most, fitting.stream().anyMatch(range::contains))));
  }

  /** The starts that the evidence says fit. */
  private static Set<LocalDate> fitting(CriterionMatch match) {
    Set<LocalDate> days = new TreeSet<>();
    for (Evidence evidence : match.evidence()) {
      if (evidence.code() == Code.START_FITS) {
        for (String day : evidence.parameters().getOrDefault("starts", "").split(" ", -1)) {
          if (!day.isEmpty()) {
            days.add(LocalDate.parse(day));
          }
        }
      }
    }
    return days;
  }

  /** The days that the drawing has to show. */
  private List<LocalDate> days(List<Row> rows) {
    List<LocalDate> days = new ArrayList<>();
    for (Row row : rows) {
      days.add(row.starts().from());
      days.add(row.end());
      if (!row.starts().to().equals(LocalDate.MAX)) {
        days.add(row.starts().to());
      }
    }
    LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
    for (AvailabilityWindow window : windows()) {
      near(window.days().from(), first, last).ifPresent(days::add);
      near(window.days().to(), first, last).ifPresent(days::add);
    }
    return days;
  }

  private static Optional<LocalDate> near(LocalDate day, LocalDate first, LocalDate last) {
    boolean near =
        day.isAfter(first.minusMonths(OPEN_MONTHS)) && day.isBefore(last.plusMonths(OPEN_MONTHS));
    return near ? Optional.of(day) : Optional.empty();
  }

  private List<AvailabilityWindow> windows() {
    return profile.map(Profile::availability).orElse(List.of());
  }

  private Element draw(Timeline line, List<Row> rows) {
    int bottom = AXIS + ROW * (rows.size() + 1);
    boolean named = false;
    Element svg =
        Shapes.drawing("line", Integer.toString(bottom + 4)).with(Attribute.HIDDEN, "true");
    for (AvailabilityWindow window : windows()) {
      if (line.shows(window.days())) {
        svg.add(
            span("shade", line, window.days(), AXIS, bottom - AXIS),
            span("free", line, window.days(), AXIS + BAR, 10));
        if (!named) {
          LocalDate from = window.days().from();
          LocalDate shown = from.isBefore(line.first()) ? line.first() : from;
          svg.add(label(shown, line, AXIS, phrases.say("report.calendar.free")));
          named = true;
        }
      }
    }
    for (DateRange taken : profile.map(Profile::booked).orElse(List.of())) {
      if (line.shows(taken)) {
        svg.add(span("taken", line, taken, AXIS + BAR, 10));
      }
    }
    for (YearMonth month : line.labels()) {
      String x = line.x(month.atDay(1));
      svg.add(
          Shapes.line("rule", x, x, "14", Integer.toString(bottom)),
          Shapes.text("tick", x, "11").text(month.toString()));
    }
    for (int i = 0; i < rows.size(); i++) {
      row(svg, line, rows.get(i), AXIS + ROW * (i + 1));
    }
    return svg;
  }

  private void row(Element svg, Timeline line, Row row, int top) {
    DateRange starts = row.starts();
    String kind = row.fits() ? "fits" : "misses";
    boolean window = !starts.from().equals(starts.to());
    if (row.most() > row.least()) {
      svg.add(span("most " + kind, line, new DateRange(starts.from(), row.end()), top + BAR, 10));
    }
    if (row.least() > 0) {
      LocalDate end = starts.from().plusDays(row.least() - 1);
      svg.add(span("least " + kind, line, new DateRange(starts.from(), end), top + BAR, 10));
    }
    if (window) {
      svg.add(span("window", line, starts, top + BAR + 11, 3));
    }
    svg.add(
        label(
            starts.from(),
            line,
            top,
            (row.fits() ? State.MET : State.NOT_MET).mark() + " " + starts.from()));
  }

  private static Element span(String kind, Timeline line, DateRange days, int y, int height) {
    return Shapes.rect(
        kind,
        line.x(days.from()),
        line.width(days.from(), days.to()),
        Integer.toString(y),
        Integer.toString(height));
  }

  private static Element label(LocalDate day, Timeline line, int y, String words) {
    return Shapes.text("day", line.x(day), Integer.toString(y + BAR - 4)).text(words);
  }

  /** The same in words: the drawing is for the eye alone. */
  private List<Element> spoken(List<Row> rows) {
    List<Element> items = new ArrayList<>();
    if (windows().isEmpty()) {
      items.add(Element.of(Tag.LI).text(phrases.say("report.calendar.unstated")));
    }
    for (AvailabilityWindow window : windows()) {
      items.add(Element.of(Tag.LI).text(between("report.calendar.window", window.days())));
    }
    for (Row row : rows) {
      String words = between("report.calendar.start", row.starts());
      items.add(
          Element.of(Tag.LI, row.fits() ? "fits" : "misses")
              .text(words + " " + phrases.say(fit(row))));
    }
    return items;
  }

  private static String fit(Row row) {
    return row.fits() ? "report.calendar.fits" : "report.calendar.misses";
  }

  private String between(String key, DateRange days) {
    if (days.from().equals(days.to())) {
      return phrases.say(key + ".day", Map.of("day", days.from()));
    }
    if (days.to().equals(LocalDate.MAX)) {
      return phrases.say(key + ".from", Map.of("from", days.from()));
    }
    return phrases.say(key, Map.of("from", days.from(), "to", days.to()));
  }
}
