package dev.roletally.internal.asks;

import dev.roletally.internal.dates.Years;
import dev.roletally.internal.facts.Places;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Criterion;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.List;

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

  /** Where the fields of one clause stand. */
  private static final class Reading {
    private static final int LONGEST_LIST = 40;

    private final Tokens tokens;
    private final int from;
    private final int to;
    private final Tagger fields;
    private final FieldList list;

    Reading(Tokens tokens, int from, int to, int items, Tagger fields) {
      this.tokens = tokens;
      this.from = from;
      this.to = to;
      this.fields = fields;
      this.list = new FieldList(tokens, from, to, items, fields);
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
      int until = opensBracket(start, anchor) ? list.endOfBracket(start) : to;
      return list.read(start, until, studied);
    }

    /** The first word of the fields: after "in", "of", "majoring in" behind the level. */
    private int fieldsStart(int anchor) {
      int base = anchor >= 0 ? anchor : from;
      boolean placed = false;
      for (int i = base; i < Math.min(to, base + 12); i++) {
        String word = tokens.word(i);
        if (placed && list.stops(i)) {
          return -1;
        }
        boolean in =
            word.equals("in") && !tokens.is(i + 1, "progress") && !tokens.is(i + 1, "your");
        boolean major = word.equals("majoring") || word.equals("major") || word.equals("studying");
        boolean of = word.equals("of") && (tokens.is(i - 1, "field") || tokens.is(i - 1, "fields"));
        if (word.equals("studying") && anchor < 0 && list.namesField(i + 1)) {
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
        if (label && tokens.gap(i).indexOf(':') >= 0 && list.namesField(i)) {
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
        if (!leads || !(list.namesField(i + 1) || list.shared(i + 1, i + 2) != null)) {
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
          && list.namesFields(i);
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

    /** "a degree in the US", "a university in Trondheim": where, not what. */
    private boolean isWhere(int in) {
      boolean named =
          (list.isSchool(in - 1, in) && isCapital(in + 1))
              || Places.bundled().beginsAt(tokens, in + 1, to);
      return named && !list.namesField(in + 1);
    }

    private boolean isCapital(int i) {
      return i < to && Character.isUpperCase(tokens.raw(i).codePointAt(0));
    }
  }
}
