package dev.roletally.internal.asks;

import dev.roletally.internal.structure.Clause;
import dev.roletally.internal.structure.Cue;
import dev.roletally.internal.structure.Cues;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Reads how the skills of a clause hang together: all of them asked for, or one of several ("at
 * least one of", "such as", "A or B", "A/B"), in lists that may be open and may stand side by side.
 *
 * <p>The class that a list of examples belongs to ("deep learning frameworks such as ...") is no
 * ask of its own.
 */
final class SkillLists {
  private final Tokens tokens;
  private final int from;
  private final int to;
  private final int items;
  private final Cues cues;
  private final SkillRuns runs;

  private SkillLists(Tokens tokens, Clause clause, Cues cues, List<Mention> named) {
    this.tokens = tokens;
    this.from = clause.first();
    this.to = clause.end();
    this.items = clause.items();
    this.cues = cues;
    this.runs = new SkillRuns(tokens, clause, cues, named);
  }

  /** What the mentions in a clause ask, each member one ask. */
  static List<Criterion> read(
      Tokens tokens, Clause clause, Cues cues, List<Mention> mentions, int minMonths) {
    SkillLists lists = new SkillLists(tokens, clause, cues, mentions);
    List<Criterion> asks = new ArrayList<>();
    for (SkillRun run : lists.runs.find()) {
      lists.ask(run, asks, minMonths);
    }
    return asks;
  }

  private void ask(SkillRun run, List<Criterion> asks, int minMonths) {
    boolean one = runs.governed(run, EnumSet.of(Cue.ONE_OF));
    boolean two = runs.governed(run, EnumSet.of(Cue.TWO_OF));
    boolean examples = runs.governed(run, EnumSet.of(Cue.EXAMPLES));
    boolean orOther = runs.followed(run, EnumSet.of(Cue.OR_OTHER));
    boolean asideOther =
        orOther && tokens.gap(run.end()).indexOf('(') >= 0 && !tokens.is(run.end() + 1, "any");
    boolean etc =
        leaves(run) > 1
            && runs.followed(run, EnumSet.of(Cue.OPEN))
            && (tokens.is(run.end(), "etc") || tokens.is(run.end() + 1, "etc"))
            && !run.ties().contains(ListGap.Tie.AND)
            && !tokens.is(run.first() - 1, "including");
    boolean open = examples || orOther || runs.followed(run, EnumSet.of(Cue.OPEN));
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
        || (bracketed && (afterClass(run.first()) || runs.illustrates(run)))) {
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
  private boolean endsInOr(SkillRun run) {
    int end = run.end();
    return leaves(run) > 1
        && end + 1 < to
        && tokens.is(end, "or")
        && tokens.gap(end).indexOf('(') < 0
        && run.ties().stream().allMatch(tie -> tie == ListGap.Tie.COMMA)
        && !SkillRuns.isLoose(tokens.word(end + 1));
  }

  private static int leaves(SkillRun run) {
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

  private boolean inBrackets(SkillRun run) {
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
