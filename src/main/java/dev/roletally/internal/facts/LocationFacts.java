package dev.roletally.internal.facts;

import dev.roletally.internal.tokens.Lexeme;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.internal.tokens.PhraseTable;
import dev.roletally.model.Fact;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The places of work: those of the head, else those behind a label. */
final class LocationFacts {
  /** What stands before a place of work. */
  static final Set<String> LABELS =
      Set.of(
          "location",
          "locations",
          "job location",
          "work location",
          "office location",
          "primary location",
          "city",
          "location s",
          "office",
          "based in",
          "position location",
          "campus location",
          "locatie");

  private static final PhraseTable<Boolean> LEADS =
      new PhraseTable<Boolean>()
          .add(
              true,
              "located at|in",
              "based in|at|out",
              "office in",
              "offices in",
              "location :",
              "locations :",
              "position in",
              "role in");

  private LocationFacts() {}

  /** The places of work in the order of the text. */
  static List<Fact<String>> read(FactText text, Head head) {
    List<Fact<String>> places = new ArrayList<>(head.places());
    if (!places.isEmpty()) {
      return places;
    }
    Optional<Span> label = Labels.value(text, LABELS);
    label.filter(span -> isPlace(text, span)).ifPresent(span -> places.add(fact(text, span)));
    if (places.isEmpty()) {
      inText(text).ifPresent(places::add);
    }
    return places;
  }

  private static boolean isPlace(FactText text, Span span) {
    String words = span.of(text.text());
    return span.length() <= 80
        && !words.endsWith(".")
        && HeadLine.mode(words).isEmpty()
        && HeadLine.of(text.text(), span).says() != HeadLine.Says.PROSE;
  }

  private static Fact<String> fact(FactText text, Span span) {
    return new Fact<>(span.of(text.text()), span);
  }

  /** "This position is based in Berlin", "located at Markham Road". */
  private static Optional<Fact<String>> inText(FactText text) {
    Lexemes lexemes = text.lexemes();
    for (PhraseTable.Hit<Boolean> lead : LEADS.find(lexemes)) {
      if (!text.isOwn(lead.first()) || !isOfWork(lexemes, lead.first())) {
        continue;
      }
      int first = lead.last() + 1;
      int last = first - 1;
      for (int i = first; i < first + 8 && lexemes.has(i); i++) {
        Lexeme here = lexemes.get(i);
        boolean capital = here.isWord() && here.capital();
        boolean joint =
            i > first && (here.is(",") || here.is("and") || here.is("-") || here.isNumber());
        boolean road = i > first && (here.is("road") || here.is("street") || here.is("avenue"));
        if ((!capital && !joint && !road) || !lexemes.continuesSentence(i)) {
          break;
        }
        if (!here.is(",") && !here.is("and") && !here.is("-")) {
          last = i;
        }
      }
      if (last >= first) {
        return Optional.of(fact(text, lexemes.span(first, last)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfWork(Lexemes lexemes, int index) {
    int first = lexemes.sentenceStart(index, 14);
    for (int i = first; i < index; i++) {
      switch (lexemes.word(i)) {
        case "position", "role", "job", "opportunity", "internship", "you" -> {
          return true;
        }
        default -> {}
      }
    }
    return lexemes.is(index, "location") || lexemes.is(index, "locations");
  }
}
