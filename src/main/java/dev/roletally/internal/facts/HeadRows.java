package dev.roletally.internal.facts;

import dev.roletally.internal.structure.Block;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The lines of a posting's head, each with what it says: one by one, parts between bars or dashes
 * as lines of their own, and values without their labels.
 */
final class HeadRows {
  private static final int MOST_LINES = 16;
  private static final int MOST_PARTS = 64;
  private static final int LONGEST_LABEL = 24;
  private static final int LONGEST_ROW = 200;
  private static final int MOST_REMARKS = 4;
  private static final int LONGEST_REMARK = 60;

  /** Labels of head lines, and what their values say if nothing else shows it. */
  private static final Map<String, HeadLine.Says> LABELS =
      Map.ofEntries(
          Map.entry("location", HeadLine.Says.PLACE),
          Map.entry("locations", HeadLine.Says.PLACE),
          Map.entry("job location", HeadLine.Says.PLACE),
          Map.entry("work location", HeadLine.Says.PLACE),
          Map.entry("office", HeadLine.Says.PLACE),
          Map.entry("company", HeadLine.Says.NAME),
          Map.entry("employer", HeadLine.Says.NAME),
          Map.entry("organization", HeadLine.Says.NAME),
          Map.entry("job title", HeadLine.Says.ROLE),
          Map.entry("title", HeadLine.Says.ROLE),
          Map.entry("position", HeadLine.Says.ROLE),
          Map.entry("position title", HeadLine.Says.ROLE),
          Map.entry("role", HeadLine.Says.ROLE),
          Map.entry("employment type", HeadLine.Says.FURNITURE),
          Map.entry("job type", HeadLine.Says.FURNITURE),
          Map.entry("type", HeadLine.Says.FURNITURE),
          Map.entry("contract", HeadLine.Says.FURNITURE),
          Map.entry("salary", HeadLine.Says.FURNITURE),
          Map.entry("pay", HeadLine.Says.FURNITURE),
          Map.entry("duration", HeadLine.Says.FURNITURE),
          Map.entry("start date", HeadLine.Says.FURNITURE),
          Map.entry("department", HeadLine.Says.FURNITURE),
          Map.entry("team", HeadLine.Says.FURNITURE),
          Map.entry("job id", HeadLine.Says.FURNITURE),
          Map.entry("period", HeadLine.Says.FURNITURE),
          Map.entry("hours", HeadLine.Says.FURNITURE));

  private final String text;
  private final List<HeadLine> lines = new ArrayList<>();

  private HeadRows(String text) {
    this.text = text;
  }

  /** The lines of the head of {@code text}. */
  static List<HeadLine> of(FactText text) {
    HeadRows rows = new HeadRows(text.text());
    rows.collect(text.lines());
    return rows.lines;
  }

  private void collect(List<FactText.Line> all) {
    boolean titled = false;
    for (int k = 0; k < all.size() && k < MOST_LINES; k++) {
      FactText.Line line = all.get(k);
      if (line.kind() == Block.Kind.RELATED_POSTINGS) {
        return;
      }
      List<HeadLine> parts = parts(line.span());
      for (HeadLine part : parts) {
        if (part.says() == HeadLine.Says.PROSE) {
          if (titled || !isRemark(part.span(), k)) {
            return;
          }
          continue;
        }
        if (part.says() == HeadLine.Says.HEADING) {
          if (titled || isOtherSection(part)) {
            return;
          }
        }
        titled |= part.says() == HeadLine.Says.ROLE;
        lines.add(part);
        if (lines.size() == MOST_PARTS) {
          return;
        }
      }
      titled |= k > 0 && !lines.isEmpty() && lines.get(0).says() == HeadLine.Says.NAME;
    }
  }

  /** A line of a site's own among the first, before the title: no sentence of the posting. */
  private boolean isRemark(Span line, int place) {
    return place < MOST_REMARKS
        && line.length() < LONGEST_REMARK
        && Character.isLetterOrDigit(text.charAt(line.end() - 1));
  }

  /** Headings behind which no title follows. */
  private boolean isOtherSection(HeadLine heading) {
    String normal = HeadLine.normal(heading.span().of(text));
    return !normal.equals("job description") && !normal.equals("description");
  }

  /** A line, or its parts between bars. */
  private List<HeadLine> parts(Span line) {
    List<HeadLine> parts = new ArrayList<>();
    int start = line.start();
    for (int i = line.start(); i <= line.end(); i++) {
      boolean bar =
          i == line.end()
              || (text.charAt(i) == '|' && i > line.start() && text.charAt(i - 1) != '|');
      if (bar) {
        Span part = FactText.trim(text, start, i);
        if (part.length() > 0) {
          parts.add(labelled(part));
        }
        start = i + 1;
      }
    }
    if (parts.size() == 1) {
      List<HeadLine> dashed = dashed(line);
      if (!dashed.isEmpty()) {
        return dashed;
      }
    }
    boolean oneTitle =
        parts.size() == 2
            && parts.get(0).says() == HeadLine.Says.TYPE
            && parts.get(1).says() != HeadLine.Says.PLACE
            && parts.get(1).says() != HeadLine.Says.MODE;
    return oneTitle || (parts.size() == 2 && isInternship(parts.get(0)))
        ? List.of(new HeadLine(line, HeadLine.Says.ROLE))
        : parts;
  }

  /** The parts of "Analyst - Acme - Denver, CO - Full-time"; none if the line is no such row. */
  private List<HeadLine> dashed(Span line) {
    List<HeadLine> parts = new ArrayList<>();
    int facts = 0;
    int start = line.start();
    for (int i = line.start(); i <= line.end() && line.length() <= LONGEST_ROW; i++) {
      if (i == line.end() || (i >= start && text.startsWith(" - ", i))) {
        Span part = FactText.trim(text, start, i);
        HeadLine said =
            part.length() == 0 ? new HeadLine(part, HeadLine.Says.FURNITURE) : labelled(part);
        facts +=
            switch (said.says()) {
              case PLACE, MODE, TYPE, DAY, MONEY -> 1;
              default -> 0;
            };
        parts.add(said);
        start = Math.min(line.end(), i + 3);
      }
    }
    boolean titled = !parts.isEmpty() && parts.get(0).says() == HeadLine.Says.ROLE;
    return titled && parts.size() >= 3 && facts >= 2 ? parts : List.of();
  }

  private boolean isInternship(HeadLine part) {
    return HeadLine.normal(part.span().of(text)).equals("internship");
  }

  /** What the value behind a label says, if there is a label of a head before it. */
  private HeadLine labelled(Span part) {
    int limit = Math.min(part.end(), part.start() + LONGEST_LABEL + 1);
    int colon = text.indexOf(':', part.start(), limit);
    if (colon < 0) {
      return HeadLine.of(text, part);
    }
    Span value = FactText.trim(text, colon + 1, part.end());
    HeadLine.Says says = LABELS.get(HeadLine.normal(text.substring(part.start(), colon)));
    if (says == null || value.length() == 0) {
      return HeadLine.of(text, part);
    }
    HeadLine said = HeadLine.of(text, value);
    if (says == HeadLine.Says.FURNITURE && said.says() == HeadLine.Says.DAY) {
      return new HeadLine(value, says);
    }
    return switch (said.says()) {
      case PLACE, MODE, TYPE, MONEY, DAY, PROSE -> said;
      default -> new HeadLine(value, says);
    };
  }
}
