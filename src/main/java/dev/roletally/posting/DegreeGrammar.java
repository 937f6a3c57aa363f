package dev.roletally.posting;

import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Span;
import dev.roletally.model.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a clause asks of a candidate's degree: levels, status, fields of study, grade point
 * average, and whether experience will do instead.
 */
final class DegreeGrammar {
  private static final Glossary<Set<DegreeLevel>> LEVELS = levels();
  private static final Set<String> OFFICE =
      Set.of(
          "office",
          "excel",
          "word",
          "sql",
          "powerpoint",
          "access",
          "project",
          "teams",
          "azure",
          "dynamics",
          "visio",
          "windows",
          "outlook",
          "suite",
          "onenote",
          "sharepoint");
  private static final Set<String> STOPS =
      Set.of(
          "with",
          "from",
          "at",
          "who",
          "is",
          "are",
          "required",
          "preferred",
          "plus",
          "by",
          "having",
          "desired",
          "must",
          "preferably",
          "ideally",
          "that",
          "minimum",
          "completed",
          "along",
          "in-progress",
          "including",
          "necessary",
          "pursued",
          "degree",
          "through",
          "for",
          "using",
          "when",
          "currently",
          "graduating",
          "expected");
  private static final Set<String> LEADS =
      Set.of(
          "a",
          "an",
          "the",
          "in",
          "of",
          "field",
          "fields",
          "such",
          "as",
          "e.g",
          "any",
          "areas",
          "and",
          "or",
          "study",
          "like",
          "either",
          "discipline",
          "disciplines",
          "program",
          "programme",
          "on",
          "major",
          "majors",
          "area",
          "following",
          "one",
          "related",
          "relevant",
          "other",
          "similar",
          "another",
          "technical",
          "quantitative",
          "equivalent",
          "comparable",
          "closely");
  private static final Set<String> RELATED =
      Set.of("related", "relevant", "similar", "equivalent", "comparable", "adjacent", "other");
  private static final Set<String> NOUNS =
      Set.of(
          "field",
          "fields",
          "discipline",
          "disciplines",
          "area",
          "areas",
          "subject",
          "subjects",
          "degree",
          "degrees",
          "study",
          "studies",
          "major",
          "majors",
          "program",
          "domain",
          "domains",
          "etc",
          "background",
          "specialization",
          "specialty",
          "science",
          "sciences");
  private static final int LONGEST_FIELD = 6;

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final Tagger fields;
  private final boolean student;

  /** A level named: where, and which. */
  private record Named(int first, int end, Set<DegreeLevel> levels) {}

  private DegreeGrammar(Tokens tokens, int from, int to, Tagger fields, boolean student) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.fields = fields;
    this.student = student;
  }

  /**
   * The degree that the words between {@code from} and {@code to} ask for, if they ask for one.
   *
   * @param fields finds fields of study
   * @param student whether the role is one for students
   */
  static Optional<Criterion> read(Tokens tokens, int from, int to, Tagger fields, boolean student) {
    return new DegreeGrammar(tokens, from, to, fields, student).read();
  }

  /** The levels named between two words, and where. */
  static Optional<Criterion.Degree> named(Tokens tokens, int from, int to) {
    List<Named> named = new DegreeGrammar(tokens, from, to, Tagger.none(), false).namedLevels();
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Criterion.Degree(
                union(named),
                false,
                Set.of(),
                List.of(),
                false,
                Optional.empty(),
                tokens.span(named.get(0).first(), named.get(named.size() - 1).end())));
  }

  private Optional<Criterion> read() {
    List<Named> named = namedLevels();
    boolean topic = Topics.in(tokens, from, to).contains(Topic.EDUCATION);
    if (named.isEmpty() && !topic) {
      return Optional.empty();
    }
    int anchor = named.isEmpty() ? -1 : named.get(named.size() - 1).end();
    List<FieldOfStudy> studied = new ArrayList<>();
    boolean related = readFields(anchor, studied);
    Set<DegreeLevel> levels = union(named);
    Criterion.Degree degree =
        new Criterion.Degree(
            levels,
            orHigher(named),
            status(levels),
            studied,
            related,
            gpa(),
            tokens.span(from, to));
    Optional<Span> experience = named.isEmpty() && !topic ? Optional.empty() : orExperience();
    if (experience.isPresent()) {
      Criterion instead =
          new Criterion.Experience(0, OptionalInt.empty(), "", List.of(), experience.get());
      return Optional.of(new Criterion.AnyOf(false, List.of(degree, instead)));
    }
    return Optional.of(degree);
  }

  private static Set<DegreeLevel> union(List<Named> named) {
    Set<DegreeLevel> levels = EnumSet.noneOf(DegreeLevel.class);
    named.forEach(each -> levels.addAll(each.levels()));
    return levels;
  }

  private List<Named> namedLevels() {
    List<Named> named = new ArrayList<>(2);
    for (int i = from; i < to; i++) {
      Glossary.Found<Set<DegreeLevel>> found = LEVELS.longest(tokens, i, to);
      if (found != null && isLevel(i, found.end())) {
        named.add(new Named(i, found.end(), found.value()));
        i = found.end() - 1;
      }
    }
    return named;
  }

  /** Whether the words mean a degree here: not "MS Office", "Scrum Master", "master data". */
  private boolean isLevel(int first, int end) {
    String word = tokens.word(first);
    String next = end < to ? tokens.word(end) : "";
    return switch (word) {
      case "ms" ->
          !OFFICE.contains(next)
              && Character.isUpperCase(tokens.text().charAt(tokens.start(first)));
      case "bs", "ba", "ma", "be", "bsc", "aa", "as" -> {
        String raw = tokens.raw(first);
        yield raw.length() > 1
            && Character.isUpperCase(raw.charAt(0))
            && !raw.equals("Be")
            && !raw.equals("As")
            && (end - first > 1 || Character.isUpperCase(raw.charAt(1)) || raw.length() > 2);
      }
      case "master" ->
          !next.equals("data")
              && !next.equals("the")
              && !(first > 0 && tokens.is(first - 1, "scrum"))
              && (end - first > 1 || next.isEmpty() || !next.equals("of"));
      default -> true;
    };
  }

  private boolean orHigher(List<Named> named) {
    if (named.isEmpty()) {
      return false;
    }
    for (int i = named.get(0).first(); i < to; i++) {
      if (tokens.is(i, "or")
          && (tokens.is(i + 1, "higher")
              || tokens.is(i + 1, "above")
              || tokens.is(i + 1, "greater")
              || tokens.is(i + 1, "advanced")
              || tokens.is(i + 1, "more"))) {
        return true;
      }
    }
    int first = named.get(0).first();
    for (int i = Math.max(from, first - 4); i < first; i++) {
      if (tokens.is(i, "least") || tokens.is(i, "minimum")) {
        return true;
      }
    }
    return false;
  }

  private Set<DegreeStatus> status(Set<DegreeLevel> levels) {
    Set<DegreeStatus> status = EnumSet.noneOf(DegreeStatus.class);
    for (int i = from; i < to; i++) {
      switch (tokens.word(i)) {
        case "pursuing",
            "enrolled",
            "pursue",
            "studying",
            "student",
            "students",
            "working",
            "enrollment",
            "enrolment",
            "undergraduates",
            "candidate",
            "ongoing",
            "sophomore" ->
            status.add(DegreeStatus.PURSUING);
        case "final", "last", "penultimate" -> {
          if (tokens.is(i + 1, "year")) {
            status.add(DegreeStatus.FINAL_YEAR);
          }
        }
        case "junior", "senior", "rising" -> {
          if (tokens.is(i + 1, "year") || tokens.is(i, "rising")) {
            status.add(DegreeStatus.PURSUING);
          }
        }
        case "graduates", "graduate", "graduated" -> {
          if (tokens.is(i - 1, "recent")
              || tokens.is(i - 1, "recently")
              || tokens.is(i - 1, "new")) {
            status.add(DegreeStatus.RECENT_GRADUATE);
          }
        }
        case "completed",
            "obtained",
            "earned",
            "hold",
            "holding",
            "possess",
            "completion",
            "graduation" ->
            status.add(DegreeStatus.COMPLETED);
        default -> {}
      }
    }
    boolean graduates =
        status.contains(DegreeStatus.FINAL_YEAR) || status.contains(DegreeStatus.RECENT_GRADUATE);
    if (graduates && status.contains(DegreeStatus.PURSUING)) {
      return status;
    }
    if (status.isEmpty() && !levels.isEmpty() && !student) {
      status.add(DegreeStatus.COMPLETED);
    }
    return status;
  }

  private Optional<BigDecimal> gpa() {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, "gpa") || tokens.is(i, "average")) {
        for (int k = Math.max(from, i - 4); k < Math.min(to, i + 6); k++) {
          String word = tokens.word(k).replace("+", "");
          if (word.length() >= 3
              && word.length() <= 4
              && word.charAt(1) == '.'
              && word.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
            return Optional.of(new BigDecimal(word));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Where the clause says that experience will do instead. */
  private Optional<Span> orExperience() {
    for (int i = from; i < to; i++) {
      boolean or = tokens.is(i, "or") || tokens.is(i, "lieu") || tokens.is(i, "and/or");
      if (!or) {
        continue;
      }
      boolean equal = false;
      for (int k = i + 1; k < Math.min(to, i + 9); k++) {
        String word = tokens.word(k);
        equal |=
            word.equals("equivalent")
                || word.equals("comparable")
                || word.equals("related")
                || word.equals("relevant")
                || word.equals("practical")
                || word.equals("work")
                || word.equals("similar")
                || word.equals("equal")
                || word.equals("industry")
                || word.startsWith("year");
        if ((word.equals("experience") || word.equals("experiences")) && (equal || k == i + 1)) {
          return Optional.of(tokens.span(i + 1, k + 1));
        }
        if ((word.equals("in") && !tokens.is(k - 1, "experience")) || word.equals("field")) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  /** Reads the fields of study and says whether related ones will do. */
  private boolean readFields(int anchor, List<FieldOfStudy> studied) {
    int start = fieldsStart(anchor);
    if (start < 0) {
      adjacent(anchor, studied);
      return false;
    }
    boolean related = false;
    int item = start;
    while (item < to) {
      int end = item;
      while (end < to && (end == item || !parts(end))) {
        end++;
      }
      boolean last = end >= to || stops(end);
      related |= field(item, end, studied);
      if (last && !isGoing(end)) {
        break;
      }
      item = end;
      while (item < to && (tokens.is(item, "or") || tokens.is(item, "and"))) {
        item++;
      }
      if (item < to && stops(item)) {
        break;
      }
    }
    return related;
  }

  private boolean isGoing(int end) {
    return end < to && !stops(end);
  }

  /** The first word of the fields: after "in", "of", "majoring in" behind the level. */
  private int fieldsStart(int anchor) {
    int base = anchor >= 0 ? anchor : from;
    for (int i = base; i < Math.min(to, base + 12); i++) {
      String word = tokens.word(i);
      boolean in = word.equals("in") && !tokens.is(i + 1, "progress") && !tokens.is(i + 1, "your");
      boolean major = word.equals("majoring") || word.equals("major") || word.equals("studying");
      boolean of = word.equals("of") && (tokens.is(i - 1, "field") || tokens.is(i - 1, "fields"));
      if (anchor < 0 && !educational(i)) {
        continue;
      }
      if (in || of || word.equals("within")) {
        return i + 1;
      }
      if (major && !tokens.is(i + 1, "in")) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Whether a word of education stands shortly before. */
  private boolean educational(int i) {
    for (int k = Math.max(from, i - 6); k < i; k++) {
      switch (tokens.word(k)) {
        case "degree",
            "student",
            "students",
            "enrolled",
            "pursuing",
            "program",
            "major",
            "majoring",
            "certification",
            "diploma",
            "background",
            "education",
            "graduate",
            "graduates",
            "studying",
            "studies" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Fields beside the level: "BS Computer Science", "Computer Science degree". */
  private void adjacent(int anchor, List<FieldOfStudy> studied) {
    for (Mention mention : fields.find(tokens, from, to)) {
      boolean after = mention.first() >= anchor && mention.first() <= anchor + 2;
      boolean before =
          mention.end() < to
              && (tokens.is(mention.end(), "degree")
                  || tokens.is(mention.end(), "student")
                  || tokens.is(mention.end(), "students"));
      if ((anchor >= 0 && after) || before) {
        studied.add(new FieldOfStudy(mention.concept(), mention.label(), mention.span(tokens)));
      }
    }
  }

  private boolean parts(int i) {
    String gap = tokens.gap(i);
    return gap.indexOf(',') >= 0
        || gap.indexOf('/') >= 0
        || gap.indexOf('(') >= 0
        || gap.indexOf(')') >= 0
        || tokens.is(i, "or")
        || (tokens.is(i, "and") && !inField(i))
        || stops(i);
  }

  /** Whether "and" stands inside the name of one field. */
  private boolean inField(int and) {
    for (Mention mention : fields.find(tokens, Math.max(from, and - 4), Math.min(to, and + 5))) {
      if (mention.first() < and && mention.end() > and) {
        return true;
      }
    }
    return false;
  }

  private boolean stops(int i) {
    String gap = tokens.gap(i);
    return (STOPS.contains(tokens.word(i))
            && !(tokens.is(i, "degree") && RELATED.contains(tokens.word(i - 1))))
        || gap.indexOf('.') >= 0
        || gap.indexOf(';') >= 0
        || (gap.indexOf(':') >= 0 && !LEADS.contains(tokens.word(i - 1)));
  }

  /** Reads one item of the list; says whether it means "or a related field". */
  private boolean field(int first, int end, List<FieldOfStudy> studied) {
    boolean related = false;
    for (int i = first; i < end; i++) {
      related |=
          RELATED.contains(tokens.word(i))
              && (NOUNS.contains(tokens.word(end - 1))
                  || end - first > 1
                  || tokens.is(i, "related"));
    }
    if (related) {
      return !isExperience(first, end);
    }
    int start = first;
    while (start < end && LEADS.contains(tokens.word(start)) && !isAdjective(start, end)) {
      start++;
    }
    int stop = end;
    while (stop > start + 1 && isTrailing(tokens.word(stop - 1))) {
      stop--;
    }
    if (stop <= start
        || stop - start > LONGEST_FIELD
        || isExperience(start, stop)
        || (NOUNS.contains(tokens.word(start)) && stop - start == 1)
        || Character.isDigit(tokens.word(start).charAt(0))) {
      return false;
    }
    add(start, stop, studied);
    return false;
  }

  private static boolean isTrailing(String word) {
    return switch (word) {
      case "field",
          "fields",
          "discipline",
          "disciplines",
          "degree",
          "degrees",
          "area",
          "areas",
          "etc",
          "major",
          "majors",
          "background",
          "subject",
          "subjects",
          "domain",
          "program" ->
          true;
      default -> false;
    };
  }

  /** "a quantitative or technical discipline": the adjective stands for the field. */
  private boolean isAdjective(int i, int end) {
    return (tokens.is(i, "technical") || tokens.is(i, "quantitative"))
        && (i + 1 >= end || isTrailing(tokens.word(i + 1)));
  }

  private boolean isExperience(int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.word(i).startsWith("experience") || tokens.is(i, "work")) {
        return true;
      }
    }
    return false;
  }

  private void add(int start, int stop, List<FieldOfStudy> studied) {
    Mention known = null;
    for (Mention mention : fields.find(tokens, start, stop)) {
      known = known == null || length(mention) > length(known) ? mention : known;
    }
    Span span = tokens.span(start, stop);
    if (known != null) {
      studied.add(new FieldOfStudy(known.concept(), known.label(), known.span(tokens)));
      return;
    }
    String label = span.of(tokens.text());
    studied.add(
        new FieldOfStudy(Criterion.Skill.UNRECOGNISED + Words.normalise(label), label, span));
  }

  private static int length(@Nullable Mention mention) {
    return mention == null ? 0 : mention.end() - mention.first();
  }

  private static Glossary<Set<DegreeLevel>> levels() {
    Glossary<Set<DegreeLevel>> phrases = Glossary.exact();
    for (String line : Resources.lines("degrees.txt")) {
      int colon = line.indexOf(':');
      Set<DegreeLevel> levels = EnumSet.noneOf(DegreeLevel.class);
      for (String level : line.substring(0, colon).split(",", -1)) {
        levels.add(DegreeLevel.valueOf(level));
      }
      for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
        phrases.put(phrase, levels);
      }
    }
    return phrases;
  }
}
