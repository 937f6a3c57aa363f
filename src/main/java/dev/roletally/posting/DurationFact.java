package dev.roletally.posting;

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

  private static final Set<String> LABELS =
      Set.of("duration", "period", "length", "term", "lasts", "last", "lasting", "commitment");

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
          "traineeship",
          "apprenticeship",
          "contract",
          "thesis",
          "available",
          "availability",
          "commit",
          "run",
          "runs",
          "join",
          "starting",
          "starts",
          "start",
          "stage",
          "position");

  private static final Set<String> OTHERS =
      Set.of(
          "experience",
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
          "completed",
          "previous",
          "paid",
          "abroad",
          "benefits",
          "eligible",
          "anywhere",
          "deliver",
          "year",
          "ago",
          "rotations",
          "rotation");

  private DurationFact() {}

  /** The length of the work, if stated; {@code fixedTerm} if the work is known to end. */
  static Optional<Fact<Weeks>> read(FactText text, boolean fixedTerm) {
    Lexemes lexemes = text.lexemes();
    LengthGrammar.Length best = null;
    int most = 0;
    for (LengthGrammar.Length length : LengthGrammar.lengths(lexemes)) {
      Block.Kind kind = text.kind(length.first());
      if (!FactText.isOwn(kind) || kind == Block.Kind.LEGAL) {
        continue;
      }
      int tie = tie(lexemes, length, fixedTerm);
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
  private static int tie(Lexemes lexemes, LengthGrammar.Length length, boolean fixedTerm) {
    int first = lexemes.sentenceStart(length.first(), REACH);
    int last = lexemes.sentenceEnd(length.last(), REACH);
    for (int i = Math.max(first, length.first() - NEAR); i < length.first(); i++) {
      if (OTHERS.contains(lexemes.word(i))) {
        return 0;
      }
    }
    for (int i = length.last() + 1; i <= Math.min(last, length.last() + NEAR); i++) {
      if (OTHERS.contains(lexemes.word(i))) {
        return 0;
      }
    }
    for (int i = length.first() - 1; i >= Math.max(0, length.first() - 3); i--) {
      if (LABELS.contains(lexemes.word(i)) && (fixedTerm || lexemes.is(i, "duration"))) {
        return LABEL;
      }
    }
    if (!fixedTerm) {
      return 0;
    }
    int tie = 0;
    for (int i = first; i <= last; i++) {
      if (WORK.contains(lexemes.word(i))) {
        int away = i < length.first() ? length.first() - i : i - length.last();
        tie = Math.max(tie, away <= NEAR ? SENTENCE + 1 : SENTENCE);
      }
    }
    return tie;
  }
}
