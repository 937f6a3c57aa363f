package dev.roletally.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as plain text. */
final class ImpactText {
  private static final int DECIMALS = 3;

  private final StringBuilder out = new StringBuilder();

  private ImpactText() {}

  static String write(ImpactReport report) {
    ImpactText text = new ImpactText();
    for (ImpactTable table : report.tables()) {
      text.table(table, report.mode());
    }
    return text.out.toString().stripTrailing();
  }

  private void table(ImpactTable table, ImpactReport.Mode mode) {
    boolean scored = mode == ImpactReport.Mode.SCORING_RATE;
    line("By " + String.join(" and ", table.breakdown().attributes()));
    List<List<String>> cells = new ArrayList<>();
    cells.add(
        List.of(
            "category",
            "assessed",
            scored ? "above median" : "selected",
            scored ? "scoring rate" : "selection rate",
            "impact ratio",
            "chance",
            ""));
    table.rows().forEach(row -> cells.add(cells(row)));
    aligned(cells);
    line("unknown, not counted: " + table.unknown());
    table
        .breakdown()
        .leavesOutSmall()
        .ifPresent(why -> line("left out as less than 2 % of " + table.assessed() + ": " + why));
    line("");
  }

  private static List<String> cells(ImpactRow row) {
    return List.of(
        String.join(", ", row.category()),
        Integer.toString(row.assessed()),
        Integer.toString(row.selected()),
        row.rate().rounded(DECIMALS).toPlainString(),
        row.impactRatio().map(ratio -> ratio.rounded(DECIMALS).toPlainString()).orElse("-"),
        row.chance().isPresent() ? chance(row.chance().getAsDouble()) : "-",
        row.isLeftOut() ? "left out" : row.isBelowFourFifths() ? "below four fifths" : "");
  }

  private static String chance(double chance) {
    return chance < 0.0005 ? "<0.001" : String.format(Locale.ROOT, "%.3f", chance);
  }

  private void aligned(List<List<String>> cells) {
    int[] widths = new int[cells.get(0).size()];
    for (List<String> row : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String blanks = " ".repeat(widths[i] - width(row.get(i)));
        boolean isNumber = i > 0 && i < widths.length - 1;
        line.append(isNumber ? blanks + row.get(i) : row.get(i) + blanks).append("  ");
      }
      line(line.toString().stripTrailing());
    }
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
