package dev.roletally.internal.facts;

import dev.roletally.internal.tokens.Lexemes;
import java.util.Set;

/**
 * Tells from the words around an amount of money whether it is what the work pays: its time is said
 * with it or a word of pay stands before it, and no nearer word shows that it is something else (a
 * bonus, a budget, an allowance for travel, what the employer earns).
 */
final class PayContext {
  private static final int BEFORE = 16;
  private static final int AFTER = 6;
  private static final int NEAR = 4;
  private static final int OTHER = -2;

  private static final Set<String> PAY_WORDS =
      Set.of(
          "salary",
          "salaries",
          "pay",
          "compensation",
          "rate",
          "wage",
          "wages",
          "stipend",
          "allowance",
          "remuneration",
          "hourly",
          "annual",
          "earn",
          "earnings",
          "paid",
          "ote",
          "ctc",
          "gross",
          "base",
          "internship",
          "comp",
          "rates",
          "vergoeding",
          "renumeration",
          "income",
          "payment",
          "est",
          "starts",
          "starting",
          "range");

  private static final Set<String> OTHER_WORDS =
      Set.of(
          "bonus",
          "bonuses",
          "budget",
          "budgets",
          "reimbursement",
          "reimburse",
          "reimbursed",
          "tuition",
          "relocation",
          "revenue",
          "revenues",
          "funding",
          "funded",
          "raised",
          "series",
          "valuation",
          "valued",
          "arr",
          "sign",
          "signing",
          "referral",
          "gift",
          "contribution",
          "contributions",
          "commute",
          "commuting",
          "commuter",
          "travel",
          "travelling",
          "wellness",
          "lunch",
          "equipment",
          "internet",
          "phone",
          "deductible",
          "insurance",
          "donation",
          "donations",
          "match",
          "matching",
          "premium",
          "premiums",
          "sales",
          "market",
          "aum",
          "assets",
          "funds",
          "customers",
          "transactions",
          "invested",
          "investment",
          "cost",
          "costs",
          "prize",
          "housing",
          "learning",
          "development",
          "education",
          "conference",
          "home",
          "ticket",
          "discount",
          "savings",
          "spend",
          "portfolio",
          "business",
          "billion",
          "million",
          "worth",
          "debt",
          "loan",
          "retention",
          "gym",
          "sports",
          "meal",
          "meals",
          "training",
          "equity",
          "stock",
          "charity",
          "awards",
          "award",
          "capital",
          "produce",
          "industry");

  private PayContext() {}

  /**
   * Whether the amount from one lexeme to another is pay.
   *
   * @param unitSaid whether the time it is for is said with it
   */
  static boolean isPay(Lexemes lexemes, int first, int last, boolean unitSaid) {
    if (isAlone(lexemes, first, last)) {
      return true;
    }
    int before = payWordBefore(lexemes, first);
    if (before == OTHER) {
      return false;
    }
    boolean said = before >= 0 || unitSaid;
    for (int i = last + 1; i <= last + AFTER && lexemes.continuesSentence(i); i++) {
      if (isBreak(lexemes, i) && said) {
        break;
      }
      boolean word = lexemes.get(i).isWord();
      if (word && PAY_WORDS.contains(lexemes.word(i)) && !isPerk(lexemes, i)) {
        return true;
      }
      if (word && OTHER_WORDS.contains(lexemes.word(i))) {
        return false;
      }
    }
    return said;
  }

  /** Index of the nearest word of pay before an amount; -1 if none, {@link #OTHER} if of others. */
  private static int payWordBefore(Lexemes lexemes, int first) {
    if (!hasWord(lexemes, Math.max(0, first - BEFORE), first)) {
      return -1;
    }
    boolean line = true;
    for (int i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
      line &= !lexemes.get(i + 1).opensLine();
      if (lexemes.get(i).isWord()) {
        String word = lexemes.word(i);
        if (PAY_WORDS.contains(word)) {
          return isPerk(lexemes, i) ? OTHER : i;
        }
        if (line && OTHER_WORDS.contains(word)) {
          return OTHER;
        }
      }
      boolean label = first - i <= NEAR || lexemes.is(i, ":");
      if (!label && !lexemes.continuesSentence(i + 1)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean hasWord(Lexemes lexemes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (lexemes.get(i).isWord()) {
        return true;
      }
    }
    return false;
  }

  /** "+ equity", "plus bonus", "with", "based on": what follows no longer names the amount. */
  private static boolean isBreak(Lexemes lexemes, int i) {
    return switch (lexemes.word(i)) {
      case "+", "plus", "with", "and", "based", "depending", "(", ",", "/", "|", "for", "in" ->
          true;
      default -> lexemes.get(i).capital() || lexemes.get(i).opensLine();
    };
  }

  /** "travel allowance", "hybrid allowance", "lump sum stipend": paid beside what the work pays. */
  private static boolean isPerk(Lexemes lexemes, int i) {
    return switch (lexemes.word(i - 1)) {
      case "travel",
          "travelling",
          "phone",
          "home",
          "working",
          "housing",
          "commuting",
          "commute",
          "meal",
          "lunch",
          "internet",
          "mobility",
          "transport",
          "relocation",
          "wellness",
          "hybrid",
          "learning",
          "education",
          "sum",
          "office",
          "car",
          "holiday",
          "expense",
          "wellbeing",
          "work" ->
          true;
      default -> false;
    };
  }

  /** Whether the amount is all that its line says, a bracketed remark aside. */
  private static boolean isAlone(Lexemes lexemes, int first, int last) {
    if (!lexemes.get(first).opensLine() && !lexemes.is(first - 1, "|")) {
      return false;
    }
    int next = last + 1;
    return !lexemes.has(next)
        || lexemes.get(next).opensLine()
        || lexemes.is(next, "(")
        || lexemes.is(next, "+")
        || lexemes.is(next, "|");
  }
}
