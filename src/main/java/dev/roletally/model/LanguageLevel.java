package dev.roletally.model;

/** Command of a human language, lowest first. */
public enum LanguageLevel {
  /** Some. */
  BASIC,
  /** Everyday use. */
  INTERMEDIATE,
  /** Professional use. */
  FLUENT,
  /** Mother tongue. */
  NATIVE
}
