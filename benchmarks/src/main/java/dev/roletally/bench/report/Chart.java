package dev.roletally.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plot of lines over two logarithmic axes, as SVG. Each line is named at its right end; names
 * that would lie on each other are moved apart. Not thread-safe.
 */
final class Chart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;
  private static final int LEFT = 80;
  private static final int RIGHT = 150;
  private static final int TOP = 52;
  private static final int BOTTOM = 50;
  private static final int LINE_HEIGHT = 14;

  /**
   * A line.
   *
   * @param name what it shows
   * @param color its colour
   * @param dashed whether it is drawn in dashes
   * @param points from {@code x} to {@code y}, both positive
   */
  record Line(String name, String color, boolean dashed, TreeMap<Double, Double> points) {}

  private final String title;
  private final String xAxis;
  private final String yAxis;
  private final List<Line> lines = new ArrayList<>();

  Chart(String title, String xAxis, String yAxis) {
    this.title = title;
    this.xAxis = xAxis;
    this.yAxis = yAxis;
  }

  void add(Line line) {
    lines.add(line);
  }

  String svg() {
    Scale x = scale(true, LEFT, WIDTH - RIGHT);
    Scale y = scale(false, HEIGHT - BOTTOM, TOP);
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                + " font-size=\"12\">%n",
            WIDTH, HEIGHT));
    svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", WIDTH, HEIGHT));
    svg.append(text(LEFT, 20, "start", "bold", title));
    grid(svg, x, y);
    for (Line line : lines) {
      draw(svg, line, x, y);
    }
    names(svg, x, y);
    svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", "normal", xAxis));
    svg.append(text(LEFT, 38, "start", "normal", yAxis));
    return svg.append(format("</svg>%n")).toString();
  }

  private Scale scale(boolean ofX, double from, double to) {
    double[] values =
        lines.stream()
            .flatMap(line -> (ofX ? line.points.keySet() : line.points.values()).stream())
            .mapToDouble(value -> (Double) value)
            .sorted()
            .toArray();
    if (values.length == 0) {
      throw new IllegalStateException("chart must have points, got none: " + title);
    }
    double least = Math.floor(Math.log10(values[0]));
    double most = Math.max(least + 1, Math.ceil(Math.log10(values[values.length - 1])));
    return new Scale(least, most, from, to);
  }

  private static void grid(StringBuilder svg, Scale x, Scale y) {
    for (int power = (int) x.least; power <= x.most; power++) {
      double at = x.at(Math.pow(10, power));
      svg.append(stroke(at, y.from, at, y.to, "#e0e0e0", 1, false));
      svg.append(text(at, y.from + 18, "middle", "normal", label(power)));
    }
    for (int power = (int) y.least; power <= y.most; power++) {
      double at = y.at(Math.pow(10, power));
      svg.append(stroke(x.from, at, x.to, at, "#e0e0e0", 1, false));
      svg.append(text(x.from - 8, at + 4, "end", "normal", label(power)));
    }
  }

  /** A power of ten in words a reader knows. */
  private static String label(int power) {
    return format("%,d", Math.round(Math.pow(10, Math.max(0, power))));
  }

  private static void draw(StringBuilder svg, Line line, Scale x, Scale y) {
    Map.Entry<Double, Double> before = null;
    for (Map.Entry<Double, Double> point : line.points.entrySet()) {
      double px = x.at(point.getKey());
      double py = y.at(point.getValue());
      if (before != null) {
        svg.append(
            stroke(
                x.at(before.getKey()),
                y.at(before.getValue()),
                px,
                py,
                line.color,
                2,
                line.dashed));
      }
      svg.append(
          format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>%n", px, py, line.color));
      before = point;
    }
  }

  private void names(StringBuilder svg, Scale x, Scale y) {
    List<Line> byEnd = new ArrayList<>(lines);
    byEnd.sort((one, other) -> Double.compare(end(other), end(one)));
    double above = Double.NEGATIVE_INFINITY;
    for (Line line : byEnd) {
      double at = Math.max(y.at(end(line)) + 4, above + LINE_HEIGHT);
      above = at;
      svg.append(
          format(
              "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
              x.at(line.points.lastKey()) + 10, at, line.color, escaped(line.name)));
    }
  }

  private static double end(Line line) {
    return line.points.lastEntry().getValue();
  }

  private static String stroke(
      double x1, double y1, double x2, double y2, String color, int width, boolean dashed) {
    return format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
            + " stroke-width=\"%d\"%s/>%n",
        x1, y1, x2, y2, color, width, dashed ? " stroke-dasharray=\"5 4\"" : "");
  }

  private static String text(double x, double y, String anchor, String weight, String words) {
    return format(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>%n",
        x, y, anchor, weight, escaped(words));
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
  }

  /** From powers of ten to pixels. */
  private record Scale(double least, double most, double from, double to) {
    double at(double value) {
      return from + (Math.log10(value) - least) / (most - least) * (to - from);
    }
  }
}
