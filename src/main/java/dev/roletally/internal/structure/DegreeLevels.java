package dev.roletally.internal.structure;

import dev.roletally.internal.tokens.Glossary;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The levels of degrees that a stretch of words names, and where. */
public final class DegreeLevels {
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

  /** What a master copy or a master key is of, rather than a degree. */
  private static final Set<String> MASTERED =
      Set.of(
          "data",
          "the",
          "schedule",
          "schedules",
          "scheduling",
          "scheduler",
          "plan",
          "plans",
          "planning",
          "planner",
          "file",
          "files",
          "list",
          "lists",
          "record",
          "records",
          "agreement",
          "agreements",
          "service",
          "services",
          "branch",
          "node",
          "key",
          "class",
          "classes",
          "page",
          "template",
          "templates",
          "electrician",
          "black",
          "new",
          "complex",
          "all");

  private static final Set<String> OTHER_MASTERS =
      Set.of("scrum", "integrated", "web", "to", "you", "will", "can", "quickly", "and");

  private final Tokens tokens;
  private final int from;
  private final int to;

  private DegreeLevels(Tokens tokens, int from, int to) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
  }

  /** A level named: where, and which. */
  public record Named(int first, int end, Set<DegreeLevel> levels) {}

  /** The levels named between two words, in order. */
  public static List<Named> in(Tokens tokens, int from, int to) {
    return new DegreeLevels(tokens, from, to).namedLevels();
  }

  /** The levels named between two words, and where, as a degree asked for. */
  public static Optional<Criterion.Degree> named(Tokens tokens, int from, int to) {
    List<DegreeLevels.Named> named = in(tokens, from, to);
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

  /** Whether a higher degree than those named between the words will do, too. */
  public static boolean orHigher(Tokens tokens, int from, int to, List<Named> named) {
    return new DegreeLevels(tokens, from, to).orHigher(named);
  }

  /** All levels named. */
  public static Set<DegreeLevel> union(List<Named> named) {
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
          !MASTERED.contains(next)
              && !isArt(end)
              && !(first > 0 && OTHER_MASTERS.contains(tokens.word(first - 1)))
              && (end - first > 1 || next.isEmpty() || !next.equals("of"));
      default -> true;
    };
  }

  /** "a master at turning data into stories" has no degree in it. */
  private boolean isArt(int at) {
    return at + 1 < to && tokens.is(at, "at") && tokens.word(at + 1).endsWith("ing");
  }

  private boolean orHigher(List<Named> named) {
    if (named.isEmpty()) {
      return false;
    }
    for (Named each : named) {
      if (tokens.word(each.end() - 1).endsWith("+")) {
        return true;
      }
    }
    for (int i = named.get(0).first(); i < to; i++) {
      if (tokens.is(i, "or")
          && (tokens.is(i + 1, "higher")
              || tokens.is(i + 1, "above")
              || tokens.is(i + 1, "greater")
              || tokens.is(i + 1, "advanced")
              || (tokens.is(i + 1, "more") && !tokens.is(i + 2, "years")))) {
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

  private static Glossary<Set<DegreeLevel>> levels() {
    Glossary<Set<DegreeLevel>> phrases = Glossary.exact();
    for (String line : Resources.lines(DegreeLevels.class, "degrees.txt")) {
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
