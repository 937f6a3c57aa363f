package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has to hold for a requirement: a leaf (a skill, a degree, availability, ...) or a group of
 * other criteria.
 *
 * <p>The family is closed, so a {@code switch} over it needs no default. Values are immutable.
 */
public sealed interface Criterion {
  /**
   * The canonical form: what is asked, without where it is said. Two criteria with the same key ask
   * the same; members of a group are sorted, spans and labels left out. The order of keys (as
   * {@link String#compareTo}) breaks ties when points are shared out.
   */
  String key();

  /** All leaves below, in reading order; a leaf itself if it is one. */
  default Stream<Leaf> leaves() {
    return switch (this) {
      case Leaf leaf -> Stream.of(leaf);
      case Group group -> group.of().stream().flatMap(Criterion::leaves);
    };
  }

  /** A criterion made of others. */
  sealed interface Group extends Criterion {
    /** How deep groups may be nested. */
    int DEEPEST = 60;

    /** The members, at least one, in reading order. */
    List<Criterion> of();
  }

  /** A criterion that names one thing, with the words that name it. */
  sealed interface Leaf extends Criterion {
    /** Where the posting names it. */
    Span span();
  }

  /**
   * Every member has to hold.
   *
   * @param of the members
   */
  record AllOf(List<Criterion> of) implements Group {
    /** Copies the members; at least one. */
    public AllOf {
      of = members(of);
    }

    @Override
    public String key() {
      return "allOf(" + keys(of) + ")";
    }
  }

  /**
   * One member has to hold.
   *
   * @param open whether the posting leaves the list open ("such as", "etc."), so that anything of
   *     the members' class will do
   * @param of the members
   */
  record AnyOf(boolean open, List<Criterion> of) implements Group {
    /** Copies the members; at least one. */
    public AnyOf {
      of = members(of);
    }

    @Override
    public String key() {
      return (open ? "anyOfOpen(" : "anyOf(") + keys(of) + ")";
    }
  }

  /**
   * {@code count} members have to hold.
   *
   * @param count how many, from 1 to the number of members
   * @param of the members
   */
  record AtLeast(int count, List<Criterion> of) implements Group {
    /** Copies the members and checks the count against them. */
    public AtLeast {
      of = members(of);
      checkArgument(
          count >= 1 && count <= of.size(), "count must be 1 to %s, got: %s", of.size(), count);
    }

    @Override
    public String key() {
      return "atLeast" + count + "(" + keys(of) + ")";
    }
  }

  /**
   * A skill, framework, tool or anything else of the vocabulary that one can have.
   *
   * @param concept id in the vocabulary, or {@link #UNRECOGNISED} and the normalised words
   * @param label the concept's name, or the words as they stand
   * @param kind what sort of thing it is
   * @param span where the posting names it
   * @param minMonths months of experience asked for with it; 0 if none are
   */
  record Skill(String concept, String label, ConceptKind kind, Span span, int minMonths)
      implements Leaf {
    /** Begins the concept of a skill that the vocabulary does not hold. */
    public static final String UNRECOGNISED = "text:";

    /** Rejects a negative number of months and a kind that is no skill. */
    public Skill {
      requireNonNull(concept, "concept");
      requireNonNull(label, "label");
      requireNonNull(span, "span");
      checkArgument(kind.isSkill(), "kind must be a skill's, got: %s", kind);
      checkArgument(minMonths >= 0, "minMonths must be 0 or more, got: %s", minMonths);
    }

    @Override
    public String key() {
      return "skill:" + concept + (minMonths > 0 ? ">=" + minMonths : "");
    }
  }

  /**
   * A degree.
   *
   * @param levels the levels named; none if the posting asks for a student or graduate of any level
   * @param orHigher whether a higher level than those named is welcome by the posting's own words
   * @param status how far the degree may be; none if nothing says
   * @param fields the fields of study named; none if any will do
   * @param relatedFields whether a related field will do
   * @param minGpa the least grade point average asked for; shown, and not weighed
   * @param span where the posting asks for it
   */
  record Degree(
      Set<DegreeLevel> levels,
      boolean orHigher,
      Set<DegreeStatus> status,
      List<FieldOfStudy> fields,
      boolean relatedFields,
      Optional<BigDecimal> minGpa,
      Span span)
      implements Leaf {
    /** Copies and sorts the sets. */
    public Degree {
      levels = Sorted.copyOf(levels);
      status = Sorted.copyOf(status);
      fields = List.copyOf(fields);
      requireNonNull(minGpa, "minGpa");
      requireNonNull(span, "span");
    }

    @Override
    public String key() {
      return "degree:"
          + levels
          + (orHigher ? "+" : "")
          + status
          + fields.stream().map(FieldOfStudy::concept).sorted().distinct().toList()
          + (relatedFields ? "~" : "")
          + minGpa.map(gpa -> "gpa" + gpa.stripTrailingZeros().toPlainString()).orElse("");
    }
  }

  /**
   * Experience: how long, of what kind, or published where.
   *
   * @param minMonths least months asked for; 0 if any will do
   * @param maxMonths greatest months named; never lowers a score
   * @param kind the kind of work or domain in the posting's words; empty if any will do
   * @param venues places of publication, one of which is enough; none if none is named
   * @param span where the posting asks for it
   */
  record Experience(
      int minMonths, OptionalInt maxMonths, String kind, List<String> venues, Span span)
      implements Leaf {
    /** Copies the venues and rejects negative months. */
    public Experience {
      checkArgument(minMonths >= 0, "minMonths must be 0 or more, got: %s", minMonths);
      requireNonNull(kind, "kind");
      venues = List.copyOf(venues);
      requireNonNull(span, "span");
    }

    /**
     * The words of {@link #kind} that say what kind of work is meant, without those that any work
     * would fit ("relevant", "industry", "experience").
     */
    public Set<String> kindWords() {
      return kindWords(kind);
    }

    /** The occupations that {@link #kind} names. */
    public Set<Occupation> occupations() {
      return Occupation.of(kind);
    }

    /** The words of {@code phrase} that say what kind of work is meant. */
    public static Set<String> kindWords(String phrase) {
      return KindWords.of(phrase);
    }

    @Override
    public String key() {
      return "experience:"
          + minMonths
          + (maxMonths.isPresent() ? "-" + maxMonths.getAsInt() : "")
          + ":"
          + kindWords()
          + occupations()
          + venues.stream().map(Words::normalise).sorted().distinct().toList();
    }
  }

  /**
   * Work of an occupation, as a title names it: any of the occupations will do.
   *
   * @param occupations sorted; at least one
   * @param seniority how far along; empty if nothing says
   * @param title the words that say so
   * @param span where they stand
   */
  record Work(List<Occupation> occupations, Optional<Seniority> seniority, String title, Span span)
      implements Leaf {
    /** Sorts the occupations, drops repeated ones and rejects none at all. */
    public Work {
      occupations = Sorted.copyOf(occupations);
      checkArgument(!occupations.isEmpty(), "occupations must not be empty, got: []");
      requireNonNull(seniority, "seniority");
      requireNonNull(title, "title");
      requireNonNull(span, "span");
    }

    /** The work that a title names; empty if it names no occupation known. */
    public static Optional<Work> of(String title, Span span) {
      List<Occupation> named = List.copyOf(Occupation.of(title));
      return named.isEmpty()
          ? Optional.empty()
          : Optional.of(new Work(named, Seniority.of(title), title, span));
    }

    @Override
    public String key() {
      return "work:" + occupations + seniority.map(level -> ":" + level).orElse("");
    }
  }

  /**
   * Being free for the work.
   *
   * @param starts the days on which it may start
   * @param windows ranges of days on any of which it may start, beside {@code starts}
   * @param minWeeks least length; 0 if nothing says
   * @param maxWeeks greatest length named; never lowers a score
   * @param hoursPerWeek hours asked for; 0 if nothing says
   * @param span where the posting asks for it
   */
  record Availability(
      List<LocalDate> starts,
      List<DateRange> windows,
      int minWeeks,
      OptionalInt maxWeeks,
      int hoursPerWeek,
      Span span)
      implements Leaf {
    /** Sorts the starts and windows, drops repeated ones and rejects negative numbers. */
    public Availability {
      starts = Sorted.copyOf(starts);
      windows = Sorted.copyOf(windows);
      checkArgument(minWeeks >= 0, "minWeeks must be 0 or more, got: %s", minWeeks);
      checkArgument(
          hoursPerWeek >= 0 && hoursPerWeek <= 168,
          "hoursPerWeek must be 0 to 168, got: %s",
          hoursPerWeek);
      requireNonNull(span, "span");
    }

    @Override
    public String key() {
      return "availability:"
          + starts
          + windows.stream().map(w -> w.from() + ".." + w.to()).toList()
          + minWeeks
          + (maxWeeks.isPresent() ? "-" + maxWeeks.getAsInt() : "")
          + "w"
          + hoursPerWeek
          + "h";
    }
  }

  /**
   * Expecting the degree within some months.
   *
   * @param from first month that will do; empty if none is too early
   * @param to last month that will do; empty if none is too late
   * @param span where the posting asks for it
   */
  record Graduation(Optional<YearMonth> from, Optional<YearMonth> to, Span span) implements Leaf {
    /** Rejects an end before the start. */
    public Graduation {
      checkArgument(
          from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get()),
          "last month must not be before %s, got: %s",
          from,
          to);
      requireNonNull(span, "span");
    }

    @Override
    public String key() {
      return "graduation:"
          + from.map(YearMonth::toString).orElse("")
          + ".."
          + to.map(YearMonth::toString).orElse("");
    }
  }

  /**
   * Permission to work, citizenship or clearance.
   *
   * @param kind which of the three
   * @param country ISO 3166 code of the state, if the posting settles it
   * @param span where the posting asks for it
   */
  record Authorization(AuthorizationKind kind, Optional<String> country, Span span)
      implements Leaf {
    /** Rejects null. */
    public Authorization {
      requireNonNull(kind, "kind");
      requireNonNull(country, "country");
      requireNonNull(span, "span");
    }

    @Override
    public String key() {
      return "authorization:" + kind + ":" + country.orElse("");
    }
  }

  /**
   * Command of a human language.
   *
   * @param language ISO 639-1 code
   * @param minLevel the least command that will do
   * @param span where the posting asks for it
   */
  record Language(String language, LanguageLevel minLevel, Span span) implements Leaf {
    /** Rejects null. */
    public Language {
      requireNonNull(language, "language");
      requireNonNull(minLevel, "minLevel");
      requireNonNull(span, "span");
    }

    @Override
    public String key() {
      return "language:" + language + ":" + minLevel;
    }
  }

  /**
   * A certificate or licence.
   *
   * @param concept id in the vocabulary, or {@link Skill#UNRECOGNISED} and the normalised words
   * @param label its name
   * @param span where the posting names it
   */
  record Certification(String concept, String label, Span span) implements Leaf {
    /** Rejects null. */
    public Certification {
      requireNonNull(concept, "concept");
      requireNonNull(label, "label");
      requireNonNull(span, "span");
    }

    @Override
    public String key() {
      return "certification:" + concept;
    }
  }

  /**
   * Living in, or coming to, a place.
   *
   * @param label the place as the posting writes it
   * @param span where the posting names it
   */
  record Location(String label, Span span) implements Leaf {
    /** Rejects null. */
    public Location {
      requireNonNull(label, "label");
      requireNonNull(span, "span");
    }

    @Override
    public String key() {
      return "location:" + Words.normalise(label);
    }
  }

  /**
   * Something that no profile could prove ("a strong passion for ..."): shown, never weighed.
   *
   * @param span where the posting asks for it
   */
  record Other(Span span) implements Leaf {
    /** Rejects null. */
    public Other {
      requireNonNull(span, "span");
    }

    @Override
    public String key() {
      return "other";
    }
  }

  private static List<Criterion> members(List<Criterion> of) {
    checkArgument(!of.isEmpty(), "a group must have members, got none");
    int deep = 1 + deepest(of);
    checkArgument(
        deep <= Group.DEEPEST,
        "groups must be nested at most %s deep, got: %s",
        Group.DEEPEST,
        deep);
    return List.copyOf(of);
  }

  private static int deepest(List<Criterion> of) {
    int deepest = 0;
    for (Criterion member : of) {
      if (member instanceof Group group) {
        deepest = Math.max(deepest, 1 + deepest(group.of()));
      }
    }
    return deepest;
  }

  private static String keys(List<Criterion> of) {
    String[] keys = new String[of.size()];
    Arrays.setAll(keys, i -> of.get(i).key());
    Arrays.sort(keys);
    return String.join(",", keys);
  }
}
