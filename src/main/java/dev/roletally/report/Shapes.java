package dev.roletally.report;

import dev.roletally.model.Category;
import java.util.Locale;

/** The shapes that drawings are made of. Widths are shares of the page, heights are pixels. */
final class Shapes {
  private Shapes() {}

  /** A drawing as wide as its place. */
  static Element drawing(String kind, String height) {
    return Element.of(Tag.SVG, kind).with(Attribute.WIDTH, "100%").with(Attribute.HEIGHT, height);
  }

  static Element rect(String kind, String x, String width, String y, String height) {
    return Element.of(Tag.RECT, kind)
        .with(Attribute.X, x)
        .with(Attribute.WIDTH, width)
        .with(Attribute.Y, y)
        .with(Attribute.HEIGHT, height);
  }

  static Element line(String kind, String x1, String x2, String y1, String y2) {
    return Element.of(Tag.LINE, kind)
        .with(Attribute.X1, x1)
        .with(Attribute.X2, x2)
        .with(Attribute.Y1, y1)
        .with(Attribute.Y2, y2);
  }

  static Element text(String kind, String x, String y) {
    return Element.of(Tag.TEXT, kind).with(Attribute.X, x).with(Attribute.Y, y);
  }

  /** The class of a category's colour. */
  static String kind(Category category) {
    return "c-" + category.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The patterns that tell what is lost, open and unstated apart without colour, once a page: the
   * style sheet fills shapes with them.
   */
  static Element patterns() {
    Element defs = Element.of(Tag.DEFS);
    defs.add(
        pattern("hatch", "6")
            .add(Element.of(Tag.PATH, "p-lost").with(Attribute.D, "M-1 7L7 -1M-1 1L1 -1M5 7L7 5")),
        pattern("dots", "5")
            .add(Element.of(Tag.PATH, "p-open").with(Attribute.D, "M1 1h1.6v1.6h-1.6z")),
        pattern("grid", "7")
            .add(Element.of(Tag.PATH, "p-none").with(Attribute.D, "M0 3.5h7M3.5 0v7")));
    return Element.of(Tag.SVG, "defs")
        .with(Attribute.WIDTH, "0")
        .with(Attribute.HEIGHT, "0")
        .with(Attribute.HIDDEN, "true")
        .add(defs);
  }

  private static Element pattern(String name, String size) {
    return Element.of(Tag.PATTERN)
        .at(new Anchor(name))
        .with(Attribute.WIDTH, size)
        .with(Attribute.HEIGHT, size)
        .with(Attribute.PATTERN_UNITS, "userSpaceOnUse")
        .add(
            Element.of(Tag.RECT, "p-" + name)
                .with(Attribute.WIDTH, size)
                .with(Attribute.HEIGHT, size));
  }
}
