package dev.roletally.internal.structure;

import dev.roletally.internal.dates.Years;
import dev.roletally.internal.tokens.Tokens;
import java.util.Set;

/**
 * Reads what a sentence outside the asking blocks says is sought: "we are looking for a student
 * with experience in ... to join our team".
 */
final class Sought {
  private static final Set<String> SOUGHT =
      Set.of("expertise", "specializing", "specialising", "students", "experience", "graduates");

  private static final int NEAR = 8;
  private static final int FAR = 12;

  private final Tokens tokens;

  Sought(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether what is sought is described, not only named: "seeking a student with ...". */
  boolean isDescribed(Cues cues, Sentences.Range sentence) {
    for (Cues.At at : cues.all()) {
      if (at.cue() == Cue.SEEK) {
        if (isWithYears(at.end(), Math.min(sentence.end(), at.end() + FAR))) {
          return true;
        }
        for (int i = at.end(); i < Math.min(sentence.end(), at.end() + NEAR); i++) {
          if (tokens.is(i, "who") && isKnown(i + 1, sentence.end())) {
            return true;
          }
          if (tokens.is(i, "to") || tokens.is(i, "who") || tokens.is(i, "join")) {
            break;
          }
          if (SOUGHT.contains(tokens.word(i))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "... a developer with 5+ years of experience". */
  private boolean isWithYears(int from, int end) {
    for (Years years : Years.in(tokens, from, end)) {
      boolean worked = tokens.is(years.end(), "of") || tokens.is(years.end(), "experience");
      if (worked && tokens.is(years.first() - 1, "with")) {
        return true;
      }
    }
    return false;
  }

  /** "... who has extensive experience". */
  private boolean isKnown(int from, int end) {
    if (!tokens.is(from, "has") && !tokens.is(from, "have") && !tokens.is(from, "brings")) {
      return false;
    }
    for (int i = from + 1; i < Math.min(end, from + 5); i++) {
      if (Asks.NOUNS.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "someone who ..." */
  boolean isSomeone(Sentences.Range sentence) {
    for (int i = sentence.first() + 1; i < sentence.end(); i++) {
      if (tokens.is(i, "who") || tokens.is(i, "with")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The part of a sentence outside the asking blocks that asks: what is sought, or from the last
   * comma before the words that ask.
   */
  Sentences.Range trim(Sentences.Range sentence, Cues cues) {
    for (Cues.At at : cues.all()) {
      if (at.cue() == Cue.SEEK && at.end() < sentence.end()) {
        return new Sentences.Range(at.end(), endOfSought(at.end(), sentence.end()));
      }
    }
    for (Cues.At at : cues.all()) {
      if (at.cue() == Cue.ASK) {
        for (int i = at.first(); i > Math.max(sentence.first(), at.first() - 4); i--) {
          if (tokens.gap(i).indexOf(',') >= 0) {
            return new Sentences.Range(i, sentence.end());
          }
        }
        boolean verb = tokens.is(at.first(), "is") || tokens.is(at.first(), "are");
        int told = verb ? at.first() + 1 : at.first();
        boolean ideal = tokens.is(told, "ideal") && !tokens.is(told + 2, "this");
        return ideal || tokens.is(told, "open")
            ? new Sentences.Range(told, sentence.end())
            : sentence;
      }
    }
    return sentence;
  }

  /** What is sought ends where it is told what for: "students to join our team". */
  private int endOfSought(int first, int end) {
    for (int i = first + 3; i < end; i++) {
      if (tokens.is(i, "to")) {
        return i;
      }
    }
    return end;
  }
}
