package dev.roletally.internal.asks;

import dev.roletally.internal.facts.Places;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Criterion;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Span;
import dev.roletally.model.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of fields of study in a clause, item by item: "Physics, Electrical or Computer Engineering
 * or a related field". Where it begins is for others to tell. Not thread-safe.
 */
final class FieldList {
  private static final Set<String> STOPS = Resources.words(FieldList.class, "study-stops.txt");
  private static final Set<String> LEADS = Resources.words(FieldList.class, "study-leads.txt");
  private static final Set<String> RELATED =
      Set.of(
          "related",
          "relevant",
          "similar",
          "equivalent",
          "comparable",
          "adjacent",
          "other",
          "another",
          "others");
  private static final Set<String> NOUNS = Resources.words(FieldList.class, "study-nouns.txt");
  private static final int LONGEST_FIELD = 6;

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final int items;
  private final Tagger fields;

  /**
   * The lists between two words.
   *
   * @param items where rows begin that go on with a list; {@code to} if there are none
   * @param fields finds fields by their names
   */
  FieldList(Tokens tokens, int from, int to, int items, Tagger fields) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.items = items;
    this.fields = fields;
  }

  /**
   * Reads the items from word {@code start} to {@code until}; says whether fields related to them
   * will do.
   */
  boolean read(int start, int until, List<FieldOfStudy> studied) {
    boolean related = false;
    int item = start;
    while (item < until) {
      int end = item;
      while (end < until && (end == item || !parts(end))) {
        end++;
      }
      boolean last = end >= until || stops(end);
      boolean carried = related && tokens.is(item - 1, "or") && isTrailing(tokens.word(end - 1));
      related |= carried || field(item, end, studied) || tokens.is(end - 1, "etc");
      item = last ? row(end) : end;
      while (item < until && (tokens.is(item, "or") || tokens.is(item, "and"))) {
        item++;
      }
      if (item < until && stops(item) && !isRow(item)) {
        break;
      }
    }
    return related;
  }

  /** Where a list ends that a bracket before word {@code start} opens, and may go on behind. */
  int endOfBracket(int start) {
    return behindBracket(closing(start));
  }

  /** Whether a word only leads to the names of fields: "a", "field", "of". */
  boolean leads(int i) {
    return LEADS.contains(tokens.word(i));
  }

  /** "related", "similar": a field beside the one named. */
  boolean isRelated(int i) {
    return RELATED.contains(tokens.word(i));
  }

  /** Whether fields are named from word {@code i} on, perhaps as examples: "e.g. Physics". */
  boolean namesFields(int i) {
    return namesField(i) || (isExample(i) && namesField(i + (isPair(i) ? 2 : 1)));
  }

  /** The first word behind the bracket that opens before word {@code i}. */
  private int closing(int i) {
    int open = 1;
    for (int k = i + 1; k < to; k++) {
      for (char c : tokens.gap(k).toCharArray()) {
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (open == 0) {
          return k;
        }
      }
    }
    return to;
  }

  /** Where fields end that a bracket lists: "(Physics) or a related field" goes on behind it. */
  private int behindBracket(int close) {
    int end = close;
    while (end < to
        && (tokens.is(end, "or") || (tokens.is(end, "and") && tokens.is(end + 1, "or")))) {
      int first = end + 1;
      boolean more = false;
      while (first < to && isLeading(first) && !namesField(first)) {
        more |= RELATED.contains(tokens.word(first));
        first++;
      }
      if (!more && !isItem(first)) {
        return end;
      }
      end = first;
      while (end < to && !parts(end)) {
        end++;
      }
    }
    return end;
  }

  /** Where the next row begins at word {@code from} or later; {@code to} if there is none. */
  private int row(int from) {
    int i = Math.max(from, items);
    while (i < to && !isRow(i)) {
      i++;
    }
    return i;
  }

  private boolean isRow(int i) {
    return i >= items && i < to && tokens.gap(i).indexOf('\n') >= 0;
  }

  /** Whether the name of a field begins at word {@code i}. */
  boolean namesField(int i) {
    List<Mention> named = fields.find(tokens, i, Math.min(to, i + LONGEST_FIELD));
    return !named.isEmpty() && named.get(0).first() == i;
  }

  /** Whether the item of a list that begins at word {@code i} is the name of a field. */
  boolean isItem(int i) {
    int end = i;
    while (end < to && (end == i || !parts(end))) {
      end++;
    }
    return end > i && (namesField(i) || fields.whole(tokens, i, end) != null);
  }

  private boolean parts(int i) {
    String gap = tokens.gap(i);
    return gap.indexOf(',') >= 0
        || gap.indexOf('/') >= 0
        || gap.indexOf('(') >= 0
        || gap.indexOf(')') >= 0
        || isRow(i)
        || tokens.is(i, "or")
        || isExample(i)
        || (tokens.is(i, "and") && !inField(i))
        || stops(i);
  }

  /** Whether examples begin at word {@code i}: "such as", "for example", "like", "e.g.". */
  private boolean isExample(int i) {
    return switch (tokens.word(i)) {
      case "like", "including", "e.g", "eg", "i.e" -> true;
      default -> isPair(i);
    };
  }

  private boolean isPair(int i) {
    return (tokens.is(i, "such") && tokens.is(i + 1, "as"))
        || (tokens.is(i, "for") && tokens.is(i + 1, "example"));
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

  boolean stops(int i) {
    String gap = tokens.gap(i);
    return (STOPS.contains(tokens.word(i))
            && !(tokens.is(i, "degree") && RELATED.contains(tokens.word(i - 1))))
        || (gap.indexOf('.') >= 0 && !isExample(i - 1))
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
                  || tokens.is(i, "related")
                  || tokens.is(i, "similar"));
    }
    if (related) {
      if (!isAbility(first, end)) {
        beside(first, end, studied);
        return true;
      }
      return false;
    }
    if (end < to && isExample(end) && isTrailing(tokens.word(end - 1))) {
      return tokens.is(end - 2, "quantitative") || tokens.is(end - 2, "technical");
    }
    int start = first;
    while (start < end && isLeading(start) && !isAdjective(start, end)) {
      start++;
    }
    int stop = end;
    while (stop > start + 1 && isTrailing(tokens.word(stop - 1))) {
      stop--;
    }
    if (stop <= start
        || stop - start > LONGEST_FIELD
        || isAbility(start, stop)
        || (NOUNS.contains(tokens.word(start)) && stop - start == 1 && !isScience(start))
        || Character.isDigit(tokens.word(start).charAt(0))
        || (tokens.is(start, "education") && tokens.is(start - 2, "enrolled"))
        || isSchool(start, stop)) {
      return false;
    }
    add(start, stop, end, studied);
    return false;
  }

  /** "Computer Science related field": the field that others are related to. */
  private void beside(int item, int end, List<FieldOfStudy> studied) {
    int first = item;
    while (first + 1 < end && (tokens.is(first, "a") || tokens.is(first, "an"))) {
      first++;
    }
    for (Mention mention : fields.find(tokens, first, end)) {
      if (mention.first() == first && RELATED.contains(tokens.word(mention.end()))) {
        studied.add(new FieldOfStudy(mention.concept(), mention.label(), mention.span(tokens)));
        return;
      }
    }
  }

  private boolean isLeading(int i) {
    return LEADS.contains(tokens.word(i)) || isExample(i);
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
        && (i + 1 >= end || isTrailing(tokens.word(end - 1)));
  }

  /** "Science, Technology, Engineering or Mathematics". */
  private boolean isScience(int i) {
    return tokens.is(i, "science") && tokens.is(i + 1, "technology");
  }

  /** "a Dutch university" is where, not what. */
  boolean isSchool(int first, int end) {
    for (int i = first; i < end; i++) {
      switch (tokens.word(i)) {
        case "university", "universities", "college", "school", "institution", "institute" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Work or knowledge, which is asked for beside a field. */
  private boolean isAbility(int first, int end) {
    for (int i = first; i < end; i++) {
      switch (tokens.word(i)) {
        case "work", "knowledge", "understanding", "proficiency", "familiarity", "expertise" -> {
          return true;
        }
        default -> {
          if (tokens.word(i).startsWith("experience")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void add(int start, int stop, int end, List<FieldOfStudy> studied) {
    Mention known = fields.whole(tokens, start, stop);
    for (Mention mention : known != null ? List.<Mention>of() : fields.find(tokens, start, end)) {
      known = known == null || length(mention) > length(known) ? mention : known;
    }
    if (known == null) {
      known = shared(start, stop);
    }
    Span span = tokens.span(start, stop);
    if (known != null) {
      studied.add(new FieldOfStudy(known.concept(), known.label(), known.span(tokens)));
      return;
    }
    if (Places.bundled().beginsAt(tokens, start, stop)) {
      return;
    }
    String label = span.of(tokens.text());
    studied.add(
        new FieldOfStudy(Criterion.Skill.UNRECOGNISED + Words.normalise(label), label, span));
  }

  /** "Electrical or Computer Engineering": the first shares the last word of the second. */
  @Nullable Mention shared(int start, int stop) {
    for (int i = stop; i < Math.min(to, stop + LONGEST_FIELD) && !stops(i); i++) {
      switch (tokens.word(i)) {
        case "engineering", "science", "sciences" -> {
          if (!tokens.gap(i).isBlank()) {
            return null;
          }
          return fields.elided(tokens, start, stop, tokens.word(i));
        }
        default -> {}
      }
    }
    return null;
  }

  private static int length(@Nullable Mention mention) {
    return mention == null ? 0 : mention.end() - mention.first();
  }
}
