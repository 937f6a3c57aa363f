package dev.roletally.internal.facts;

import com.google.common.collect.ImmutableMap;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.Pay;
import dev.roletally.model.PayUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds amounts of pay in a text: a currency, one amount or two, and the time they are for.
 *
 * <p>The time is the one said behind the amount ({@code $85K/yr}), else the nearest one said before
 * it ({@code Hourly Rate: $42.75}), else what the size of the amount allows. Whether an amount is
 * pay at all, {@link PayContext} tells.
 */
final class PayGrammar {
  private static final Map<String, PayUnit> UNITS =
      ImmutableMap.<String, PayUnit>builder()
          .put("hour", PayUnit.HOUR)
          .put("hours", PayUnit.HOUR)
          .put("hourly", PayUnit.HOUR)
          .put("hr", PayUnit.HOUR)
          .put("h", PayUnit.HOUR)
          .put("hrs", PayUnit.HOUR)
          .put("day", PayUnit.DAY)
          .put("daily", PayUnit.DAY)
          .put("week", PayUnit.WEEK)
          .put("weekly", PayUnit.WEEK)
          .put("wk", PayUnit.WEEK)
          .put("month", PayUnit.MONTH)
          .put("months", PayUnit.MONTH)
          .put("monthly", PayUnit.MONTH)
          .put("mo", PayUnit.MONTH)
          .put("year", PayUnit.YEAR)
          .put("years", PayUnit.YEAR)
          .put("yr", PayUnit.YEAR)
          .put("yearly", PayUnit.YEAR)
          .put("annum", PayUnit.YEAR)
          .put("annual", PayUnit.YEAR)
          .put("annually", PayUnit.YEAR)
          .put("annualized", PayUnit.YEAR)
          .put("annualised", PayUnit.YEAR)
          .put("pa", PayUnit.YEAR)
          .buildOrThrow();

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int BEFORE = 16;
  private static final int AFTER = 6;

  private final Lexemes lexemes;
  private final Currencies currencies;
  private final String dollar;

  private PayGrammar(Lexemes lexemes, String dollar) {
    this.lexemes = lexemes;
    this.currencies = new Currencies(lexemes, dollar);
    this.dollar = dollar;
  }

  /**
   * An amount of pay.
   *
   * @param pay how much for which time
   * @param first index of its first lexeme
   * @param last index of its last lexeme
   */
  record Amount(Pay pay, int first, int last) {}

  /** All amounts of pay in reading order; {@code dollar} is the currency of a bare dollar sign. */
  static List<Amount> find(Lexemes lexemes, String dollar) {
    PayGrammar grammar = new PayGrammar(lexemes, dollar);
    List<Amount> found = new ArrayList<>();
    int i = 0;
    while (i < lexemes.size()) {
      Amount amount = grammar.at(i);
      if (amount == null) {
        i++;
      } else {
        found.add(amount);
        i = amount.last() + 1;
      }
    }
    return found;
  }

  /** One number with its marks. */
  private record Figure(BigDecimal value, boolean thousands, int next) {}

  private @Nullable Amount at(int i) {
    int number = i;
    String currency = currencies.at(i);
    if (currency != null) {
      number = i + 1;
      if (currencies.at(number) != null && !lexemes.get(number).isNumber()) {
        String closer = currencies.at(number);
        currency = lexemes.is(number, "$") || closer == null ? currency : closer;
        number++;
      }
    } else if (!lexemes.get(i).isNumber()) {
      return null;
    }
    Figure low = figure(number, currency);
    if (low == null) {
      return null;
    }
    if (currency == null) {
      currency = currencies.at(low.next());
      boolean dollars = lexemes.is(low.next(), "dollars");
      if (currency == null && !dollars) {
        Figure second = secondFigure(low.next(), null);
        currency = second == null ? null : currencies.at(second.next());
        if (currency == null || lexemes.get(second == null ? 0 : second.next()).isMark()) {
          return null;
        }
      }
    }
    String money = currency == null ? dollar : currency;
    int next = low.next();
    if (currencies.at(next) != null && !lexemes.is(next, "$")) {
      money = closer(money, next);
      next++;
    }
    int unitBetween = unitEnd(next);
    Figure high =
        unitBetween < 0
            ? secondFigure(next, money)
            : isMoneyBeyondJoint(unitBetween + 1) ? secondFigure(unitBetween + 1, money) : null;
    BigDecimal min = low.value();
    BigDecimal max = min;
    if (high != null) {
      max = high.value();
      next = high.next();
      if (high.thousands() && !low.thousands() && min.compareTo(THOUSAND) < 0) {
        min = min.multiply(THOUSAND);
      }
      if (currencies.at(next) != null && !lexemes.is(next, "$")) {
        money = closer(money, next);
        next++;
      }
    }
    return amount(i, next, money, min, max, unitBetween);
  }

  private @Nullable Amount amount(
      int first, int next, String money, BigDecimal min, BigDecimal max, int unitBetween) {
    if (min.signum() <= 0 || max.compareTo(min) < 0 || isScaled(next)) {
      return null;
    }
    int unitAfter = unitEnd(next);
    PayUnit said = unitAfter >= 0 ? UNITS.get(lexemes.word(unitAfter)) : null;
    if (said == null && unitBetween >= 0) {
      said = UNITS.get(lexemes.word(unitBetween));
    }
    int last = unitAfter >= 0 ? unitAfter : next - 1;
    if (!PayContext.isPay(lexemes, first, last, said != null)) {
      return null;
    }
    PayUnit unit = said != null ? said : unitOf(first, last, max);
    if (unit == null || !isPlausible(unit, money, max)) {
      return null;
    }
    return new Amount(new Pay(money, unit, min, max), first, last);
  }

  /** "USD" behind an amount in dollars names it; a euro sign before "EUR" says the same. */
  private String closer(String money, int index) {
    String said = currencies.at(index);
    return said == null ? money : said;
  }

  private @Nullable Figure figure(int i, @Nullable String currency) {
    if (!lexemes.has(i) || !lexemes.get(i).isNumber() || lexemes.get(i).word().length() > 12) {
      return null;
    }
    String word = lexemes.word(i);
    int dot = word.indexOf('.');
    boolean groups = dot > 0 && word.length() - dot == 4 && currency != null;
    BigDecimal value = new BigDecimal(groups ? word.replace(".", "") : word);
    int next = i + 1;
    if (lexemes.is(next, ",") && isCents(next)) {
      next += 2;
    } else if (lexemes.is(next, ",") && lexemes.is(next + 1, "-")) {
      next += 2;
    }
    boolean thousands = lexemes.is(next, "k") && !lexemes.get(next).spaced();
    if (thousands) {
      return new Figure(value.multiply(THOUSAND), true, next + 1);
    }
    return new Figure(value, false, next);
  }

  /** ",00" or ",-" behind an amount. */
  private boolean isCents(int comma) {
    return lexemes.has(comma + 1)
        && lexemes.get(comma + 1).isNumber()
        && lexemes.word(comma + 1).length() == 2
        && !lexemes.get(comma + 1).spaced();
  }

  private @Nullable Figure secondFigure(int i, @Nullable String currency) {
    int next = i;
    boolean joined = false;
    for (int marks = 0; marks < 4 && lexemes.has(next); marks++) {
      switch (lexemes.word(next)) {
        case "-", "to", "and", "up", "~", "till" -> {
          joined = true;
          next++;
        }
        default -> marks = 4;
      }
    }
    if (!joined) {
      return null;
    }
    if (currencies.at(next) != null) {
      next++;
      if (lexemes.is(next, "$")) {
        next++;
      }
    }
    return figure(next, currency);
  }

  /** "per hour and $51.50": a second amount behind the time of the first has a currency itself. */
  private boolean isMoneyBeyondJoint(int i) {
    return currencies.at(i + 1) != null
        || (lexemes.is(i + 1, "to") && currencies.at(i + 2) != null);
  }

  /** Index of the time behind an amount: "per hour", "/yr", "hourly", "a year"; -1 if none. */
  private int unitEnd(int i) {
    int next = i;
    if (lexemes.is(next, "(") || lexemes.is(next, ",")) {
      next++;
    }
    boolean led = false;
    for (int words = 0; words < 5 && lexemes.has(next); words++) {
      String word = lexemes.word(next);
      switch (word) {
        case "per", "/", "a", "an", "each", "p" -> {
          led = true;
          next++;
        }
        case "gross", "bruto", "brutto", "on", "in", "usd", "cad", ".", "plus", "euro" -> next++;
        case "hourly",
            "annually",
            "annual",
            "monthly",
            "yearly",
            "weekly",
            "daily",
            "annum",
            "pa",
            "annualized" -> {
          return next;
        }
        default -> {
          return led && UNITS.containsKey(word) ? next : -1;
        }
      }
    }
    return -1;
  }

  /** "5 million", "3B", "20%", "10+ years". */
  private boolean isScaled(int i) {
    int next = i;
    while (lexemes.is(next, "+") && next - i < AFTER) {
      next++;
    }
    return switch (lexemes.word(next)) {
      case "m", "b", "bn", "mm", "mn", "million", "billion", "trillion", "%", "t" -> true;
      default -> false;
    };
  }

  private @Nullable PayUnit unitOf(int first, int last, BigDecimal max) {
    for (int i = last + 1; i <= last + AFTER && lexemes.has(i); i++) {
      PayUnit unit = wordOfUnit(i);
      if (unit != null && fitsSize(unit, max)) {
        return unit;
      }
    }
    for (int i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
      PayUnit unit = wordOfUnit(i);
      if (unit != null) {
        return fitsSize(unit, max) ? unit : bySize(max);
      }
    }
    return bySize(max);
  }

  private @Nullable PayUnit wordOfUnit(int i) {
    return switch (lexemes.word(i)) {
      case "hourly",
          "hour",
          "annual",
          "annually",
          "yearly",
          "monthly",
          "weekly",
          "annum",
          "month",
          "year",
          "annualized" ->
          isCounted(i) ? null : UNITS.get(lexemes.word(i));
      default -> null;
    };
  }

  /** "a 40-hour week". */
  private boolean isCounted(int i) {
    int before = lexemes.is(i - 1, "-") ? i - 2 : i - 1;
    return lexemes.has(before) && lexemes.get(before).isNumber();
  }

  private static boolean fitsSize(PayUnit unit, BigDecimal amount) {
    double value = amount.doubleValue();
    return switch (unit) {
      case HOUR -> value < 1000;
      case YEAR -> value >= 4000;
      default -> true;
    };
  }

  private static @Nullable PayUnit bySize(BigDecimal amount) {
    double value = amount.doubleValue();
    if (value >= 12_000) {
      return PayUnit.YEAR;
    }
    if (value < 8) {
      return null;
    }
    return value < 250 ? PayUnit.HOUR : PayUnit.MONTH;
  }

  private static boolean isPlausible(PayUnit unit, String money, BigDecimal amount) {
    double value = amount.doubleValue();
    boolean small = !money.equals("JPY") && !money.equals("KRW") && !money.equals("INR");
    if (!small) {
      return true;
    }
    return switch (unit) {
      case HOUR -> value >= 2 && value < 2_000;
      case DAY -> value >= 30;
      case WEEK -> value >= 50;
      case MONTH -> value >= 100 && value < 500_000;
      case YEAR -> value >= 1_000 && value < 5_000_000;
    };
  }
}
