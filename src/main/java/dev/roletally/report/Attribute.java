package dev.roletally.report;

/**
 * The attributes that pages use, but for {@code id} and {@code href}, which only an {@link Anchor}
 * can set. None of them can run or load anything.
 */
enum Attribute {
  CHARSET("charset"),
  CLASS("class"),
  CONTENT("content"),
  DATA_R("data-r"),
  DATETIME("datetime"),
  D("d"),
  DIR("dir"),
  FILL("fill"),
  HEIGHT("height"),
  HIDDEN("aria-hidden"),
  HTTP_EQUIV("http-equiv"),
  LABEL("aria-label"),
  LABELLED_BY("aria-labelledby"),
  LANG("lang"),
  NAME("name"),
  OVERFLOW("overflow"),
  PATTERN_UNITS("patternUnits"),
  ROLE("role"),
  TABINDEX("tabindex"),
  VALUE("value"),
  WIDTH("width"),
  X("x"),
  X1("x1"),
  X2("x2"),
  Y("y"),
  Y1("y1"),
  Y2("y2"),
  REFERENCE("id"),
  LINK("href");

  private final String written;

  Attribute(String written) {
    this.written = written;
  }

  /** The name as it is written. */
  String written() {
    return written;
  }
}
