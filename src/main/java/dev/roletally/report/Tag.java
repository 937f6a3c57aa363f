package dev.roletally.report;

import java.util.Locale;

/** The elements that pages are made of. */
enum Tag {
  HTML,
  HEAD,
  META,
  TITLE,
  STYLE,
  SCRIPT,
  BODY,
  HEADER,
  MAIN,
  NAV,
  FOOTER,
  SECTION,
  ARTICLE,
  FIGURE,
  FIGCAPTION,
  H1,
  H2,
  H3,
  H4,
  P,
  DIV,
  OL,
  UL,
  LI,
  DL,
  DT,
  DD,
  A,
  B,
  BDI,
  DATA,
  Q,
  SPAN,
  STRONG,
  SUP,
  TIME,
  SVG,
  DEFS,
  PATTERN,
  G,
  RECT,
  LINE,
  PATH,
  TEXT;

  private final String written = name().toLowerCase(Locale.ROOT);

  /** The name as it is written. */
  String written() {
    return written;
  }

  /** Whether the element can hold nothing and has no end tag. */
  boolean isVoid() {
    return this == META;
  }

  /** Whether the element is drawn, and closes itself where it is empty. */
  boolean isShape() {
    return this == RECT || this == LINE || this == PATH;
  }

  /** Whether a line break after it changes nothing of what is shown. */
  boolean endsLine() {
    return switch (this) {
      case META, TITLE, STYLE, SCRIPT, HEAD, BODY, HEADER, MAIN, NAV, FOOTER -> true;
      case SECTION, ARTICLE, FIGURE, H1, H2, H3, H4, OL, UL, LI, DL, SVG -> true;
      default -> false;
    };
  }
}
