package dev.roletally.internal.asks;

import dev.roletally.internal.structure.Clause;
import dev.roletally.internal.structure.Cue;
import dev.roletally.internal.structure.Cues;
import dev.roletally.internal.structure.Wishes;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.ConceptKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds which skills of a clause stand in one list, and which words of a list are names that the
 * vocabulary does not hold.
 */
final class SkillRuns {
  private static final Set<String> LOOSE = Resources.words(SkillRuns.class, "loose.txt");
  private static final Set<ConceptKind> SERVING =
      EnumSet.of(ConceptKind.TOOL, ConceptKind.PLATFORM);
  private static final int GAP_WORDS = 3;
  private static final int ASIDE = 10;

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final int items;
  private final Cues cues;
  private final List<Mention> mentions;
  private final List<Mention> named;
  private final ClassNames classes;

  /** The lists among the skills {@code named} in {@code clause}. */
  SkillRuns(Tokens tokens, Clause clause, Cues cues, List<Mention> named) {
    this.tokens = tokens;
    this.from = clause.first();
    this.to = clause.end();
    this.items = clause.items();
    this.cues = cues;
    this.named = named;
    this.mentions = distinct(tokens, named);
    this.classes = new ClassNames(tokens, clause, cues, mentions);
  }

  /** Leaves out a second name in brackets: "Natural Language Processing (NLP)". */
  private static List<Mention> distinct(Tokens tokens, List<Mention> mentions) {
    List<Mention> distinct = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      boolean again =
          !distinct.isEmpty()
              && distinct.stream().anyMatch(m -> m.concept().equals(mention.concept()))
              && (tokens.gap(mention.first()).indexOf('(') >= 0
                  || distinct.get(distinct.size() - 1).concept().equals(mention.concept()));
      if (!again) {
        distinct.add(mention);
      }
    }
    return distinct;
  }

  /** The lists in order, with the names that only their place in a list tells. */
  List<SkillRun> find() {
    List<SkillRun> runs = new ArrayList<>();
    SkillRun run = null;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (classes.names(i)) {
        continue;
      }
      if (run != null) {
        ListGap gap = ListGap.between(tokens, afterAside(run.end(), mention), mention.first());
        boolean within = run.first() >= items || !leavesBrackets(run, gap, mention);
        if (run.first() >= items || (within && connects(gap))) {
          addItems(run, gap, mention);
          continue;
        }
        if (orInBrackets(run, mention)) {
          run = withLast(run, mention, runs);
          continue;
        }
      }
      run = new SkillRun(new ArrayList<>(List.of(mention)), new ArrayList<>());
      runs.add(run);
    }
    runs.forEach(this::addTail);
    return runs;
  }

  /** "Databricks (or a comparable platform such as Snowflake)", "Google Cloud (or AWS)". */
  private boolean orInBrackets(SkillRun run, Mention mention) {
    int or = run.end();
    if (!tokens.is(or, "or")
        || !tokens.gap(or).strip().equals("(")
        || mention.first() - or > ASIDE) {
      return false;
    }
    for (int i = or + 1; i <= mention.first(); i++) {
      String gap = tokens.gap(i);
      if (gap.indexOf(')') >= 0 || gap.indexOf(';') >= 0) {
        return false;
      }
      if (LOOSE.contains(tokens.word(i)) && !cues.cover(i)) {
        return false;
      }
    }
    return true;
  }

  /** A list of alternatives of the last member of {@code run} and the mention. */
  private static SkillRun withLast(SkillRun run, Mention mention, List<SkillRun> runs) {
    int last = run.members().size() - 1;
    SkillRun either =
        new SkillRun(
            new ArrayList<>(List.of(run.members().get(last), mention)),
            new ArrayList<>(List.of(ListGap.Tie.OR)));
    if (last == 0) {
      runs.remove(run);
    } else {
      run.members().remove(last);
      run.ties().remove(last - 1);
    }
    runs.add(either);
    return either;
  }

  /**
   * Steps over a second name in brackets, and a wish: "Language Models (LLM), C (preferred), ...".
   */
  private int afterAside(int end, Mention next) {
    if (end >= next.first() || tokens.gap(end).indexOf('(') < 0) {
      return end;
    }
    int close = end + 1;
    while (close <= next.first() && tokens.gap(close).indexOf(')') < 0) {
      close++;
    }
    if (close <= next.first() && !Wishes.isOwn(tokens, end, close, cues)) {
      return close;
    }
    for (Mention mention : named) {
      boolean alias =
          mention.first() == end
              && mention.end() < next.first()
              && tokens.gap(mention.end()).indexOf(')') >= 0
              && tokens.gap(mention.end()).indexOf('(') < 0;
      if (alias && !mentions.contains(mention)) {
        return mention.end();
      }
    }
    return end;
  }

  /** Whether the brackets around a list close before the mention: "(Looker, Tableau), dbt". */
  private boolean leavesBrackets(SkillRun run, ListGap gap, Mention mention) {
    if (gap.tie() == ListGap.Tie.OR || gap.tie() == ListGap.Tie.AND_OR) {
      return false;
    }
    return closes(run.first(), mention.first());
  }

  /** Whether brackets that are open at word {@code first} close before word {@code last}. */
  private boolean closes(int first, int last) {
    int depth = 0;
    for (int i = first + 1; i <= last; i++) {
      String between = tokens.gap(i);
      for (int k = 0; k < between.length(); k++) {
        depth += between.charAt(k) == '(' ? 1 : between.charAt(k) == ')' ? -1 : 0;
      }
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds a mention to a list, and what stands between as a skill of its own if it looks like one.
   */
  private void addItems(SkillRun run, ListGap gap, Mention mention) {
    int item = gap.first();
    int previous = run.end();
    while (item < gap.end()) {
      int end = item + 1;
      while (end < gap.end() && tokens.gap(end).isBlank()) {
        end++;
      }
      boolean separate =
          end <= gap.end()
              && marks(tokens.gap(item), item > previous || item == run.end())
              && marks(tokens.gap(end), true);
      if (separate && !taken(item, end) && (isName(item, end) || isPlain(run, item, end))) {
        run.ties().add(ListGap.Tie.COMMA);
        run.members().add(Mention.unrecognised(item, end, tokens));
      }
      item = end;
    }
    ListGap.Tie tie =
        ListGap.between(tokens, afterAside(run.end(), mention), mention.first()).tie();
    run.ties().add(tie == ListGap.Tie.NONE ? gap.tie() : tie);
    run.members().add(mention);
  }

  private static boolean marks(String gap, boolean inner) {
    return gap.indexOf(',') >= 0 || gap.indexOf('/') >= 0 || (gap.indexOf('\n') >= 0 && inner);
  }

  /** Names at the end of a list that the vocabulary does not hold: "MySQL, Kafka, ActiveMQ". */
  private void addTail(SkillRun run) {
    if (run.members().size() < 2 && !governed(run, EnumSet.of(Cue.ONE_OF, Cue.EXAMPLES))) {
      return;
    }
    int at = run.end();
    while (at < to && marks(tokens.gap(at), false)) {
      int start = at;
      boolean or = tokens.is(at, "or");
      boolean and = tokens.is(at, "and");
      if (or || and) {
        start++;
      }
      int end = start;
      while (end < to && (end == start || tokens.gap(end).isBlank()) && isCapital(end)) {
        end++;
      }
      String closing = tokens.gap(end);
      boolean closes = end >= to || (!closing.isBlank() && !closing.equals("-")) || isOpen(end);
      if (end == start
          || end - start > GAP_WORDS
          || !closes
          || tokens.gap(start).indexOf('(') >= 0
          || !isName(start, end)
          || taken(start, end)) {
        return;
      }
      run.ties().add(or ? ListGap.Tie.OR : and ? ListGap.Tie.AND : ListGap.Tie.COMMA);
      run.members().add(Mention.unrecognised(start, end, tokens));
      at = end;
    }
  }

  private boolean taken(int start, int end) {
    return named.stream().anyMatch(m -> m.first() < end && start < m.end());
  }

  private boolean isOpen(int i) {
    return cues.at(i, EnumSet.of(Cue.OPEN, Cue.OR_OTHER));
  }

  /** Whether the words are an item of a list of examples, though no name. */
  private boolean isPlain(SkillRun run, int start, int end) {
    if (end - start > GAP_WORDS || (run.members().size() < 2 && run.first() < items)) {
      return false;
    }
    boolean list = run.first() >= items || governed(run, EnumSet.of(Cue.ONE_OF, Cue.EXAMPLES));
    return list && isNoun(start, end);
  }

  /** Whether the words look like the name of something. */
  private boolean isName(int start, int end) {
    return end - start <= GAP_WORDS && isCapital(start) && isNoun(start, end);
  }

  /** Whether no word is a mere connection, a class or a turn of phrase. */
  private boolean isNoun(int start, int end) {
    for (int i = start; i < end; i++) {
      if (LOOSE.contains(tokens.word(i)) || ClassNames.WORDS.contains(tokens.word(i))) {
        return false;
      }
    }
    for (Cues.At at : cues.all()) {
      if (at.first() < end && start < at.end()) {
        return false;
      }
    }
    return true;
  }

  private boolean isCapital(int i) {
    int c = tokens.text().codePointAt(tokens.start(i));
    return Character.isUpperCase(c);
  }

  /** Whether the gap keeps two mentions in one list. */
  private boolean connects(ListGap gap) {
    if (opensList(gap) || (gap.tie() == ListGap.Tie.NONE && !isOpenGap(gap))) {
      return false;
    }
    if (gap.end() - gap.first() > GAP_WORDS) {
      return separateItems(gap);
    }
    return IntStream.range(gap.first(), gap.end())
        .noneMatch(i -> LOOSE.contains(tokens.word(i)) && !isOpen(i));
  }

  /** Whether another list is announced in the gap. */
  private boolean opensList(ListGap gap) {
    for (int i = gap.first(); i < gap.end(); i++) {
      if (cues.at(i, EnumSet.of(Cue.EXAMPLES, Cue.ONE_OF, Cue.TWO_OF))) {
        return true;
      }
    }
    return false;
  }

  /** Longer gaps connect where they hold whole items of the same list. */
  private boolean separateItems(ListGap gap) {
    int run = 0;
    for (int i = gap.first(); i < gap.end(); i++) {
      run = i > gap.first() && !tokens.gap(i).isBlank() ? 1 : run + 1;
      if (run > GAP_WORDS || LOOSE.contains(tokens.word(i))) {
        return false;
      }
    }
    return gap.end() - gap.first() <= 4 * GAP_WORDS;
  }

  /** "etc." and a line break between two rows of one list of alternatives. */
  private boolean isOpenGap(ListGap gap) {
    return gap.first() < gap.end()
        && isOpen(gap.first())
        && tokens.gap(gap.end()).indexOf('\n') >= 0
        && cues.has(Cue.ONE_OF);
  }

  /** Whether the list stands under a cue, with nothing but the name of its class between. */
  boolean governed(SkillRun run, Set<Cue> wanted) {
    Cues.At nearest = null;
    for (Cues.At at : cues.all()) {
      if (wanted.contains(at.cue()) && at.end() <= run.first()) {
        nearest = at;
      }
    }
    if (nearest == null || nearest.first() < from) {
      return false;
    }
    int since = nearest.end();
    if (run.first() - since > 9 || closes(since, run.first())) {
      return false;
    }
    for (Mention mention : mentions) {
      boolean between = mention.first() >= since && mention.end() <= run.first();
      if (between && !isClassOf(mention, run)) {
        return false;
      }
    }
    return true;
  }

  private boolean isClassOf(Mention mention, SkillRun run) {
    return classes.isClass(mention, run.members().get(0)) && mention.end() <= run.first();
  }

  /**
   * Whether a list names products for what stands before it, of which one is enough: "serverless
   * computing (Lambda, Azure Functions)", "SQL (PostgreSQL, MySQL)", "programming (Java, C)". What
   * belongs to a product or language is part of it: "AWS (S3, Lambda)", "Python (NumPy, pandas)".
   */
  boolean illustrates(SkillRun run) {
    Mention before = null;
    for (Mention mention : mentions) {
      before = mention.end() <= run.first() ? mention : before;
    }
    if (before == null || run.first() - before.end() > 1 || run.members().size() < 2) {
      return false;
    }
    Set<ConceptKind> kinds = EnumSet.noneOf(ConceptKind.class);
    run.members().forEach(member -> kinds.add(member.kind()));
    return switch (before.kind()) {
      case KNOWLEDGE, METHOD ->
          SERVING.containsAll(kinds)
              || kinds.equals(EnumSet.of(ConceptKind.FRAMEWORK))
              || (tokens.is(before.end() - 1, "programming")
                  && kinds.equals(EnumSet.of(ConceptKind.LANGUAGE)));
      case LANGUAGE -> SERVING.containsAll(kinds);
      default -> false;
    };
  }

  /** Whether one of the cues stands right behind the list. */
  boolean followed(SkillRun run, Set<Cue> wanted) {
    for (Cues.At at : cues.all()) {
      if (wanted.contains(at.cue()) && at.first() >= run.end() && at.first() <= run.end() + 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word connects, and so is no name. */
  static boolean isLoose(String word) {
    return LOOSE.contains(word);
  }
}
