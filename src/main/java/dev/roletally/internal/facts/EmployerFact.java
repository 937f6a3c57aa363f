package dev.roletally.internal.facts;

import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.Fact;
import dev.roletally.model.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The employer as running text names it, where no head does: the name that stands most often where
 * employers name themselves ("At Acme, we", "Acme is a", "Join Acme", "Acme's mission").
 */
final class EmployerFact {
  private static final int LONGEST = 6;
  private static final int ENOUGH = 2;

  private final FactText text;
  private final Lexemes lexemes;
  private final Map<String, Integer> weights = new HashMap<>();
  private final Map<String, Span> firsts = new HashMap<>();

  private EmployerFact(FactText text) {
    this.text = text;
    this.lexemes = text.lexemes();
  }

  /** The employer that the running text names, if one stands out. */
  static Optional<Fact<String>> read(FactText text) {
    EmployerFact reading = new EmployerFact(text);
    reading.weigh();
    return reading.heaviest();
  }

  private void weigh() {
    for (int i = 0; i < lexemes.size(); i++) {
      if (!text.isOwn(i)) {
        continue;
      }
      int end = nameEnd(i);
      if (end < 0 || (nameEnd(i - 1) >= 0 && lexemes.has(i - 1) && !opens(i))) {
        continue;
      }
      int weight = weight(i, end) + (isPossessive(lexemes.span(end, end)) ? 1 : 0);
      if (weight > 0) {
        Span whole = lexemes.span(i, end);
        Span span = isPossessive(whole) ? new Span(whole.start(), whole.end() - 2) : whole;
        String name = span.of(text.text());
        weights.merge(name, weight, Integer::sum);
        firsts.putIfAbsent(name, span);
      }
    }
  }

  private Optional<Fact<String>> heaviest() {
    String best = null;
    int most = ENOUGH - 1;
    for (Map.Entry<String, Span> entry :
        firsts.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
      int weight = weights.getOrDefault(entry.getKey(), 0);
      if (weight > most) {
        most = weight;
        best = entry.getKey();
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    Span span = firsts.get(best);
    return span == null ? Optional.empty() : Optional.of(new Fact<>(best, span));
  }

  private boolean opens(int i) {
    return lexemes.get(i).opensLine() || !lexemes.continuesSentence(i);
  }

  /** The end of a run of capitalised words that begins at {@code i}; -1 if none does. */
  private int nameEnd(int i) {
    if (!isNameWord(i)) {
      return -1;
    }
    int end = i;
    while (end - i < LONGEST
        && !isPossessive(lexemes.span(end, end))
        && isNameWord(end + 1)
        && joins(end + 1)) {
      end++;
    }
    return end;
  }

  private boolean joins(int i) {
    return !lexemes.get(i).opensLine() && lexemes.continuesSentence(i);
  }

  private boolean isNameWord(int i) {
    if (!lexemes.has(i) || !lexemes.get(i).isWord() || !lexemes.get(i).capital()) {
      return false;
    }
    return switch (lexemes.word(i)) {
      case "the", "we", "our", "you", "your", "this", "these", "it", "its", "as", "at", "a", "an" ->
          false;
      case "in", "if", "is", "are", "for", "with", "who", "what", "why", "how", "when", "join" ->
          false;
      case "job", "about", "position", "role", "there", "here", "all", "from", "by", "to", "and" ->
          false;
      case "founded", "since", "each", "every", "together", "candidates", "us", "team", "be" ->
          false;
      case "everyone", "anyone", "nobody", "someone", "must", "haves", "requirements" -> false;
      case "working", "experience", "company", "internships", "interns", "that", "they" -> false;
      default -> true;
    };
  }

  private int weight(int first, int last) {
    int weight = 0;
    String before = lexemes.word(first - 1);
    String after = lexemes.word(last + 1);
    boolean opens = opens(first);
    if (before.equals("at")) {
      boolean named =
          after.equals(",") || after.equals("is") || after.equals(".") || after.equals("we");
      weight +=
          lexemes.is(last + 2, "we") ? 3 : named || lexemes.is(first - 2, "internships") ? 2 : 1;
    }
    if (before.equals("join")) {
      weight += 2;
    }
    if (before.equals("about") && lexemes.get(first - 1).opensLine()) {
      weight += endsLine(last) ? 3 : 1;
    }
    if (opens && isBeing(last + 1) && !isThing(last + 2)) {
      weight += 2;
    }
    if (!opens && before.equals(",") && isBeing(last + 1)) {
      weight += 1;
    }
    if (after.equals("is") && lexemes.is(last + 2, "committed")) {
      weight += 2;
    }
    return weight;
  }

  private boolean isBeing(int i) {
    return switch (lexemes.word(i)) {
      case "is",
          "has",
          "offers",
          "provides",
          "aims",
          "was",
          "seeks",
          "will",
          "develops",
          "builds" ->
          true;
      case "are" -> false;
      default -> false;
    };
  }

  /** "Python is the language of our notebooks": what is a means is no firm. */
  private boolean isThing(int i) {
    boolean article = lexemes.is(i, "the") || lexemes.is(i, "a") || lexemes.is(i, "our");
    return article
        && switch (lexemes.word(i + 1)) {
          case "language",
              "languages",
              "tool",
              "tools",
              "framework",
              "database",
              "library",
              "key" ->
              true;
          default -> false;
        };
  }

  private boolean endsLine(int last) {
    return !lexemes.has(last + 1) || lexemes.get(last + 1).opensLine();
  }

  /** "Acme's mission", "within Acme's team". */
  private boolean isPossessive(Span name) {
    int length = name.length();
    String words = name.of(text.text());
    return length > 3
        && words.charAt(length - 1) == 's'
        && (words.charAt(length - 2) == '\'' || words.charAt(length - 2) == '\u2019');
  }
}
