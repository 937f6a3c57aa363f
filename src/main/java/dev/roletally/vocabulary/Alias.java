package dev.roletally.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One of the names of a concept, and how sure a text that holds it means the concept.
 *
 * @param text the name as it is written
 * @param use when the name counts
 */
public record Alias(String text, Use use) {
  /** Rejects a name without letters or digits. */
  public Alias {
    checkArgument(hasLetterOrDigit(text), "alias must have a letter or digit, got: \"%s\"", text);
  }

  private static boolean hasLetterOrDigit(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** When a name found in a text counts. */
  public enum Use {
    /** Always, in any case. */
    PLAIN,
    /** In exactly this case: an acronym that is a common word in lower case. */
    EXACT_CASE,
    /** In exactly this case, and only where the words around it speak for it. */
    AMBIGUOUS
  }

  /** Reads the form of the data files: {@code =SAS} for exact case, {@code ?Go} for ambiguous. */
  public static Alias parse(String marked) {
    if (marked.startsWith("=")) {
      return new Alias(marked.substring(1), Use.EXACT_CASE);
    }
    if (marked.startsWith("?")) {
      return new Alias(marked.substring(1), Use.AMBIGUOUS);
    }
    return new Alias(marked, Use.PLAIN);
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return switch (use) {
      case PLAIN -> text;
      case EXACT_CASE -> "=" + text;
      case AMBIGUOUS -> "?" + text;
    };
  }
}
