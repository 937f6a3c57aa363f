package dev.roletally.internal.document;

import dev.roletally.model.DegreeLevel;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.PayUnit;
import dev.roletally.model.Weeks;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The values that the fields of a {@code JobPosting} are written in, also as sites write them. */
final class FieldValues {
  private static final int LONGEST = 60;
  private static final int DAY = 10;
  private static final int MOST_WEEKS = 5_200;

  private FieldValues() {}

  /** A day as {@code 2026-06-01}, perhaps with a time behind it. */
  static Optional<LocalDate> day(String words) {
    String text = words.strip();
    boolean ends =
        text.length() == DAY || (text.length() > DAY && "T ".indexOf(text.charAt(DAY)) >= 0);
    if (!ends) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text.substring(0, DAY));
      return Optional.of(day).filter(each -> each.getYear() > 1900 && each.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A month as {@code 2026-06}. */
  static Optional<YearMonth> month(String words) {
    try {
      return words.strip().length() == 7
          ? Optional.of(YearMonth.parse(words.strip()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A length as ISO 8601 writes it: {@code P12W}, {@code P3M}, {@code P1Y6M}, {@code P90D}. */
  static Optional<Weeks> length(String words) {
    String text = words.strip().toUpperCase(Locale.ROOT);
    if (text.length() < 3 || text.length() > LONGEST || text.charAt(0) != 'P') {
      return Optional.empty();
    }
    long months = 0;
    long days = 0;
    long number = -1;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        number = Math.min(MOST_WEEKS * 7L, Math.max(0, number) * 10 + (c - '0'));
      } else if (c == 'T') {
        break;
      } else if (number < 0) {
        return Optional.empty();
      } else {
        switch (c) {
          case 'Y' -> months += 12 * number;
          case 'M' -> months += number;
          case 'W' -> days += 7 * number;
          case 'D' -> days += number;
          default -> {
            return Optional.empty();
          }
        }
        number = -1;
      }
    }
    long weeks = Weeks.inMonths((int) Math.min(months, MOST_WEEKS)) + (days + 3) / 7;
    return weeks > 0 && weeks <= MOST_WEEKS ? Optional.of(Weeks.of((int) weeks)) : Optional.empty();
  }

  /** A form of employment: {@code FULL_TIME}, "Full-time", "Intern". */
  static Optional<EmploymentType> type(String words) {
    String text = constant(words);
    return switch (text) {
      case "FULLTIME", "PERMANENT" -> Optional.of(EmploymentType.FULL_TIME);
      case "PARTTIME" -> Optional.of(EmploymentType.PART_TIME);
      case "CONTRACTOR", "CONTRACT", "FREELANCE" -> Optional.of(EmploymentType.CONTRACT);
      case "TEMPORARY", "TEMP", "SEASONAL", "PERDIEM" -> Optional.of(EmploymentType.TEMPORARY);
      case "INTERN", "INTERNSHIP", "COOP", "TRAINEE", "TRAINEESHIP", "PLACEMENT" ->
          Optional.of(EmploymentType.INTERNSHIP);
      default -> Optional.empty();
    };
  }

  /** The unit of an amount: {@code HOUR}, "per year", "ANN". */
  static Optional<PayUnit> unit(String words) {
    String text = constant(words);
    text = text.startsWith("PER") ? text.substring(3) : text;
    return switch (text) {
      case "HOUR", "HOURS", "HOURLY", "HUR", "HR" -> Optional.of(PayUnit.HOUR);
      case "DAY", "DAYS", "DAILY" -> Optional.of(PayUnit.DAY);
      case "WEEK", "WEEKS", "WEEKLY", "WEE" -> Optional.of(PayUnit.WEEK);
      case "MONTH", "MONTHS", "MONTHLY", "MON" -> Optional.of(PayUnit.MONTH);
      case "YEAR", "YEARS", "YEARLY", "ANNUAL", "ANNUALLY", "ANNUM", "ANN" ->
          Optional.of(PayUnit.YEAR);
      default -> Optional.empty();
    };
  }

  /** A positive amount: {@code 52000}, {@code "52,000.50"}. */
  static Optional<BigDecimal> amount(String words) {
    String text = words.strip().replace(",", "");
    boolean digits = !text.isEmpty() && text.length() <= 12;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits &= (c >= '0' && c <= '9') || c == '.';
    }
    try {
      return digits
          ? Optional.of(new BigDecimal(text)).filter(amount -> amount.signum() > 0)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The levels of a {@code credentialCategory}; none if it names none. */
  static Set<DegreeLevel> levels(String words) {
    Set<DegreeLevel> levels = EnumSet.noneOf(DegreeLevel.class);
    String text = words.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    if (text.length() > LONGEST) {
      return levels;
    }
    if (text.contains("high school") || text.contains("secondary")) {
      levels.add(DegreeLevel.HIGH_SCHOOL);
    }
    if (text.contains("associate")) {
      levels.add(DegreeLevel.ASSOCIATE);
    }
    if (text.contains("bachelor") || text.contains("undergraduate")) {
      levels.add(DegreeLevel.BACHELOR);
    }
    boolean postgraduate = text.contains("postgraduate") || text.equals("graduate degree");
    if (text.contains("master") || postgraduate) {
      levels.add(DegreeLevel.MASTER);
    }
    if (text.contains("doctor") || text.contains("phd") || postgraduate) {
      levels.add(DegreeLevel.DOCTORATE);
    }
    return levels;
  }

  /** Whether the words are one of the values that Google's guide gives for a degree. */
  static boolean isCategory(String words) {
    return switch (words.strip().toLowerCase(Locale.ROOT)) {
      case "high school",
          "associate degree",
          "bachelor degree",
          "professional certificate",
          "postgraduate degree" ->
          true;
      default -> false;
    };
  }

  /** Whether the words say that nothing is asked. */
  static boolean isNothing(String words) {
    String text = words.strip().toLowerCase(Locale.ROOT);
    return text.equals("no requirements") || text.equals("none") || text.equals("n/a");
  }

  /** The letters in upper case, after the last slash of an address. */
  private static String constant(String words) {
    String text = words.strip();
    if (text.length() > LONGEST) {
      return "";
    }
    String last = text.substring(text.lastIndexOf('/') + 1);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < last.length(); i++) {
      if (Character.isLetter(last.charAt(i))) {
        letters.append(last.charAt(i));
      }
    }
    return letters.toString().toUpperCase(Locale.ROOT);
  }
}
