package dev.roletally.internal.facts;

import dev.roletally.internal.dates.LengthGrammar;
import dev.roletally.internal.structure.Block;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.Weeks;
import java.util.Optional;
import java.util.Set;

/**
 * How long the work lasts: of the lengths a posting names, the one whose words tie it most closely
 * to the work. A label ({@code Duration: 6 months}) ties closest, then words for the work or for
 * being available in the same sentence; leave, experience and the hiring process tie to something
 * else.
 */
final class DurationFact {
  private static final int LABEL = 4;
  private static final int SENTENCE = 2;
  private static final int REACH = 12;
  private static final int NEAR = 5;
  private static final int LONGEST = 208;

  private static final Set<String> LABELS =
      Set.of("duration", "period", "length", "term", "lasts", "lasting", "commitment");

  /** Words for the work, or for being available for it. */
  private static final Set<String> WORK =
      Set.of(
          "internship",
          "internships",
          "intern",
          "interns",
          "program",
          "programme",
          "coop",
          "op",
          "placement",
          "assignment",
          "assignments",
          "summer",
          "traineeship",
          "apprenticeship",
          "contract",
          "thesis",
          "available",
          "availability",
          "commit",
          "commitment",
          "complete",
          "run",
          "runs",
          "join",
          "starting",
          "starts",
          "start",
          "stage",
          "position",
          "ability",
          "duration");

  /** Those that show that work which is not called an internship ends nevertheless. */
  private static final Set<String> TERM =
      Set.of("internship", "available", "availability", "contract", "assignment", "placement");

  private static final Set<String> OTHERS =
      Set.of(
          "leave",
          "parental",
          "pto",
          "vacation",
          "holiday",
          "holidays",
          "recruitment",
          "cookie",
          "past",
          "first",
          "notice",
          "probation",
          "probationary",
          "review",
          "after",
          "every",
          "old",
          "warranty",
          "since",
          "within",
          "training",
          "classroom",
          "graduated",
          "previous",
          "abroad",
          "benefits",
          "eligible",
          "anywhere",
          "deliver",
          "ago",
          "rotations",
          "rotation",
          "roadmap",
          "deadline");

  private DurationFact() {}

  /** The length of the work, if stated; {@code type} is the form of employment. */
  static Optional<Fact<Weeks>> read(FactText text, Optional<EmploymentType> type) {
    Lexemes lexemes = text.lexemes();
    LengthGrammar.Length best = null;
    int most = 0;
    for (LengthGrammar.Length length : LengthGrammar.lengths(lexemes)) {
      Block.Kind kind = text.kind(length.first());
      if (!FactText.isOwn(kind) || kind == Block.Kind.LEGAL) {
        continue;
      }
      int tie = tie(lexemes, length, type);
      if (tie > most) {
        most = tie;
        best = length;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Fact<>(best.weeks(), lexemes.span(best.first(), best.last())));
  }

  /** How closely a length is tied to the work; 0 if not at all. */
  private static int tie(
      Lexemes lexemes, LengthGrammar.Length length, Optional<EmploymentType> type) {
    boolean openEnded =
        type.isPresent()
            && (type.get() == EmploymentType.FULL_TIME || type.get() == EmploymentType.PART_TIME);
    int first = lexemes.sentenceStart(length.first(), REACH);
    int last = lexemes.sentenceEnd(length.last(), REACH);
    int weeks = length.weeks().min().orElse(0);
    if (isOfOthers(lexemes, length, first, last) || weeks > LONGEST) {
      return 0;
    }
    for (int i = length.first() - 1; i >= Math.max(0, length.first() - 3); i--) {
      if (LABELS.contains(lexemes.word(i)) && (!openEnded || lexemes.is(i, "duration"))) {
        return LABEL;
      }
    }
    if (openEnded) {
      return 0;
    }
    Set<String> words = type.isEmpty() ? TERM : WORK;
    boolean led =
        switch (lexemes.word(length.first() - 1)) {
          case "for", "over" -> type.isPresent();
          default -> false;
        };
    int tie = led ? 1 : 0;
    for (int i = first; i <= last; i++) {
      if (words.contains(lexemes.word(i))) {
        int away = i < length.first() ? length.first() - i : i - length.last();
        tie = Math.max(tie, away <= NEAR ? SENTENCE + 1 : SENTENCE);
      }
    }
    return tie;
  }

  /** Whether a word of leave, hiring or the past stands near it in its line. */
  private static boolean isOfOthers(
      Lexemes lexemes, LengthGrammar.Length length, int first, int last) {
    int before = length.first() - 1;
    if (lexemes.is(before, "last")
        && (lexemes.is(before - 1, "the") || lexemes.is(before - 1, "in"))) {
      return true;
    }
    for (int i = length.first() - 1; i >= Math.max(first, length.first() - NEAR); i--) {
      if (lexemes.get(i + 1).opensLine()) {
        break;
      }
      if (OTHERS.contains(lexemes.word(i))) {
        return true;
      }
    }
    for (int i = length.last() + 1; i <= Math.min(last, length.last() + NEAR); i++) {
      if (lexemes.get(i).opensLine()) {
        break;
      }
      if (OTHERS.contains(lexemes.word(i))) {
        return true;
      }
    }
    return false;
  }
}
