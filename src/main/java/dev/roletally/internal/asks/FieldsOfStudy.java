package dev.roletally.internal.asks;

import dev.roletally.internal.dates.Years;
import dev.roletally.internal.facts.Places;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Criterion;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Span;
import dev.roletally.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of study that a clause about a degree lists, and whether related ones will do.
 *
 * @param studied the fields, in order
 * @param related whether a related field will do
 */
record FieldsOfStudy(List<FieldOfStudy> studied, boolean related) {
  /**
   * The fields named between {@code from} and {@code to}.
   *
   * @param items where rows begin that list them; {@code to} if there are none
   * @param anchor the word after the level of the degree; negative if none is named
   * @param known finds fields by their names
   */
  static FieldsOfStudy in(Tokens tokens, int from, int to, int items, int anchor, Tagger known) {
    List<FieldOfStudy> studied = new ArrayList<>();
    boolean related = new Reading(tokens, from, to, items, known).readFields(anchor, studied);
    return new FieldsOfStudy(studied, related);
  }

  /**
   * The fields that a wish between {@code from} and {@code to} names at once: "preferably in
   * Physics", "with a background in Physics"; none if it is for something else.
   *
   * @param known finds fields by their names
   */
  static FieldsOfStudy liked(Tokens tokens, int from, int to, Tagger known) {
    List<FieldOfStudy> studied = new ArrayList<>();
    boolean related = new Reading(tokens, from, to, to, known).readLiked(studied);
    return new FieldsOfStudy(studied, related);
  }

  /** Whether one of the fields stands where {@code span} does. */
  boolean overlaps(Span span) {
    return studied.stream().anyMatch(field -> overlap(field.span(), span));
  }

  /** Whether one of the fields whose names are known stands where {@code span} does. */
  boolean overlapsKnown(Span span) {
    return studied.stream()
        .anyMatch(
            field ->
                !field.concept().startsWith(Criterion.Skill.UNRECOGNISED)
                    && overlap(field.span(), span));
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /** The reading of one clause. */
  private static final class Reading {
    private static final Set<String> STOPS =
        Resources.words(FieldsOfStudy.class, "study-stops.txt");
    private static final Set<String> LEADS =
        Resources.words(FieldsOfStudy.class, "study-leads.txt");
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
    private static final Set<String> NOUNS =
        Resources.words(FieldsOfStudy.class, "study-nouns.txt");
    private static final int LONGEST_FIELD = 6;
    private static final int LONGEST_LIST = 40;

    private final Tokens tokens;
    private final int from;
    private final int to;
    private final int items;
    private final Tagger fields;

    Reading(Tokens tokens, int from, int to, int items, Tagger fields) {
      this.tokens = tokens;
      this.from = from;
      this.to = to;
      this.items = items;
      this.fields = fields;
    }

    /** Reads the fields of study and says whether related ones will do. */
    boolean readFields(int anchor, List<FieldOfStudy> studied) {
      int start = fieldsStart(anchor);
      if (start < 0) {
        start = beforeDegree();
      }
      if (start < 0) {
        adjacent(anchor, studied);
        return false;
      }
      int until = opensBracket(start, anchor) ? behindBracket(closing(start)) : to;
      return readList(start, until, studied);
    }

    /** Reads the fields that a wish is for and says whether related ones will do. */
    boolean readLiked(List<FieldOfStudy> studied) {
      int start = likedStart();
      return start >= 0 && readList(start, to, studied);
    }

    private boolean readList(int start, int until, List<FieldOfStudy> studied) {
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

    /** The first of the fields that a wish names; negative if it is for something else. */
    private int likedStart() {
      int start = from;
      boolean with = false;
      while (isWish(start)) {
        with |= tokens.is(start, "with");
        start++;
      }
      int learnt = learnt(start);
      if (learnt >= 0) {
        start = learnt;
      } else if (with) {
        return -1;
      } else if (tokens.is(start, "in") || tokens.is(start, "within")) {
        start++;
      }
      boolean noun = false;
      boolean related = false;
      int i = start;
      while (i < to && LEADS.contains(tokens.word(i)) && !namesField(i)) {
        noun |= isFieldOrDiscipline(i);
        related |= RELATED.contains(tokens.word(i));
        i++;
      }
      boolean named = isItem(i) || shared(i, i + 1) != null;
      return named || (noun && related) || namesRelated(i) ? start : -1;
    }

    /** Whether "or a related field" ends the list that goes on at word {@code i}. */
    private boolean namesRelated(int i) {
      for (int k = i; k + 1 < to && !stops(k); k++) {
        if (RELATED.contains(tokens.word(k)) && isFieldOrDiscipline(k + 1)) {
          return true;
        }
      }
      return false;
    }

    private boolean isFieldOrDiscipline(int i) {
      return switch (tokens.word(i)) {
        case "field", "fields", "discipline", "disciplines" -> true;
        default -> false;
      };
    }

    private boolean isWish(int i) {
      return i < to
          && (tokens.is(i, "preferably") || tokens.is(i, "ideally") || tokens.is(i, "with"));
    }

    /** The word behind "a strong background in", which begins at word {@code i}; or negative. */
    private int learnt(int i) {
      for (int k = i; k + 1 < Math.min(to, i + 4); k++) {
        switch (tokens.word(k)) {
          case "background",
              "major",
              "minor",
              "specialization",
              "specialisation",
              "concentration" -> {
            return tokens.is(k + 1, "in") ? k + 2 : -1;
          }
          default -> {}
        }
      }
      return -1;
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

    /** The first word of the fields: after "in", "of", "majoring in" behind the level. */
    private int fieldsStart(int anchor) {
      int base = anchor >= 0 ? anchor : from;
      boolean placed = false;
      for (int i = base; i < Math.min(to, base + 12); i++) {
        String word = tokens.word(i);
        if (placed && stops(i)) {
          return -1;
        }
        boolean in =
            word.equals("in") && !tokens.is(i + 1, "progress") && !tokens.is(i + 1, "your");
        boolean major = word.equals("majoring") || word.equals("major") || word.equals("studying");
        boolean of = word.equals("of") && (tokens.is(i - 1, "field") || tokens.is(i - 1, "fields"));
        if (word.equals("studying") && anchor < 0 && namesField(i + 1)) {
          return i + 1;
        }
        boolean work = tokens.is(i - 1, "with") || tokens.gap(i).indexOf(':') >= 0;
        if (work && Years.startsAt(tokens, i)) {
          return -1;
        }
        if (isSearch(word)) {
          return -1;
        }
        // "Master's degree: Physics, ..."
        if (i > from && i - base <= 3 && anchor >= 0 && tokens.gap(i).indexOf(':') >= 0) {
          return i;
        }
        if (opensBracket(i, anchor)) {
          return i;
        }
        boolean label = anchor < 0 && i > from && tokens.is(i - 1, "degree");
        if (label && tokens.gap(i).indexOf(':') >= 0 && namesField(i)) {
          return i;
        }
        if (anchor < 0 && !educational(i)) {
          continue;
        }
        if (in && isWhere(i)) {
          placed = true;
          continue;
        }
        if (in || of || word.equals("within")) {
          return afterProgram(i + 1);
        }
        if (major && !tokens.is(i + 1, "in")) {
          return i + 1;
        }
      }
      return -1;
    }

    /**
     * The first of several fields before the word they belong to: "pursuing a Physics, ... degree",
     * "Physics or Chemistry degree".
     */
    private int beforeDegree() {
      for (int i = from - 1; i + 1 < to; i++) {
        boolean leads = i < from || isLead(tokens.word(i));
        if (!leads || !(namesField(i + 1) || shared(i + 1, i + 2) != null)) {
          continue;
        }
        boolean several = false;
        for (int k = i + 2; k < Math.min(to, i + LONGEST_LIST) && !tokens.is(k, "with"); k++) {
          several |= tokens.gap(k).indexOf(',') >= 0 || tokens.is(k, "or");
          if (several && (tokens.is(k, "degree") || tokens.is(k, "program"))) {
            return i + 1;
          }
        }
      }
      return -1;
    }

    private static boolean isLead(String word) {
      return switch (word) {
        case "a", "an", "pursuing", "towards", "toward" -> true;
        default -> false;
      };
    }

    /** Whether the name of a field begins at word {@code i}. */
    private boolean namesField(int i) {
      List<Mention> named = fields.find(tokens, i, Math.min(to, i + LONGEST_FIELD));
      return !named.isEmpty() && named.get(0).first() == i;
    }

    /** Whether the item of a list that begins at word {@code i} is the name of a field. */
    private boolean isItem(int i) {
      int end = i;
      while (end < to && (end == i || !parts(end))) {
        end++;
      }
      return end > i && (namesField(i) || fields.whole(tokens, i, end) != null);
    }

    /** "finishing your master's and searching for work in ...". */
    private static boolean isSearch(String word) {
      return word.equals("searching") || word.equals("seeking") || word.equals("looking");
    }

    /** "in a degree or certificate program in Physics": the fields stand behind the second "in". */
    private int afterProgram(int first) {
      for (int i = first; i < Math.min(to - 2, first + 9) && tokens.gap(i).indexOf(',') < 0; i++) {
        if (isProgram(i) && tokens.is(i + 1, "in") && fields.find(tokens, first, i).isEmpty()) {
          return i + 2;
        }
      }
      return first;
    }

    private boolean isProgram(int i) {
      return switch (tokens.word(i)) {
        case "program", "programme", "degree", "course", "studies", "curriculum" -> true;
        default -> false;
      };
    }

    /** "MSc or PhD (Physics, ...)", "master's program (e.g. Physics, ...)". */
    private boolean opensBracket(int i, int anchor) {
      return i > from
          && (i == anchor || isProgram(i - 1))
          && tokens.gap(i).indexOf('(') >= 0
          && (namesField(i) || (isExample(i) && namesField(i + (isPair(i) ? 2 : 1))));
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
        // "science degree" is a name itself
        boolean before = isDegreeOrStudent(mention.end() - 1) || isDegreeOrStudent(mention.end());
        if (((anchor >= 0 && after) || before) && !tokens.is(mention.first(), "higher")) {
          studied.add(new FieldOfStudy(mention.concept(), mention.label(), mention.span(tokens)));
        }
      }
    }

    private boolean isDegreeOrStudent(int i) {
      return i < to
          && (tokens.is(i, "degree") || tokens.is(i, "student") || tokens.is(i, "students"));
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

    private boolean stops(int i) {
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

    /** "a degree in the US", "a university in Trondheim": where, not what. */
    private boolean isWhere(int in) {
      boolean named =
          (isSchool(in - 1, in) && isCapital(in + 1))
              || Places.bundled().beginsAt(tokens, in + 1, to);
      return named && !namesField(in + 1);
    }

    private boolean isCapital(int i) {
      return i < to && Character.isUpperCase(tokens.raw(i).codePointAt(0));
    }

    /** "a Dutch university" is where, not what. */
    private boolean isSchool(int first, int end) {
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
    private @Nullable Mention shared(int start, int stop) {
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
}
