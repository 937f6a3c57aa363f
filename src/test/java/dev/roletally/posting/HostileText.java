package dev.roletally.posting;

import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Texts that are no posting and that a careless reader needs quadratic time for, each of any size:
 * one thing that postings hold, without end. Deterministic.
 *
 * <p>The benchmark {@code HostileBenchmark} compiles this class, too.
 */
@SuppressWarnings("ImmutableEnumChecker") // the pieces are made by pure functions
public enum HostileText {
  NESTED_BRACKETS(asks(endless("[(Python "))),
  OPEN_BRACKETS(asks(endless("(Python "))),
  COMMAS(asks(endless(", "))),
  COMMAS_ALONE(asks(endless(","))),
  LONG_WORD(asks(endless("a"))),
  LONG_CAPITAL_WORD(asks(endless("A"))),
  LONG_GLUED_WORD(asks(endless("softwareExperience"))),
  LONG_DOTTED_WORD(asks(endless("a."))),
  CAMEL_WORD(asks(endless("aB"))),
  COMBINING_MARKS(asks(i -> i == 0 ? "e" : "\u0301")),
  ACCENTED_LETTERS(asks(endless("x\u0301\u0308 "))),
  JOINERS(asks(i -> i == 0 ? "Python" : "\u200d")),
  EMOJI(asks(endless("\ud83d\ude80"))),
  BROKEN_SURROGATES(asks(endless("\ude80\ud83d "))),
  RIGHT_TO_LEFT(asks(endless("\u202eJava\u202c "))),
  SPACES(asks(i -> i == 0 ? "Python" : " ")),
  NO_BREAK_SPACES(asks(i -> i == 0 ? "Python" : "\u00a0")),
  LINE_BREAKS(asks(i -> i == 0 ? "Python" : "\n")),
  RETURNS(asks(i -> i == 0 ? "Python" : "\r")),
  CONTROLS(asks(endless("\u0001\u0085\u2028"))),
  DASHES(asks(endless("-"))),
  STARS(asks(endless("*"))),
  PLUSES(asks(endless("+"))),
  SHARPS(asks(endless("#"))),
  DOTS(asks(endless("."))),
  COLONS(asks(endless("Skills: "))),
  SLASHES(asks(endless("and/or/"))),
  QUOTES(asks(endless("\"Java' "))),
  APOSTROPHES(asks(endless("'"))),
  ALTERNATING_BULLETS(asks(each("- * ", "\u2022 + ", "\u25aa o "))),
  ALTERNATING_BULLET_ROWS(asks(each("- Python\n", "* Java\n", "  \u2022 SQL\n", "1. Go\n"))),
  INDENTED_ROWS(asks(i -> " ".repeat(i % 200) + "- one of the following:\n")),
  BULLETS_IN_A_ROW(asks(endless(" \u2022 Experience with Java"))),
  DASHES_IN_A_ROW(asks(endless(" - Experience with Java"))),
  DATES(asks(i -> "May " + (1 + i % 28) + ", 2026, ")),
  DATES_WITHOUT_YEAR(asks(i -> "Monday, May " + (1 + i % 28) + " or ")),
  NUMBER_DATES(asks(i -> "05/" + (1 + i % 28) + "/2026 - ")),
  MONTHS(asks(each("May ", "June ", "July or ", "September, "))),
  SEASONS(asks(each("Summer or ", "Fall 2026 and ", "Winter "))),
  START_ROWS(i -> "Start date: May " + (1 + i % 28) + "\n"),
  START_SENTENCES(i -> "The internship starts on June " + (1 + i % 28) + ", 2026. "),
  LENGTHS(asks(i -> "for " + (4 + i % 20) + " weeks or ")),
  OR(asks(each("Python or ", "Java or ", "SQL or "))),
  OR_ALONE(asks(endless("or "))),
  AND_OR(asks(endless("and or "))),
  NUMBERS(asks(i -> (1 + i % 9) + "+ years or ")),
  NUMBER_WORDS(asks(endless("twenty one hundred "))),
  YEARS(asks(i -> (1 + i % 9) + "-" + (2 + i % 9) + " years of experience with Java, ")),
  DIGITS(asks(endless("7"))),
  DIGIT_GROUPS(asks(endless("7,000,"))),
  CURRENCY_SIGNS(asks(endless("$"))),
  CURRENCY_AND_DIGITS(asks(endless("$1\u20ac2\u00a33"))),
  MONEY_AND_PLUSES(asks(i -> i == 0 ? "$5" : "+")),
  PAY(i -> "$" + (10 + i % 90) + " - $" + (100 + i % 90) + " an hour, "),
  PAY_ROWS(i -> "Pay in Town " + i + ": USD 100," + (100 + i % 900) + " a year\n"),
  HEADINGS(each("Requirements\n", "Preferred Qualifications\n", "About us\n", "Nice to have:\n")),
  HEADINGS_IN_A_ROW(each("Requirements: Java ", "Nice to have: Go ", "Responsibilities: ")),
  HEADINGS_GLUED(each("softwareRequirements", "ofPreferred Qualifications", "aboutAbout")),
  RELATED(endless("Related jobs\nCook\nPort Inn\n")),
  SKILLS_IN_A_ROW(asks(each("Python, ", "Java, ", "machine learning, ", "C++, ", "Docker, "))),
  SKILLS_WITHOUT_COMMAS(asks(each("Python ", "Java ", "machine learning ", "C++ "))),
  AMBIGUOUS_NAMES(asks(each("Go, ", "R, ", "C, ", "Spring, ", "Excel, ", "Word, "))),
  AMBIGUOUS_NAMES_APART(asks(each("go ", "R ", "C ", "Spring ", "Excel "))),
  NEW_NAMES(asks(i -> "Zq" + Integer.toString(i, 36) + " Engine, ")),
  NEW_NAME_ROWS(asks(i -> "- Experience with Zq" + Integer.toString(i, 36) + "\n")),
  CAPITALS(asks(endless("Grand Unified "))),
  SUCH_AS(asks(endless("such as Java "))),
  ONE_OF(asks(endless("at least one of "))),
  EXAMPLES(asks(endless("(e.g. Java, etc.) "))),
  STARTERS(asks(endless("experience with "))),
  EXPERIENCE_SENTENCES(asks(i -> "Experience with Java " + i + ". ")),
  WISHES(asks(endless("Java is a plus, preferred "))),
  MUSTS(asks(endless("must "))),
  DEGREES(asks(each("Bachelor's or ", "Master's, ", "PhD in Physics or "))),
  DEGREE_SENTENCES(asks(endless("Bachelor's degree in Physics. Master's degree. "))),
  FIELDS(asks(each("PhD in Physics, ", "Chemistry, ", "Biology, ", "Computer Science or "))),
  FIELDS_ALONE(i -> i == 0 ? "Requirements\nPhD in " : "Physics, Chemistry, "),
  STUDENT_YEARS(asks(each("sophomore, ", "junior or ", "senior, ", "final year "))),
  GRADUATIONS(asks(i -> "graduating between May 2026 and June " + (2027 + i % 3) + " or ")),
  PUBLICATIONS(asks(each("publications at KDD, ", "NeurIPS, ", "ICML or "))),
  LANGUAGES(asks(each("English, ", "fluent in French or ", "German and "))),
  CERTIFICATES(asks(each("AWS certification or ", "PMP, ", "CPA certified, "))),
  AUTHORIZATIONS(asks(endless("authorized to work in the US without sponsorship or "))),
  PLACES(i -> "Town " + i + ", WA, USA; "),
  PLACE_ROWS(i -> "Location: Town " + i + ", WA\n"),
  WORK_MODES(each("Remote. ", "On-site. ", "Hybrid, 3 days a week. ")),
  TYPES(each("Full-time ", "Part-time ", "Internship ", "Contract ")),
  LIMITS(i -> "You may apply to a maximum of " + (1 + i % 9) + " positions. "),
  EMPLOYERS(i -> "Acme " + i + " is hiring. About Acme " + i + "\n"),
  TITLES(i -> "Senior Java Engineer " + i + " | "),
  SHORT_ROWS(i -> "Word " + i + "\n"),
  LOWER_ROWS(endless("row of words that goes on\n")),
  LABEL_ROWS(i -> "Label " + i + ": value\n"),
  PROSE(endless("We build tools for people who read, and you will help us to build them. ")),
  PROSE_WITHOUT_STOPS(endless("we build tools for people and you will help us to build them and ")),
  FOREIGN(endless("Nous cherchons une personne qui sait lire et qui aime le travail. ")),
  WHOLE_POSTINGS(HostileText::whole),
  WHOLE_POSTINGS_IN_A_ROW(i -> whole(i).replace('\n', ' ')),

  HTML_NESTED_BLOCKS(Posting.Format.HTML, asksBelow("<div>"), ""),
  HTML_NESTED_LISTS(Posting.Format.HTML, asksBelow("<ul><li>Java"), ""),
  HTML_NESTED_EMPHASIS(Posting.Format.HTML, asksBelow("<b><i>Java "), ""),
  HTML_NESTED_TABLES(Posting.Format.HTML, asksBelow("<table><tr><td>Java"), ""),
  HTML_CROSSED_TAGS(Posting.Format.HTML, asksBelow("<b><p>Java</b></p>"), ""),
  HTML_LINKS(Posting.Format.HTML, asksBelow("<a href=x><p>Java"), ""),
  HTML_FORMS(Posting.Format.HTML, asksBelow("<form><input><select><option>"), ""),
  HTML_LIST(Posting.Format.HTML, asksBelow("<li>Experience with Java</li>"), ""),
  HTML_BREAKS(Posting.Format.HTML, asksBelow("Java<br>"), ""),
  HTML_ENTITIES(Posting.Format.HTML, i -> i == 0 ? Html.ASKS : "&amp;", ""),
  HTML_BROKEN_ENTITIES(Posting.Format.HTML, i -> i == 0 ? Html.ASKS : "&am", ""),
  HTML_ENDLESS_ENTITIES(Posting.Format.HTML, i -> i == 0 ? Html.ASKS : "&copy", ""),
  HTML_ATTRIBUTES(Posting.Format.HTML, i -> i == 0 ? "<p " : "a" + i + "=\"x\" ", ">Java</p>"),
  HTML_OPEN_TAGS(Posting.Format.HTML, i -> i == 0 ? Html.ASKS : "<a <", ""),
  HTML_COMMENTS(Posting.Format.HTML, i -> i == 0 ? Html.ASKS : "<!-- x -->", ""),
  HTML_OPEN_COMMENT(Posting.Format.HTML, i -> i == 0 ? Html.ASKS : "<!--", ""),
  HTML_SCRIPTS(
      Posting.Format.HTML, endless("<script type=application/ld+json>{\"a\":1}</script>"), ""),
  HTML_NAVIGATION(Posting.Format.HTML, endless("<nav><a>Jobs</a></nav>"), ""),

  JSON_NESTED_ARRAYS(Posting.Format.JSON_LD, endless("["), ""),
  JSON_NESTED_GRAPHS(Posting.Format.JSON_LD, endless("{\"@graph\":["), ""),
  JSON_NESTED_POSTINGS(
      Posting.Format.JSON_LD, endless("{\"@type\":\"JobPosting\",\"skills\":"), ""),
  JSON_POSTINGS(
      Posting.Format.JSON_LD,
      i -> (i == 0 ? "[" : ",") + "{\"@type\":\"JobPosting\",\"title\":\"Cook\"}",
      "]"),
  JSON_SKILLS(
      Posting.Format.JSON_LD,
      i -> i == 0 ? "{\"@type\":\"JobPosting\",\"skills\":[\"Go\"" : ",\"Java " + i + "\"",
      "]}"),
  JSON_PLACES(
      Posting.Format.JSON_LD,
      i ->
          i == 0
              ? "{\"@type\":\"JobPosting\",\"jobLocation\":[\"Hull\""
              : ",{\"address\":{\"addressLocality\":\"Town " + i + "\"}}",
      "]}"),
  JSON_DESCRIPTION(
      Posting.Format.JSON_LD,
      i ->
          i == 0
              ? "{\"@type\":\"JobPosting\",\"description\":\"<h2>Requirements</h2>"
              : "<li>Java \\u0026 SQL",
      "\"}"),
  JSON_ESCAPES(
      Posting.Format.JSON_LD,
      i -> i == 0 ? "{\"@type\":\"JobPosting\",\"description\":\"" : "\\ud83d\\ude80",
      "\"}"),
  JSON_KEYS(
      Posting.Format.JSON_LD,
      i -> (i == 0 ? "{\"@type\":\"JobPosting\"" : ",\"k" + i + "\":" + i),
      "}");

  /** By how much a text may be longer than it was to be. */
  public static final int LONGEST_PIECE = 600;

  private final Posting.Format format;
  private final IntFunction<String> piece;
  private final String close;

  HostileText(IntFunction<String> piece) {
    this(Posting.Format.TEXT, piece, "");
  }

  HostileText(Posting.Format format, IntFunction<String> piece, String close) {
    this.format = format;
    this.piece = piece;
    this.close = close;
  }

  /** A posting of {@code chars} characters, or up to {@link #LONGEST_PIECE} more. */
  public Posting posting(int chars) {
    StringBuilder text = new StringBuilder(chars + LONGEST_PIECE);
    for (int i = 0; text.length() < (this == NESTED_BRACKETS ? chars / 2 : chars); i++) {
      text.append(piece.apply(i));
    }
    while (text.length() < chars) {
      text.append("Java)] ");
    }
    text.append(close);
    String id = name().toLowerCase(Locale.ROOT);
    return switch (format) {
      case TEXT -> Posting.text(id, text.toString());
      case HTML -> Posting.html(id, text.toString());
      case JSON_LD -> Posting.jsonLd(id, text.toString());
    };
  }

  /** How a page begins that asks. */
  private static final class Html {
    static final String ASKS = "<h2>Requirements</h2><ul><li>Experience with Java</li></ul><p>";

    private Html() {}
  }

  private static IntFunction<String> endless(String piece) {
    return i -> piece;
  }

  /** The piece without end in a page, below a heading that asks. */
  private static IntFunction<String> asksBelow(String piece) {
    return i -> i == 0 ? Html.ASKS : piece;
  }

  private static IntFunction<String> each(String... pieces) {
    return i -> pieces[i % pieces.length];
  }

  /** The pieces below a heading that asks. */
  private static IntFunction<String> asks(IntFunction<String> pieces) {
    return i -> (i == 0 ? "Requirements\n- Experience with " : "") + pieces.apply(i);
  }

  private static String whole(int i) {
    return """
        Ledger Engineer %d
        Brass & Daughters, Hull, UK
        Responsibilities
        - You will keep our ledgers in order with Java
        Minimum qualifications
        - Bachelor's degree in Geology or a related field
        - %d+ years of experience with COBOL, Fortran or C++
        - Available from 4 May 2026 for 20 weeks
        Preferred qualifications
        - Knowledge of Erlang, Haskell and Prolog
        Benefits
        - GBP 40,000 - 50,000 a year
        """
        .formatted(i, 1 + i % 9);
  }
}
