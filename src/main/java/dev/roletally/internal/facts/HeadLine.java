package dev.roletally.internal.facts;

import dev.roletally.internal.dates.DateGrammar;
import dev.roletally.internal.dates.DateMention;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Span;
import dev.roletally.model.Words;
import dev.roletally.model.WorkMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A short line, or a part of one, and what it says on its own.
 *
 * @param span the words
 * @param says what they say
 */
record HeadLine(Span span, Says says) {
  /** What a line says. */
  enum Says {
    /** Nothing about the work: furniture of the site, a link, a question, a path. */
    FURNITURE,
    /** A heading of a section. */
    HEADING,
    /** Running text. */
    PROSE,
    /** A place of work. */
    PLACE,
    /** On site, hybrid, remote. */
    MODE,
    /** A form of employment. */
    TYPE,
    /** An amount of money. */
    MONEY,
    /** A day. */
    DAY,
    /** Words that hold a noun of work. */
    ROLE,
    /** Other words. */
    NAME
  }

  private static final int LONGEST = 160;
  private static final int LONGEST_MODE = 40;
  private static final Set<String> MODE_LEADS = Set.of("remote", "hybrid", "onsite");
  private static final Set<String> FIRM_ENDS =
      Set.of(
          "inc", "co", "corp", "ltd", "llc", "b.v", "n.v", "l.p", "s.a", "gmbh", "plc", "bv", "nv");
  private static final Set<String> HEADING_ENDS =
      Set.of(
          "summary",
          "overview",
          "description",
          "responsibilities",
          "qualifications",
          "requirements",
          "details");

  private static final Map<String, WorkMode> MODES =
      Map.ofEntries(
          Map.entry("hybrid", WorkMode.HYBRID),
          Map.entry("remote", WorkMode.REMOTE),
          Map.entry("fully remote", WorkMode.REMOTE),
          Map.entry("100 remote", WorkMode.REMOTE),
          Map.entry("work from home", WorkMode.REMOTE),
          Map.entry("onsite", WorkMode.ONSITE),
          Map.entry("on site", WorkMode.ONSITE),
          Map.entry("in person", WorkMode.ONSITE),
          Map.entry("in office", WorkMode.ONSITE));

  private static final Map<String, EmploymentType> TYPES =
      Map.ofEntries(
          Map.entry("full time", EmploymentType.FULL_TIME),
          Map.entry("fulltime", EmploymentType.FULL_TIME),
          Map.entry("permanent", EmploymentType.FULL_TIME),
          Map.entry("full time permanent", EmploymentType.FULL_TIME),
          Map.entry("permanent full time", EmploymentType.FULL_TIME),
          Map.entry("part time", EmploymentType.PART_TIME),
          Map.entry("parttime", EmploymentType.PART_TIME),
          Map.entry("contract", EmploymentType.CONTRACT),
          Map.entry("contractor", EmploymentType.CONTRACT),
          Map.entry("freelance", EmploymentType.CONTRACT),
          Map.entry("temporary", EmploymentType.TEMPORARY),
          Map.entry("seasonal", EmploymentType.TEMPORARY),
          Map.entry("temp", EmploymentType.TEMPORARY),
          Map.entry("internship", EmploymentType.INTERNSHIP),
          Map.entry("intern", EmploymentType.INTERNSHIP),
          Map.entry("co op", EmploymentType.INTERNSHIP));

  private static final Set<String> FURNITURE =
      Set.of(
          "company logo",
          "apply",
          "apply now",
          "save",
          "share",
          "logo",
          "promoted",
          "new",
          "easy apply",
          "no salary listed",
          "job title",
          "position title",
          "title",
          "position",
          "location",
          "job location",
          "company",
          "company name",
          "employer",
          "organization",
          "menu",
          "home",
          "jobs",
          "search jobs",
          "back",
          "print",
          "back to jobs",
          "view all jobs",
          "job id",
          "job posting",
          "current openings",
          "careers");

  private static final Set<String> HEADINGS =
      Set.of(
          "job description",
          "description",
          "responsibilities",
          "qualifications",
          "overview",
          "job summary",
          "summary",
          "about us",
          "about the role",
          "about the job",
          "about you",
          "the role",
          "your role",
          "what you will do",
          "what youll do",
          "requirements",
          "introduction",
          "job overview",
          "position overview",
          "position summary",
          "the company",
          "our company",
          "who we are",
          "company description",
          "firm overview",
          "benefits",
          "about",
          "about the team",
          "the team",
          "the opportunity",
          "job information",
          "what to expect",
          "internship details",
          "role overview",
          "key responsibilities",
          "about the company",
          "company overview",
          "about company",
          "our team",
          "what we offer",
          "the tldr",
          "job details",
          "position description",
          "role description",
          "full job description",
          "our business",
          "whats the role",
          "program overview",
          "internship overview");

  /** What the words at {@code span} say. */
  static HeadLine of(String text, Span span) {
    return new HeadLine(span, says(text, span));
  }

  /** The work mode that the words name; empty if they name none. */
  static Optional<WorkMode> mode(String words) {
    String normal = normal(words);
    WorkMode whole = MODES.get(normal);
    return whole != null || words.endsWith(".") ? Optional.ofNullable(whole) : ledMode(normal);
  }

  /** "Remote (US)", "ONSITE in New York City", "Hybrid / Remote". */
  private static Optional<WorkMode> ledMode(String normal) {
    if (normal.length() > LONGEST_MODE || !MODE_LEADS.contains(firstWord(normal))) {
      return Optional.empty();
    }
    boolean remote = normal.contains("remote");
    boolean onsite = normal.contains("onsite") || normal.contains("on site");
    boolean both = normal.contains("hybrid") || (remote && onsite);
    return Optional.of(both ? WorkMode.HYBRID : remote ? WorkMode.REMOTE : WorkMode.ONSITE);
  }

  private static String firstWord(String normal) {
    int space = normal.indexOf(' ');
    return space < 0 ? normal : normal.substring(0, space);
  }

  /** "Acme Inc.", "Widget B.V.". */
  static boolean endsLikeFirm(String words) {
    String last = firstWord(normal(words.substring(words.lastIndexOf(' ') + 1)));
    return FIRM_ENDS.contains(last);
  }

  /** The form of employment that the words name; empty if they name none. */
  static Optional<EmploymentType> type(String words) {
    return Optional.ofNullable(TYPES.get(normal(words)));
  }

  /** The words in their normal form, hyphens as spaces. */
  static String normal(String words) {
    return Words.normalise(words);
  }

  private static Says says(String text, Span span) {
    if (span.length() > LONGEST) {
      return Says.PROSE;
    }
    String words = span.of(text);
    String normal = normal(words);
    if (normal.isEmpty() || FURNITURE.contains(normal) || isFurniture(words, normal)) {
      return Says.FURNITURE;
    }
    if (HEADINGS.contains(normal) || normal.startsWith("about ")) {
      return Says.HEADING;
    }
    if (HEADING_ENDS.contains(normal.substring(normal.lastIndexOf(' ') + 1))) {
      return Says.HEADING;
    }
    if (mode(words).isPresent()) {
      return Says.MODE;
    }
    if (TYPES.containsKey(normal)) {
      return Says.TYPE;
    }
    Lexemes lexemes = Lexemes.of(text, span);
    Says form = form(lexemes, words);
    if (form != null) {
      return form;
    }
    boolean role = RoleNouns.in(lexemes);
    boolean place = !role && Places.bundled().isPlace(words);
    Span bare = new Span(span.start(), span.start() + Places.bare(words).length());
    if (place && !isProse(Lexemes.of(text, bare))) {
      return Says.PLACE;
    }
    if (isProse(lexemes)) {
      return Says.PROSE;
    }
    if (words.endsWith(":")) {
      return Says.HEADING;
    }
    return role ? Says.ROLE : Says.NAME;
  }

  private static @Nullable Says form(Lexemes lexemes, String words) {
    if (lexemes.size() == 0) {
      return Says.FURNITURE;
    }
    boolean money = words.indexOf('$') >= 0 || words.indexOf('€') >= 0 || words.indexOf('£') >= 0;
    if (money && lexemes.size() <= 14 && !RoleNouns.in(lexemes)) {
      return Says.MONEY;
    }
    var dates = DateGrammar.find(lexemes, false);
    if (dates.size() == 1
        && dates.get(0).form() == DateMention.Form.DAY
        && isDayLine(lexemes, dates.get(0))) {
      return Says.DAY;
    }
    if (lexemes.is(0, "posted") && lexemes.size() <= 8) {
      return Says.DAY;
    }
    return null;
  }

  /** Nothing but the day, or the day behind "posted". */
  private static boolean isDayLine(Lexemes lexemes, DateMention day) {
    int others = lexemes.size() - (day.last() - day.first() + 1);
    return switch (lexemes.word(0)) {
      case "posted", "published", "date" -> others <= 3;
      default -> others == 0;
    };
  }

  private static boolean isFurniture(String words, String normal) {
    return words.endsWith("?")
        || words.startsWith("http")
        || words.startsWith("www.")
        || words.contains("://")
        || words.contains(" > ")
        || words.contains(" » ")
        || isCommand(normal)
        || normal.startsWith("posted ")
        || normal.startsWith("url ")
        || normal.startsWith("req id")
        || normal.startsWith("requisition")
        || normal.startsWith("job requisition")
        || normal.startsWith("job id")
        || normal.endsWith(" logo");
  }

  /** What a site bids its visitors do: "Sign in to save this job". */
  private static boolean isCommand(String normal) {
    return switch (firstWord(normal)) {
      case "join", "get", "upload", "see", "save", "follow", "browse", "click", "skip" ->
          normal.indexOf(' ') > 0;
      case "sign" -> normal.startsWith("sign in") || normal.startsWith("sign up");
      case "log" -> normal.startsWith("log in");
      default -> false;
    };
  }

  /** Running text: a sentence's end, a small first letter, or a verb between many words. */
  private static boolean isProse(Lexemes lexemes) {
    int words = 0;
    boolean verb = false;
    for (int i = 0; i < lexemes.size(); i++) {
      if (lexemes.get(i).isWord()) {
        words++;
        verb |=
            switch (lexemes.word(i)) {
              case "is", "are", "was", "were", "we", "you", "your", "our", "will", "has", "have" ->
                  true;
              case "weve", "youre", "its", "this", "these", "looking", "seeking", "can" -> true;
              default -> false;
            };
      }
    }
    boolean stop =
        lexemes.is(lexemes.size() - 1, ".")
            && words > 5
            && !FIRM_ENDS.contains(lexemes.word(lexemes.size() - 2));
    boolean exclaims = lexemes.is(lexemes.size() - 1, "!") && words > 3;
    return stop || exclaims || words > 18 || (verb && words > 4);
  }
}
