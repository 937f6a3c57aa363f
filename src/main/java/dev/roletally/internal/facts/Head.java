package dev.roletally.internal.facts;

import dev.roletally.internal.structure.Block;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.Span;
import dev.roletally.model.WorkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the lines at the head of a posting say before its text begins: title, employer, places, and
 * what stands beside them.
 *
 * <p>The lines are taken one by one, and parts parted by bars as lines of their own, until a
 * heading or running text follows the title. A title holds a noun of work, or is the first line of
 * a head of several; the employer is the next name, and of several the one that the text names
 * again.
 */
final class Head {
  private static final int MOST_LINES = 16;
  private static final int MOST_NAMES = 4;
  private static final int ENOUGH_REPEATS = 3;

  private final String text;
  private final List<HeadLine> lines = new ArrayList<>();
  private @Nullable Span title;
  private @Nullable Span employer;
  private final List<Span> places = new ArrayList<>();
  private @Nullable Fact<WorkMode> workMode;
  private @Nullable Fact<EmploymentType> type;
  private @Nullable Span day;

  private Head(String text) {
    this.text = text;
  }

  /** The head of a posting. */
  static Head read(FactText text) {
    Head head = new Head(text.text());
    head.lines.addAll(HeadRows.of(text));
    head.interpret();
    head.foot(text.lines());
    return head;
  }

  Optional<Fact<String>> title() {
    return Optional.ofNullable(title).map(span -> new Fact<>(span.of(text), span));
  }

  Optional<Fact<String>> employer() {
    return Optional.ofNullable(employer).map(span -> new Fact<>(span.of(text), span));
  }

  List<Fact<String>> places() {
    return places.stream().map(span -> new Fact<>(span.of(text), span)).toList();
  }

  Optional<Fact<WorkMode>> workMode() {
    return Optional.ofNullable(workMode);
  }

  Optional<Fact<EmploymentType>> type() {
    return Optional.ofNullable(type);
  }

  /** Where a day stands on a line of its own in the head or foot. */
  Optional<Span> day() {
    return Optional.ofNullable(day);
  }

  /** Whether {@code span} lies in one of the head's lines, the title aside. */
  boolean holds(Span span) {
    return lines.stream()
        .anyMatch(line -> line.says() != HeadLine.Says.ROLE && line.span().contains(span));
  }

  /** Whether {@code span} shares words with one of the head's lines of place, mode or type. */
  boolean touches(Span span) {
    return lines.stream().anyMatch(line -> isField(line.says()) && line.span().overlaps(span));
  }

  private static boolean isField(HeadLine.Says says) {
    return switch (says) {
      case PLACE, MODE, TYPE, MONEY, DAY -> true;
      default -> false;
    };
  }

  // ---------------------------------------------------------------- meaning

  private void interpret() {
    List<Span> names = new ArrayList<>();
    for (HeadLine line : lines) {
      switch (line.says()) {
        case ROLE -> {
          if (title == null) {
            title = line.span();
          } else if (isEmployerLike(line.span())) {
            names.add(line.span());
          }
        }
        case NAME -> names.add(line.span());
        case PLACE -> place(line.span(), names);
        case MODE ->
            HeadLine.mode(line.span().of(text))
                .filter(mode -> workMode == null)
                .ifPresent(mode -> workMode = new Fact<>(mode, line.span()));
        case TYPE ->
            HeadLine.type(line.span().of(text))
                .filter(said -> type == null || type.value() != EmploymentType.INTERNSHIP)
                .ifPresent(said -> type = new Fact<>(said, line.span()));
        case DAY -> day = day == null ? line.span() : day;
        default -> {}
      }
    }
    boolean structured = !places.isEmpty() || names.size() > 1;
    if (title == null && !names.isEmpty() && structured) {
      title = names.remove(0);
    }
    if (title != null) {
      int end = title.end();
      names.removeIf(name -> isTime(name.of(text)));
      boolean before = !names.isEmpty() && names.get(0).end() <= title.start();
      if (!before || names.stream().anyMatch(name -> name.start() > end && isFirm(name))) {
        names.removeIf(name -> name.start() < end && repeats(name) == 0);
      }
      employer = employerOf(names);
      cutPlace();
    }
    for (HeadLine line : lines) {
      bracketed(line);
    }
    modeOfTitle();
  }

  /** A line with a noun of work that still reads as a firm: "Acme Engineering B.V.". */
  private boolean isEmployerLike(Span span) {
    return span.length() < 60 && employer == null && title != null && span.start() > title.end();
  }

  /** The first name, or a later one if the text names that often and the first never again. */
  private @Nullable Span employerOf(List<Span> names) {
    Span first = null;
    for (Span name : names.subList(0, Math.min(MOST_NAMES, names.size()))) {
      if (!isFirm(name)) {
        continue;
      }
      if (first == null) {
        first = name;
        if (repeats(name) > 0) {
          return name;
        }
      } else if (repeats(name) >= ENOUGH_REPEATS) {
        return name;
      }
    }
    boolean sure = first != null && (places.isEmpty() || first.start() < places.get(0).start());
    return sure ? first : null;
  }

  /** Whether a name could be a firm's: no sentence, no heading, and not the title once more. */
  private boolean isFirm(Span name) {
    String words = name.of(text);
    boolean same = title != null && words.equals(title.of(text));
    boolean sentence = words.endsWith(".") && !HeadLine.endsLikeFirm(words);
    boolean we = words.startsWith("We ") || words.startsWith("Our ") || words.startsWith("Join ");
    return name.length() <= 90 && !same && !sentence && !we;
  }

  /** "summer 2026, ten weeks": no name of a firm. */
  private static boolean isTime(String words) {
    for (int i = 0; i + 4 <= words.length(); i++) {
      boolean year =
          words.startsWith("20", i)
              && Character.isDigit(words.charAt(i + 2))
              && Character.isDigit(words.charAt(i + 3));
      if (year && (i + 4 == words.length() || !Character.isLetterOrDigit(words.charAt(i + 4)))) {
        return true;
      }
    }
    return false;
  }

  /** How often the text names it again, at least by its first words. */
  private int repeats(Span name) {
    String words = name.of(text);
    int comma = words.indexOf(',');
    int bracket = words.indexOf('(');
    int cut = comma > 2 ? comma : bracket > 2 ? bracket : words.length();
    String shorter = words.substring(0, cut).strip();
    int count = 0;
    int at = text.indexOf(shorter, name.end());
    while (at >= 0 && count < ENOUGH_REPEATS) {
      count++;
      at = text.indexOf(shorter, at + shorter.length());
    }
    return count;
  }

  /** A place, perhaps with the employer before it or the work mode behind it. */
  private void place(Span span, List<Span> names) {
    Span place = span;
    int comma = text.lastIndexOf(", ", span.end() - 2);
    while (comma > span.start() && workMode == null) {
      Span tail = FactText.trim(text, comma + 2, span.end());
      int bracket = text.indexOf('(', tail.start(), tail.end());
      int end = bracket > tail.start() ? bracket : tail.end();
      Span said = FactText.trim(text, tail.start(), end);
      Optional<WorkMode> mode = HeadLine.mode(said.of(text));
      if (mode.isPresent()) {
        workMode = new Fact<>(mode.get(), said);
        place = FactText.trim(text, span.start(), comma);
        break;
      }
      comma = text.lastIndexOf(", ", comma - 1);
    }
    int first = text.indexOf(", ", place.start());
    if (names.isEmpty() && first > 0 && first + 2 <= place.end()) {
      String before = text.substring(place.start(), first);
      String after = text.substring(first + 2, place.end());
      if (isHouse(before) && after.indexOf(',') > 0 && Places.bundled().isPlace(after)) {
        names.add(new Span(place.start(), first));
        place = new Span(first + 2, place.end());
      }
    }
    addPlace(place);
  }

  /** Whether the words before a town and its region name an institution: "Harbour Museum". */
  private static boolean isHouse(String words) {
    return switch (HeadLine.normal(words.substring(words.lastIndexOf(' ') + 1))) {
      case "museum",
          "university",
          "college",
          "hospital",
          "library",
          "institute",
          "foundation",
          "school",
          "society",
          "gallery",
          "theatre",
          "theater",
          "laboratories",
          "labs",
          "press",
          "group",
          "company",
          "inc",
          "llc",
          "partners",
          "clinic",
          "center",
          "centre" ->
          words.indexOf(' ') > 0;
      default -> false;
    };
  }

  private void addPlace(Span span) {
    if (places.stream().noneMatch(place -> place.of(text).equals(span.of(text)))) {
      places.add(span);
    }
  }

  /** "Data Scientist - Bellevue, WA": the place is no part of the title. */
  private void cutPlace() {
    if (title == null) {
      return;
    }
    String words = title.of(text);
    int dash = Math.max(words.lastIndexOf(" - "), words.lastIndexOf(" \u2013 "));
    if (dash > 0 && places.isEmpty() && Places.bundled().isPlace(words.substring(dash + 3))) {
      Span place = FactText.trim(text, title.start() + dash + 3, title.end());
      addPlace(place);
      title = FactText.trim(text, title.start(), title.start() + dash);
    }
  }

  /** "AI Internship Program - Remote". */
  private void modeOfTitle() {
    if (workMode == null && title != null) {
      Lexemes lexemes = Lexemes.of(text, title);
      int last = lexemes.size() - 1;
      if (last > 0 && lexemes.is(last, "remote")) {
        workMode = new Fact<>(WorkMode.REMOTE, lexemes.span(last, last));
      }
    }
  }

  /** "Herzliya, Israel (Hybrid)". */
  private void bracketed(HeadLine line) {
    if (workMode != null
        || (line.says() != HeadLine.Says.PLACE && line.says() != HeadLine.Says.ROLE)) {
      return;
    }
    int open = text.lastIndexOf('(', line.span().end() - 1);
    int close = text.indexOf(')', Math.max(open, 0));
    if (open > line.span().start() && close > open && close < line.span().end()) {
      Span inside = new Span(open + 1, close);
      HeadLine.mode(inside.of(text)).ifPresent(mode -> workMode = new Fact<>(mode, inside));
    }
  }

  /** Head lines that stand at the foot: below the title said once more, or in a block of them. */
  private void foot(List<FactText.Line> all) {
    boolean again = false;
    for (int k = Math.max(lines.size(), all.size() - MOST_LINES); k < all.size(); k++) {
      FactText.Line line = all.get(k);
      if (line.kind() == Block.Kind.RELATED_POSTINGS) {
        return;
      }
      again |= title != null && line.span().of(text).equals(title.of(text));
      if (!again && line.kind() != Block.Kind.HEADER) {
        continue;
      }
      HeadLine part = HeadLine.of(text, line.span());
      if (part.says() == HeadLine.Says.DAY && day == null) {
        day = part.span();
      }
    }
  }
}
