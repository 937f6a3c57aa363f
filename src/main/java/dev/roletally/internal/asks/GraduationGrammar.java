package dev.roletally.internal.asks;

import dev.roletally.internal.dates.DateContext;
import dev.roletally.internal.dates.DateGrammar;
import dev.roletally.internal.dates.DateMention;
import dev.roletally.internal.dates.DateRun;
import dev.roletally.internal.tokens.Lexeme;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.internal.tokens.PhraseTable;
import dev.roletally.model.Criterion;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the months in which an asking clause wants the degree: {@code graduating December 2025
 * onwards}, {@code between December 2026 and May 2027}, {@code no earlier than}, {@code class of
 * 2027}. A season or a year stands for all its months.
 */
final class GraduationGrammar {
  /** An end that the words around the dates leave open. */
  private enum Bound {
    FROM,
    TO,
    WITHIN
  }

  private static final PhraseTable<Bound> BOUNDS =
      new PhraseTable<Bound>()
          .add(
              Bound.FROM,
              "no earlier than",
              "not earlier than",
              "not before",
              "onwards",
              "onward",
              "or later",
              "or after",
              "and later",
              "and beyond",
              "or beyond",
              "after",
              "later than",
              "on or after",
              "earliest")
          .add(
              Bound.TO,
              "no later than",
              "not later than",
              "or earlier",
              "or before",
              "by",
              "before",
              "prior to",
              "until",
              "on or before",
              "latest");

  private GraduationGrammar() {}

  /** What the clause at {@code lexemes} asks of graduating; empty if nothing. */
  static Optional<Criterion> read(Lexemes lexemes, DateContext context) {
    int word = graduationWord(lexemes);
    if (word < 0) {
      return Optional.empty();
    }
    List<MonthRange> named = new ArrayList<>();
    int first = word;
    int last = word;
    for (DateRun run : DateRun.of(lexemes, DateGrammar.find(lexemes, context.dayFirst()))) {
      boolean conferral = isConferral(lexemes.word(word));
      boolean applying = run.role() == DateRun.Role.APPLICATION && run.namesDays();
      if (!conferral && (run.role() == DateRun.Role.START || applying)) {
        continue;
      }
      for (DateMention mention : run.in(context).mentions()) {
        Optional<MonthRange> months = mention.toMonths();
        if (months.isPresent()) {
          named.add(months.get());
          first = Math.min(first, mention.first());
          last = Math.max(last, mention.last());
        }
      }
    }
    for (int i = 0; i < lexemes.size() && named.isEmpty(); i++) {
      int end = years(lexemes, i, named);
      if (end >= 0) {
        first = Math.min(first, i);
        last = Math.max(last, end);
      }
    }
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(criterion(named, bound(lexemes, first, last), lexemes.span(first, last)));
  }

  /** "2026 or 2027", "class of 2027": adds the years' months; the end of the last, -1 if none. */
  private static int years(Lexemes lexemes, int i, List<MonthRange> named) {
    int end = -1;
    int k = i;
    while (lexemes.has(k) && isYear(lexemes.get(k))) {
      int year = lexemes.get(k).integer();
      named.add(new MonthRange(YearMonth.of(year, 1), YearMonth.of(year, 12)));
      end = k;
      k++;
      while (k - end <= 2 && (lexemes.is(k, "or") || lexemes.is(k, "/") || lexemes.is(k, "-"))) {
        k++;
      }
    }
    return end;
  }

  private static boolean isYear(Lexeme lexeme) {
    return lexeme.isNumber() && lexeme.word().length() == 4 && lexeme.isInteger(2000, 2060);
  }

  private static Criterion criterion(List<MonthRange> named, @Nullable Bound bound, Span span) {
    YearMonth from = named.get(0).from();
    YearMonth to = named.get(0).to();
    for (MonthRange months : named) {
      from = months.from().isBefore(from) ? months.from() : from;
      to = months.to().isAfter(to) ? months.to() : to;
    }
    boolean one = named.size() == 1;
    return new Criterion.Graduation(
        one && bound == Bound.TO ? Optional.empty() : Optional.of(from),
        one && bound == Bound.FROM ? Optional.empty() : Optional.of(to),
        span);
  }

  private static @Nullable Bound bound(Lexemes lexemes, int first, int last) {
    Bound bound = null;
    int from = Math.max(0, first - 5);
    int to = Math.min(lexemes.size() - 1, last + 4);
    for (int i = from; i <= to; i++) {
      PhraseTable.Hit<Bound> hit = BOUNDS.at(lexemes, i);
      if (hit != null) {
        bound = hit.meaning();
        break;
      }
    }
    return bound;
  }

  /** Index of the word that shows the clause to be about graduating; -1 if there is none. */
  private static int graduationWord(Lexemes lexemes) {
    for (int i = 0; i < lexemes.size(); i++) {
      String word = lexemes.word(i);
      boolean verb =
          (word.startsWith("graduati") && !lexemes.is(i + 1, "project"))
              || word.equals("graduates")
              || (word.equals("graduate") && isVerb(lexemes, i));
      boolean completion =
          (word.equals("completion") || word.equals("complete") || word.equals("completing"))
              && hasDegree(lexemes, i);
      boolean conferred =
          isConferral(word) && hasDegreeBefore(lexemes, i) && isTimed(lexemes, i + 1);
      boolean classOf = word.equals("class") && lexemes.is(i + 1, "of");
      boolean degreeDate = word.equals("degree") && lexemes.is(i + 1, "date");
      if (verb || completion || conferred || classOf || degreeDate) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isVerb(Lexemes lexemes, int i) {
    return switch (lexemes.word(i - 1)) {
      case "to", "will", "must", "should", "who", "expect", "expected", "you" -> true;
      default -> false;
    };
  }

  private static boolean isConferral(String word) {
    return switch (word) {
      case "awarded", "conferred", "completed", "obtained", "received", "earned" -> true;
      default -> false;
    };
  }

  private static boolean isTimed(Lexemes lexemes, int i) {
    return switch (lexemes.word(i)) {
      case "between", "by", "in", "before", "after", "no", "from", "on" -> true;
      default -> false;
    };
  }

  private static boolean hasDegreeBefore(Lexemes lexemes, int i) {
    for (int k = i - 1; k >= 0; k--) {
      switch (lexemes.word(k)) {
        case "degree", "degrees", "phd", "masters", "bachelors", "master", "bachelor" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean hasDegree(Lexemes lexemes, int i) {
    for (int k = i; k < i + 8 && lexemes.has(k); k++) {
      switch (lexemes.word(k)) {
        case "degree", "degrees", "phd", "masters", "bachelors", "studies" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
