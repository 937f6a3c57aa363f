package dev.roletally.cli;

import java.util.Locale;

/** The languages of explanations. */
enum Language {
  /** English. */
  EN(Locale.ENGLISH),
  /** German. */
  DE(Locale.GERMAN);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }
}
