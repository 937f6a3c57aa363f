package dev.roletally.posting;

import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads how the skills of a clause hang together: all of them asked for, or one of several ("at
 * least one of", "such as", "A or B", "A/B"), in lists that may be open and may stand side by side.
 *
 * <p>The class that a list of examples belongs to ("deep learning frameworks such as ...") is no
 * ask of its own.
 */
final class SkillLists {
  private static final Set<String> LOOSE = Resources.words("loose.txt");
  private static final int GAP_WORDS = 3;

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final int items;
  private final Cues cues;
  private final List<Mention> mentions;
  private final List<Mention> named;
  private final ClassNames classes;

  /** A run of mentions in one list. */
  private record Run(List<Mention> members, List<ListGap.Tie> ties) {
    int first() {
      return members.get(0).first();
    }

    int end() {
      return members.get(members.size() - 1).end();
    }
  }

  private SkillLists(Tokens tokens, Clause clause, Cues cues, List<Mention> named) {
    this.tokens = tokens;
    this.from = clause.first();
    this.to = clause.end();
    this.items = clause.items();
    this.cues = cues;
    this.named = named;
    this.mentions = distinct(tokens, named);
    this.classes = new ClassNames(tokens, clause, cues, mentions);
  }

  /** What the mentions in a clause ask, each member one ask. */
  static List<Criterion> read(
      Tokens tokens, Clause clause, Cues cues, List<Mention> mentions, int minMonths) {
    SkillLists lists = new SkillLists(tokens, clause, cues, mentions);
    List<Criterion> asks = new ArrayList<>();
    for (Run run : lists.runs()) {
      lists.ask(run, asks, minMonths);
    }
    return asks;
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

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    Run run = null;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (classes.names(i)) {
        continue;
      }
      if (run != null) {
        ListGap gap = ListGap.between(tokens, run.end(), mention.first());
        if (run.first() >= items || connects(gap)) {
          addItems(run, gap, mention);
          continue;
        }
      }
      run = new Run(new ArrayList<>(List.of(mention)), new ArrayList<>());
      runs.add(run);
    }
    runs.forEach(this::addTail);
    return runs;
  }

  /**
   * Adds a mention to a list, and what stands between as a skill of its own if it looks like one.
   */
  private void addItems(Run run, ListGap gap, Mention mention) {
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
    ListGap.Tie tie = ListGap.between(tokens, run.end(), mention.first()).tie();
    run.ties().add(tie == ListGap.Tie.NONE ? gap.tie() : tie);
    run.members().add(mention);
  }

  private static boolean marks(String gap, boolean inner) {
    return gap.indexOf(',') >= 0 || gap.indexOf('/') >= 0 || (gap.indexOf('\n') >= 0 && inner);
  }

  /** Names at the end of a list that the vocabulary does not hold: "MySQL, Kafka, ActiveMQ". */
  private void addTail(Run run) {
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
      boolean closes = end >= to || !closing.isBlank() || isOpen(end);
      if (end == start
          || end - start > GAP_WORDS
          || !closes
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
  private boolean isPlain(Run run, int start, int end) {
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

  private void ask(Run run, List<Criterion> asks, int minMonths) {
    boolean one = governed(run, EnumSet.of(Cue.ONE_OF));
    boolean two = governed(run, EnumSet.of(Cue.TWO_OF));
    boolean examples = governed(run, EnumSet.of(Cue.EXAMPLES));
    boolean orOther = followed(run, EnumSet.of(Cue.OR_OTHER));
    boolean asideOther = orOther && tokens.gap(run.end()).indexOf('(') >= 0;
    boolean etc =
        leaves(run) > 1
            && followed(run, EnumSet.of(Cue.OPEN))
            && (tokens.is(run.end(), "etc") || tokens.is(run.end() + 1, "etc"))
            && !run.ties().contains(ListGap.Tie.AND)
            && !tokens.is(run.first() - 1, "including");
    boolean open = examples || orOther || followed(run, EnumSet.of(Cue.OPEN));
    boolean bracketed =
        inBrackets(run) && run.ties().stream().allMatch(t -> t == ListGap.Tie.COMMA);
    List<Criterion> leaves = new ArrayList<>();
    run.members().forEach(member -> leaves.add(leaf(member, minMonths)));
    if (run.first() >= items && leaves.size() > 1 && !two) {
      asks.add(new Criterion.AnyOf(cues.has(Cue.OPEN) || open, leaves));
    } else if (two && leaves.size() > 2) {
      asks.add(new Criterion.AtLeast(2, leaves));
    } else if ((one && leaves.size() > 1)
        || examples
        || etc
        || (orOther && !asideOther)
        || (bracketed && afterClass(run.first()))) {
      asks.add(new Criterion.AnyOf(open, leaves));
    } else {
      if (endsInOr(run)) {
        asks.add(new Criterion.AnyOf(open, leaves));
      } else {
        asks.addAll(tied(leaves, run.ties(), open));
      }
    }
  }

  /** "A, B, C or something else that has no name here". */
  private boolean endsInOr(Run run) {
    int end = run.end();
    return leaves(run) > 1
        && end + 1 < to
        && tokens.is(end, "or")
        && tokens.gap(end).indexOf('(') < 0
        && run.ties().stream().allMatch(tie -> tie == ListGap.Tie.COMMA)
        && !LOOSE.contains(tokens.word(end + 1));
  }

  private static int leaves(Run run) {
    return run.members().size();
  }

  private Criterion leaf(Mention mention, int minMonths) {
    boolean counted = minMonths > 0 && mention.kind() != ConceptKind.SOFT;
    return new Criterion.Skill(
        mention.concept(),
        mention.label(),
        mention.kind(),
        mention.span(tokens),
        counted ? minMonths : 0);
  }

  /** Whether the list stands under a cue, with nothing but the name of its class between. */
  private boolean governed(Run run, Set<Cue> wanted) {
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
    if (run.first() - since > 9) {
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

  private boolean isClassOf(Mention mention, Run run) {
    return classes.isClass(mention, run.members().get(0)) && mention.end() <= run.first();
  }

  private boolean followed(Run run, Set<Cue> wanted) {
    for (Cues.At at : cues.all()) {
      if (wanted.contains(at.cue()) && at.first() >= run.end() && at.first() <= run.end() + 1) {
        return true;
      }
    }
    return false;
  }

  private boolean inBrackets(Run run) {
    return run.first() > from && tokens.gap(run.first()).indexOf('(') >= 0;
  }

  /** Whether the word before the bracket names a class. */
  private boolean afterClass(int first) {
    String word = tokens.word(first - 1);
    return ClassNames.WORDS.contains(word) || (word.endsWith("s") && word.length() > 3);
  }

  /** Groups by the conjunctions: "or" ties the whole list, a slash its two neighbours. */
  private static List<Criterion> tied(
      List<Criterion> leaves, List<ListGap.Tie> ties, boolean open) {
    List<Criterion> asks = new ArrayList<>();
    List<Criterion> group = new ArrayList<>(List.of(leaves.get(0)));
    boolean or = ties.contains(ListGap.Tie.OR) || ties.contains(ListGap.Tie.AND_OR);
    for (int i = 0; i < ties.size(); i++) {
      ListGap.Tie tie = ties.get(i);
      boolean same =
          tie == ListGap.Tie.SLASH
              || tie == ListGap.Tie.OR
              || tie == ListGap.Tie.AND_OR
              || (tie == ListGap.Tie.COMMA && or && orBeforeAnd(ties, i));
      if (!same) {
        asks.add(group.size() == 1 ? group.get(0) : new Criterion.AnyOf(open, group));
        group = new ArrayList<>();
      }
      group.add(leaves.get(i + 1));
    }
    asks.add(group.size() == 1 ? group.get(0) : new Criterion.AnyOf(open, group));
    return asks;
  }

  /** Whether the next conjunction of a list is "or". */
  private static boolean orBeforeAnd(List<ListGap.Tie> ties, int from) {
    for (int i = from; i < ties.size(); i++) {
      if (ties.get(i) == ListGap.Tie.OR || ties.get(i) == ListGap.Tie.AND_OR) {
        return true;
      }
      if (ties.get(i) == ListGap.Tie.AND) {
        return false;
      }
    }
    return false;
  }
}
