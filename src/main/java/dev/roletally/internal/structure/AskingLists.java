package dev.roletally.internal.structure;

import dev.roletally.internal.dates.Years;
import dev.roletally.internal.tokens.Tokens;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the lists that ask although no known heading says so: several short lines in a row, most of
 * which begin as asks do ("Knowledge of", "3+ years", "Bachelor's degree").
 */
final class AskingLists {
  private static final Set<Block.Kind> HIDDEN =
      EnumSet.of(Block.Kind.HEADER, Block.Kind.ABOUT, Block.Kind.DUTIES, Block.Kind.LOGISTICS);
  private static final Set<String> NOUNS =
      Set.of(
          "ability",
          "able",
          "comfortable",
          "knowledge",
          "experience",
          "experienced",
          "familiarity",
          "familiar",
          "proficiency",
          "proficient",
          "bachelor",
          "bachelors",
          "master",
          "masters",
          "phd",
          "ph.d",
          "bs",
          "ms",
          "bsc",
          "msc",
          "degree",
          "currently",
          "fluent",
          "fluency",
          "understanding",
          "passion",
          "passionate",
          "interest",
          "skills",
          "skilled",
          "background",
          "willingness",
          "willing",
          "eager",
          "eagerness",
          "expertise",
          "enrolled",
          "must",
          "should",
          "graduating",
          "hands-on",
          "team",
          "self",
          "minimum",
          "affinity",
          "communication",
          "prior",
          "previous",
          "advanced",
          "coursework",
          "available",
          "attention",
          "motivated",
          "analytical",
          "curious",
          "mba",
          "undergraduate",
          "preferably",
          "competence",
          "command",
          "exposure",
          "enthusiasm",
          "enthusiastic",
          "commitment",
          "detail",
          "keen",
          "curiosity",
          "awareness",
          "certification",
          "proactive",
          "pursuing",
          "completed",
          "education",
          "capable",
          "knowledgeable",
          "studying",
          "interested",
          "independent",
          "foundation",
          "fundamentals",
          "entrepreneurial",
          "thinker",
          "clear",
          "basic",
          "brave",
          "tech",
          "availability",
          "creative",
          "capability",
          "desire",
          "reliable",
          "organized",
          "track",
          "proof");
  private static final Set<String> GRADES =
      Set.of(
          "strong",
          "excellent",
          "good",
          "solid",
          "proven",
          "deep",
          "demonstrated",
          "working",
          "basic",
          "fundamental",
          "great",
          "outstanding",
          "exceptional",
          "effective",
          "hands",
          "professional",
          "practical",
          "in",
          "high",
          "highly",
          "extensive",
          "some",
          "previous",
          "broad",
          "foundational",
          "relevant",
          "thorough",
          "technical",
          "first",
          "general",
          "superior",
          "sound",
          "robust",
          "significant",
          "detailed",
          "prior",
          "comprehensive",
          "above",
          "well");
  private static final Set<String> TRAITS =
      Set.of(
          "understand",
          "know",
          "love",
          "enjoy",
          "bring",
          "speak",
          "possess",
          "thrive",
          "like",
          "communicate",
          "study",
          "value",
          "care",
          "approach",
          "feel",
          "dare",
          "learn",
          "combine");
  private static final Set<String> SUBJECTS = Set.of("you", "youre", "are", "have", "has", "be");
  private static final int LONG = 60;
  private static final int ENDING = 12;
  private static final int DROP = 2;
  private static final int NET = 2;
  private static final int SEVERAL = 3;
  private static final int SHORT = 25;
  private static final int REACH = 40;
  private static final Set<Cue> OTHERS =
      EnumSet.of(Cue.DUTY, Cue.ABOUT, Cue.BENEFIT, Cue.LEGAL, Cue.APPLY, Cue.SEEK);

  private AskingLists() {}

  /** Gives the lines of such lists the kind of a block that asks. */
  static void mark(Tokens tokens, List<Segmenter.Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (isAsk(tokens, parts.get(i))) {
        i = run(tokens, parts, i);
      } else if (isAskingParagraph(tokens, parts.get(i))) {
        parts.set(i, asking(parts.get(i)));
      }
    }
  }

  private static Segmenter.Part asking(Segmenter.Part part) {
    return new Segmenter.Part(part.line(), Block.Kind.QUALIFICATIONS, false);
  }

  /** Whether most sentences of a long row begin as asks do: a list that lost its line breaks. */
  private static boolean isAskingParagraph(Tokens tokens, Segmenter.Part part) {
    Line line = part.line();
    if (part.heading() || !HIDDEN.contains(part.kind()) || !isLong(line)) {
      return false;
    }
    int asks = 0;
    List<Sentences.Range> sentences = Sentences.of(tokens, line.first(), line.end());
    for (Sentences.Range sentence : sentences) {
      asks += begins(tokens, sentence.first(), sentence.end()) ? 1 : 0;
    }
    return asks >= SEVERAL && asks * 2 >= sentences.size();
  }

  private static int run(Tokens tokens, List<Segmenter.Part> parts, int start) {
    int net = 0;
    int peak = 0;
    int last = start;
    for (int i = start;
        i < parts.size() && isCandidate(parts.get(i)) && net > peak - DROP - 1 && i - last < REACH;
        i++) {
      net += isAsk(tokens, parts.get(i)) ? 1 : -1;
      if (net > peak) {
        peak = net;
        last = i;
      }
    }
    if (peak < NET || last - start < 2) {
      return start;
    }
    int first = before(tokens, parts, start, last);
    last = after(tokens, parts, last);
    for (int i = first; i <= last; i++) {
      parts.set(i, asking(parts.get(i)));
    }
    return last;
  }

  /** The last line of the list that line {@code last} stands in. */
  private static int after(Tokens tokens, List<Segmenter.Part> parts, int last) {
    int end = last;
    while (end + 1 < parts.size()
        && isCandidate(parts.get(end + 1))
        && isOneList(tokens, parts, end + 1)) {
      end++;
    }
    return end;
  }

  /** The first line of the list that line {@code start} stands in, if most of the list asks. */
  private static int before(Tokens tokens, List<Segmenter.Part> parts, int start, int last) {
    int first = start;
    while (first > 0 && isCandidate(parts.get(first - 1)) && isOneList(tokens, parts, first)) {
      first--;
    }
    int asks = 0;
    for (int i = first; i <= last; i++) {
      asks += isAsk(tokens, parts.get(i)) ? 1 : 0;
    }
    return asks * 2 > last - first ? first : start;
  }

  /** Whether line {@code i} is in one list with the line before it. */
  private static boolean isOneList(Tokens tokens, List<Segmenter.Part> parts, int i) {
    Line line = parts.get(i).line();
    Line before = parts.get(i - 1).line();
    return parts.get(i).kind() != Block.Kind.DUTIES
        && line.bullet() == before.bullet()
        && !line.afterBlank()
        && line.ownRow()
        && (line.bullet()
            || (line.size() <= SHORT
                && before.size() <= SHORT
                && Collections.disjoint(
                    Cues.in(tokens, line.first(), line.end()).kinds(), OTHERS)));
  }

  private static boolean isLong(Line line) {
    return line.size() > LONG;
  }

  private static boolean isCandidate(Segmenter.Part part) {
    return !part.heading() && HIDDEN.contains(part.kind()) && !isLong(part.line());
  }

  private static boolean isAsk(Tokens tokens, Segmenter.Part part) {
    Line line = part.line();
    return isCandidate(part)
        && line.size() > 1
        && (begins(tokens, line.first(), line.end())
            || (line.label() > line.first() && begins(tokens, line.label(), line.end())));
  }

  private static boolean isLead(String word) {
    return switch (word) {
      case "a", "an", "the", "very" -> true;
      default -> false;
    };
  }

  /** "Python required", "AWS or GCP a plus": short lines that end as asks do. */
  private static boolean endsAsAsked(Tokens tokens, int start, int end) {
    if (end - start > ENDING) {
      return false;
    }
    for (Cues.At at : Cues.in(tokens, start, end).all()) {
      boolean says = at.cue() == Cue.PREFERRED || at.cue() == Cue.MINIMUM;
      if (says && at.end() == end && at.first() > start) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words from {@code start} to before {@code end} begin as asks do. */
  private static boolean begins(Tokens tokens, int start, int end) {
    int i = start;
    while (i < end - 1 && isLead(tokens.word(i))) {
      i++;
    }
    String word = tokens.word(i);
    if (NOUNS.contains(word) || Years.startsAt(tokens, i)) {
      return true;
    }
    if (DegreeLevels.named(tokens, i, Math.min(end, i + 3)).isPresent()) {
      return true;
    }
    if (endsAsAsked(tokens, start, end)) {
      return true;
    }
    int reach = Math.min(end, i + 7);
    if (GRADES.contains(word)) {
      for (int k = i + 1; k < reach; k++) {
        switch (tokens.word(k)) {
          case "skills",
              "knowledge",
              "experience",
              "understanding",
              "ability",
              "abilities",
              "background",
              "skill",
              "command",
              "proficiency",
              "interest",
              "organized",
              "motivated",
              "attention",
              "foundation",
              "grasp",
              "player",
              "expertise",
              "track",
              "communicator",
              "english",
              "programming" -> {
            return true;
          }
          default -> {}
        }
      }
    }
    if (word.equals("you") && i + 1 < end && TRAITS.contains(tokens.word(i + 1))) {
      return true;
    }
    if (SUBJECTS.contains(word) && !tokens.is(i + 1, "you")) {
      for (int k = i + 1; k < Math.min(end, i + 5); k++) {
        if (NOUNS.contains(tokens.word(k))
            || (GRADES.contains(tokens.word(k)) && !tokens.is(k, "in"))) {
          return true;
        }
      }
    }
    return false;
  }
}
