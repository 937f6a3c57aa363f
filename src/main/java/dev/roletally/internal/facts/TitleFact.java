package dev.roletally.internal.facts;

import dev.roletally.internal.structure.Block;
import dev.roletally.internal.tokens.Lexeme;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.internal.tokens.PhraseTable;
import dev.roletally.model.Fact;
import dev.roletally.model.Span;
import java.util.Optional;
import java.util.Set;

/**
 * The title as running text names it, where no head does: behind a label, or the capitalised words
 * up to a noun of work behind "looking for", "the position of" and the like.
 */
final class TitleFact {
  private static final int REACH = 14;
  private static final int LONGEST = 8;
  private static final Set<String> LABELS =
      Set.of("job title", "position title", "title", "position", "role title", "role", "job role");

  private static final PhraseTable<Boolean> LEADS =
      new PhraseTable<Boolean>()
          .add(
              true,
              "looking for",
              "seeking",
              "searching for",
              "in search of",
              "hiring",
              "position of",
              "role of",
              "opportunity for",
              "opening for",
              "to hire",
              "as a|an|our|the",
              "looking to hire",
              "recruiting");

  private TitleFact() {}

  /** The title that the running text names, if it does. */
  static Optional<Fact<String>> read(FactText text) {
    Optional<Span> label = Labels.value(text, LABELS);
    if (label.isPresent() && RoleNouns.in(Lexemes.of(text.text(), label.get()))) {
      return Optional.of(new Fact<>(label.get().of(text.text()), label.get()));
    }
    Lexemes lexemes = text.lexemes();
    for (PhraseTable.Hit<Boolean> lead : LEADS.find(lexemes)) {
      Block.Kind kind = text.kind(lead.first());
      if (!FactText.isOwn(kind) || kind.asks() || kind == Block.Kind.LEGAL) {
        continue;
      }
      int limit = Math.min(lexemes.sentenceEnd(lead.last(), REACH), lexemes.size() - 1);
      for (int i = lead.last() + 1; i <= limit; i++) {
        int end = titleEnd(lexemes, i, limit);
        if (end >= 0) {
          Span span = lexemes.span(i, end);
          return Optional.of(new Fact<>(span.of(text.text()), span));
        }
      }
    }
    return Optional.empty();
  }

  /** The end of a run of capitalised words from {@code i} whose last noun is a person's. */
  private static int titleEnd(Lexemes lexemes, int i, int limit) {
    if (!lexemes.get(i).isWord() || !lexemes.get(i).capital()) {
      return -1;
    }
    int end = -1;
    for (int k = i; k <= limit && k - i < LONGEST; k++) {
      Lexeme here = lexemes.get(k);
      boolean glued = !here.spaced() && k > i && lexemes.is(k - 1, "-");
      boolean goesOn = here.isMark() ? isJoint(here) : here.capital() || glued;
      if (!goesOn || (here.opensLine() && k > i)) {
        break;
      }
      if (RoleNouns.isPerson(here.word())) {
        end = k;
      }
    }
    return end;
  }

  private static boolean isJoint(Lexeme mark) {
    return switch (mark.word()) {
      case "-", "/", "&", "+" -> true;
      default -> false;
    };
  }
}
