package dev.roletally.internal.structure;

import dev.roletally.internal.dates.Years;
import dev.roletally.internal.tokens.English;
import dev.roletally.internal.tokens.Glossary;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Because;
import dev.roletally.model.Criterion;
import dev.roletally.model.Necessity;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the clauses that ask something, in reading order, each with its necessity: by its own words
 * first, by its section second, a minimum if nothing says.
 *
 * <p>A bullet falls apart at its semicolons and full stops, and at a comma after which another kind
 * of ask begins ("..., familiar with at least one framework"). A bullet that announces alternatives
 * ("experience in at least one of:") takes in the items below it.
 */
public final class Clauses {
  private static final Set<Cue> LIST_HEADS = EnumSet.of(Cue.ONE_OF, Cue.TWO_OF, Cue.EXAMPLES);
  private static final Glossary<Boolean> TURNS = Glossary.exact();

  static {
    Resources.lines(Clauses.class, "turns.txt").forEach(phrase -> TURNS.put(phrase, true));
  }

  /** Last words of a line below which rows tell what a degree may be in. */
  private static final Set<String> FIELDS_BELOW =
      Set.of("in", "following", "fields", "disciplines", "areas", "majors", "subjects", "study");

  private static final int SHORT = 8;
  private static final int SUBHEADING = 5;

  /** The most words of a clause with the items it announces. */
  private static final int LONGEST = 2 * Sentences.LONGEST;

  private final Tokens tokens;
  private final List<Segmenter.Part> parts;
  private final Asks asks;
  private final Sought sought;
  private final List<Clause> clauses = new ArrayList<>();
  private final boolean mixed;
  private boolean wished;

  private Clauses(Tokens tokens, List<Segmenter.Part> parts) {
    this.tokens = tokens;
    this.parts = parts;
    this.asks = new Asks(tokens);
    this.sought = new Sought(tokens);
    this.mixed = English.isMixed(tokens);
  }

  public static List<Clause> of(Tokens tokens, List<Segmenter.Part> parts) {
    Clauses clauses = new Clauses(tokens, parts);
    clauses.run();
    return clauses.clauses;
  }

  private void run() {
    for (int i = 0; i < parts.size(); i++) {
      Segmenter.Part part = parts.get(i);
      Line line = part.line();
      if (part.heading()) {
        wished = false;
      } else if (part.kind().asks() && fits(i, i) && announces(i)) {
        i = announced(i);
      } else if (!isSubheading(i)) {
        wished &= line.bullet() || !line.afterBlank();
        read(part);
      }
    }
  }

  /** A short line above a list of asks that is none itself: "Data Engineering". */
  private boolean isSubheading(int i) {
    Line line = parts.get(i).line();
    if (line.bullet()
        || !line.ownRow()
        || line.size() > SUBHEADING
        || i + 1 >= parts.size()
        || !parts.get(i + 1).line().bullet()
        || !Headings.isTitle(tokens, line.first(), line.end())) {
      return false;
    }
    Cues cues = Cues.in(tokens, line.first(), line.end());
    return !cues.has(Cue.STARTER) && !cues.has(Cue.ASK) && !cues.has(Cue.PREFERRED);
  }

  /** Whether a line ends in a colon and items follow it. */
  private boolean announces(int i) {
    Line line = parts.get(i).line();
    if (i + 1 >= parts.size() || parts.get(i + 1).heading()) {
      return false;
    }
    return tokens.gap(line.end()).strip().startsWith(":")
        || isOpening(line)
        || pointsBelow(line, parts.get(i + 1).line());
  }

  /** "... in one or more of the following areas", "Other than that, you;", and items below. */
  private boolean pointsBelow(Line line, Line next) {
    int last = line.end() - 1;
    if (line.bullet() || !line.ownRow() || !next.ownRow()) {
      return false;
    }
    boolean points = false;
    for (int i = Math.max(line.first(), last - 2); i < last; i++) {
      points |= tokens.is(i, "following") || (next.bullet() && tokens.is(i, "these"));
    }
    boolean counts = tokens.is(line.first(), "there") && tokens.is(last, "requirements");
    return points || counts || (line.size() <= SUBHEADING && tokens.is(last, "you"));
  }

  /** "Priority will be given to", and items below. */
  private boolean isOpening(Line line) {
    return line.size() <= 8
        && (tokens.is(line.end() - 1, "to") || tokens.is(line.end() - 1, "who"))
        && Cues.in(tokens, line.first(), line.end()).has(Cue.PREFERRED);
  }

  /** Reads a line that announces items, perhaps with them, and says which part was read last. */
  private int announced(int i) {
    Segmenter.Part part = parts.get(i);
    Line line = part.line();
    Cues cues = Cues.in(tokens, line.first(), line.end());
    boolean group = cues.all().stream().anyMatch(at -> LIST_HEADS.contains(at.cue()));
    if (group && cues.has(Cue.STARTER)) {
      int last = lastRow(i);
      if (last > i) {
        add(part, line.first(), parts.get(last).line().end(), line.end());
        return last;
      }
    }
    if (DegreeLevels.named(tokens, line.first(), line.end()).isPresent() && cues.has(Cue.STARTER)) {
      int last = lastField(i);
      add(part, line.first(), parts.get(last).line().end(), line.end());
      return last;
    }
    wished = cues.has(Cue.PREFERRED);
    return cues.has(Cue.APPLY) && !cues.has(Cue.MINIMUM) ? lastItem(i) : i;
  }

  /** The last of the bullets below a line that asks to send something along. */
  private int lastItem(int i) {
    int last = i;
    while (last + 1 < parts.size()
        && !parts.get(last + 1).heading()
        && parts.get(last + 1).line().bullet()
        && !parts.get(i).line().bullet()) {
      last++;
    }
    return last;
  }

  /** Whether the lines from {@code first} to {@code last} are no longer than a clause may be. */
  private boolean fits(int first, int last) {
    return parts.get(last).line().end() - parts.get(first).line().first() <= LONGEST;
  }

  /** The last of the rows that list what a degree may be in: of "degree in:" all short ones. */
  private int lastField(int i) {
    if (!isField(parts.get(i + 1)) || !fits(i, i + 1)) {
      return i;
    }
    int last = i + 1;
    if (FIELDS_BELOW.contains(tokens.word(parts.get(i).line().end() - 1))) {
      int row = lastRow(i);
      while (last < row && parts.get(last + 1).line().size() <= SHORT) {
        last++;
      }
    }
    return last;
  }

  /** The last of the rows that a line announced; the line itself if it announced none. */
  private int lastRow(int i) {
    Line head = parts.get(i).line();
    boolean nested = head.bullet() && parts.get(i + 1).line().indent() > head.indent();
    int last = i;
    while (last + 1 < parts.size()
        && isItem(head, parts.get(last + 1))
        && (!nested || parts.get(last + 1).line().indent() > head.indent())
        && fits(i, last + 1)) {
      last++;
    }
    return last > i ? last : plainItems(i);
  }

  /** Whether a line only lists what a degree announced above may be in. */
  private boolean isField(Segmenter.Part part) {
    Line line = part.line();
    Cues cues = Cues.in(tokens, line.first(), line.end());
    return !part.heading() && !cues.has(Cue.STARTER) && !cues.has(Cue.ASK);
  }

  /** The last of the short rows without bullets that a row announced. */
  private int plainItems(int i) {
    int last = i;
    while (last + 1 < parts.size() && !parts.get(last + 1).heading() && fits(i, last + 1)) {
      Line line = parts.get(last + 1).line();
      Cues cues = Cues.in(tokens, line.first(), line.end());
      boolean asks = cues.at(line.first(), EnumSet.of(Cue.STARTER, Cue.ASK, Cue.MINIMUM));
      if (line.bullet() || line.afterBlank() || line.size() > SHORT || asks) {
        break;
      }
      last++;
    }
    return last;
  }

  /** Whether a line is one of the items that {@code head} announced. */
  private boolean isItem(Line head, Segmenter.Part part) {
    Line line = part.line();
    if (part.heading() || !line.bullet() || !part.kind().asks()) {
      return false;
    }
    if (line.indent() > head.indent()) {
      return true;
    }
    Cues cues = Cues.in(tokens, line.first(), line.end());
    boolean asking = false;
    for (Cues.At at : cues.all()) {
      asking |= at.cue() == Cue.STARTER && at.first() <= line.first() + 1;
      asking |= at.cue() == Cue.ASK || at.cue() == Cue.MINIMUM || at.cue() == Cue.PREFERRED;
    }
    return !asking && tokens.gap(line.end()).indexOf(';') < 0;
  }

  private void read(Segmenter.Part part) {
    Line line = part.line();
    if (part.kind() == Block.Kind.RELATED_POSTINGS || part.kind() == Block.Kind.CHROME) {
      return;
    }
    boolean preferred = wished;
    int from = line.first();
    Headings.Heading label = Headings.begins(tokens, from, line.label());
    if (label != null && label.end() == line.label()) {
      if (!label.kind().asks() && part.kind().asks()) {
        return;
      }
      preferred |= label.kind() == Block.Kind.PREFERRED;
      from = line.label();
    }
    List<Sentences.Range> sentences = Sentences.of(tokens, from, line.end());
    for (int i = 0; i < sentences.size(); i++) {
      Sentences.Range sentence = sentences.get(i);
      Cues cues = Cues.in(tokens, sentence.first(), sentence.end());
      boolean told = i + 1 < sentences.size() && isDegreeOnly(sentence, sentences.get(i + 1));
      boolean foreign = mixed && English.isForeign(tokens, sentence.first(), sentence.end());
      if (!told && !foreign && asks.test(part.kind(), line, sentence, cues)) {
        boolean before = wished;
        wished |= preferred;
        turns(part, part.kind().asks() ? sentence : sought.trim(sentence, cues), cues);
        wished = before;
      }
    }
  }

  /** "Doctorate degree. Candidates must be pursuing a PhD in ...": the second says it in full. */
  private boolean isDegreeOnly(Sentences.Range sentence, Sentences.Range next) {
    if (sentence.end() - sentence.first() > 3) {
      return false;
    }
    Optional<Criterion.Degree> named = DegreeLevels.named(tokens, sentence.first(), sentence.end());
    return named.isPresent()
        && DegreeLevels.named(tokens, next.first(), next.end())
            .filter(degree -> degree.levels().equals(named.get().levels()))
            .isPresent();
  }

  /** Cuts a sentence where another ask begins. */
  private void turns(Segmenter.Part part, Sentences.Range sentence, Cues cues) {
    Wishes wishes = Wishes.in(tokens, sentence.first(), sentence.end(), cues);
    int start = sentence.first();
    int depth = 0;
    for (int i = sentence.first() + 1; i < sentence.end(); i++) {
      String gap = tokens.gap(i);
      for (int k = 0; k < gap.length(); k++) {
        depth += gap.charAt(k) == '(' ? 1 : gap.charAt(k) == ')' && depth > 0 ? -1 : 0;
      }
      boolean comma = gap.indexOf(',') >= 0;
      boolean turns =
          turnsAt(i, sentence.end(), comma, cues)
              && !(comma && (isSetting(start, i, cues) || isUnfinished(i)));
      if (depth == 0 && ((turns && i - start >= 2) || wishes.partAt(i))) {
        boolean leads = tokens.is(i, "and") && (comma || (turns && !Years.startsAt(tokens, i + 1)));
        int next = leads ? i + 1 : i;
        add(part, start, i);
        start = next;
      }
    }
    add(part, start, sentence.end());
  }

  /** "Interest in, knowledge of or experience with Rust": all of them with what stands last. */
  private boolean isUnfinished(int i) {
    return switch (tokens.word(i - 1)) {
      case "in", "of", "with", "for" -> true;
      default -> false;
    };
  }

  /** "For the office in Lyon, proficiency in French": what goes before only sets the scene. */
  private boolean isSetting(int first, int end, Cues cues) {
    boolean sets =
        switch (tokens.word(first)) {
          case "for", "as", "if", "when" -> true;
          default -> false;
        };
    return sets
        && cues.all().stream()
            .noneMatch(at -> at.cue() == Cue.STARTER && at.first() >= first && at.end() <= end);
  }

  private boolean turnsAt(int i, int end, boolean comma, Cues cues) {
    int at = tokens.is(i, "and") ? i + 1 : i;
    Glossary.Found<Boolean> turn = TURNS.longest(tokens, at, end);
    if (turn == null || end - turn.end() < 1) {
      return (comma || at > i)
          && (turnsFromDegree(at, end)
              || turnsToDegree(i, at, end)
              || turnsToCertificate(i, at, end));
    }
    if (comma) {
      return true;
    }
    return at > i
        && cues.at(at, EnumSet.of(Cue.STARTER))
        && Topics.in(tokens, at, Math.min(end, at + 8)).contains(Topic.CERTIFICATION);
  }

  /** "Azure Databricks and one or more Azure certifications". */
  private boolean turnsToCertificate(int i, int at, int end) {
    return at > i
        && Cues.in(tokens, at, Math.min(end, at + 3)).has(Cue.ONE_OF)
        && Topics.in(tokens, at, Math.min(end, at + 8)).contains(Topic.CERTIFICATION);
  }

  /** "5+ years as an engineer and have a degree in physics". */
  private boolean turnsToDegree(int i, int at, int end) {
    boolean has = tokens.is(at, "have") || tokens.is(at, "hold") || tokens.is(at, "possess");
    if (!has || at == i) {
      return false;
    }
    for (int k = at + 1; k < Math.min(end, at + 7); k++) {
      if (tokens.is(k, "degree") || tokens.is(k, "diploma")) {
        return true;
      }
    }
    return DegreeLevels.named(tokens, at, Math.min(end, at + 5)).isPresent();
  }

  /** "a master's degree in data science, and 2+ years of experience". */
  private boolean turnsFromDegree(int i, int end) {
    return Years.startsAt(tokens, i)
        && i + 2 < end
        && DegreeLevels.named(tokens, Math.max(0, i - 14), i).isPresent();
  }

  private void add(Segmenter.Part part, int first, int end) {
    add(part, first, end, end);
  }

  private void add(Segmenter.Part part, int first, int end, int items) {
    int to = end;
    while (to > first && isFiller(tokens.word(to - 1))) {
      to--;
    }
    if (to <= first) {
      return;
    }
    Cues cues = Cues.in(tokens, first, to);
    Necessity necessity = Necessity.MINIMUM;
    Because because = Because.DEFAULT;
    if (Wishes.in(tokens, first, to, cues).reachAll() || isExtraPoint(first)) {
      necessity = Necessity.PREFERRED;
      because = Because.OWN_WORDS;
    } else if (cues.has(Cue.MINIMUM) || insists(first, to)) {
      because = Because.OWN_WORDS;
    } else if (wished || part.kind() == Block.Kind.PREFERRED) {
      necessity = Necessity.PREFERRED;
      because = Because.SECTION;
    } else if (part.kind() == Block.Kind.MINIMUM) {
      because = Because.SECTION;
    }
    clauses.add(new Clause(first, to, span(first, to), necessity, because, Math.min(items, to)));
  }

  private boolean insists(int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.is(i, "must") && !tokens.is(i - 1, "a")) {
        return true;
      }
    }
    return false;
  }

  /** "+1 for knowledge of Rust". */
  private boolean isExtraPoint(int first) {
    return tokens.is(first, "1")
        && tokens.is(first + 1, "for")
        && tokens.gap(first).stripTrailing().endsWith("+");
  }

  private static boolean isFiller(String word) {
    return word.equals("and") || word.equals("or") || word.equals("but");
  }

  /** The words with the brackets that belong to them, without marks before and after. */
  private Span span(int first, int end) {
    String text = tokens.text();
    int start = tokens.start(first);
    int stop = tokens.end(end - 1);
    if (start > 0 && "<>~$+".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    int open = 0;
    int least = 0;
    for (int i = start; i < stop; i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      least = Math.min(least, open);
    }
    if (least < 0 && start > 0 && text.charAt(start - 1) == '(') {
      start--;
      open++;
    }
    if (open > 0 && stop < text.length()) {
      int close = stop;
      while (close < text.length() && close < stop + 3 && ".,;".indexOf(text.charAt(close)) >= 0) {
        close++;
      }
      if (close < text.length() && text.charAt(close) == ')') {
        stop = close + 1;
      }
    }
    return new Span(start, stop);
  }
}
