package dev.roletally.posting;

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
          "command");
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
          "technical");
  private static final Set<String> SUBJECTS = Set.of("you", "youre", "are", "have", "has", "be");
  private static final int LONG = 40;
  private static final int SHORT = 12;
  private static final int DROP = 2;
  private static final int NET = 2;

  private AskingLists() {}

  /** Gives the lines of such lists the kind of a block that asks. */
  static void mark(Tokens tokens, List<Segmenter.Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (isAsk(tokens, parts.get(i))) {
        i = run(tokens, parts, i);
      }
    }
  }

  private static int run(Tokens tokens, List<Segmenter.Part> parts, int start) {
    int net = 0;
    int peak = 0;
    int last = start;
    for (int i = start;
        i < parts.size() && isCandidate(parts.get(i)) && net > peak - DROP - 1;
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
    for (int i = start; i <= last; i++) {
      parts.set(i, new Segmenter.Part(parts.get(i).line(), Block.Kind.QUALIFICATIONS, false));
    }
    return last;
  }

  private static boolean isCandidate(Segmenter.Part part) {
    return !part.heading() && HIDDEN.contains(part.kind()) && part.line().size() <= LONG;
  }

  private static boolean isAsk(Tokens tokens, Segmenter.Part part) {
    return isCandidate(part) && part.line().size() > 1 && begins(tokens, part.line());
  }

  private static boolean isLead(String word) {
    return switch (word) {
      case "a", "an", "the", "very" -> true;
      default -> false;
    };
  }

  /** "Python required", "AWS or GCP a plus": short lines that end as asks do. */
  private static boolean endsAsAsked(Tokens tokens, Line line) {
    if (line.size() > SHORT) {
      return false;
    }
    for (Cues.At at : Cues.in(tokens, line.first(), line.end()).all()) {
      boolean says = at.cue() == Cue.PREFERRED || at.cue() == Cue.MINIMUM;
      if (says && at.end() == line.end() && at.first() > line.first()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line begins as asks do. */
  private static boolean begins(Tokens tokens, Line line) {
    int i = line.first();
    while (i < line.end() - 1 && isLead(tokens.word(i))) {
      i++;
    }
    String word = tokens.word(i);
    if (NOUNS.contains(word) || Years.startsAt(tokens, i)) {
      return true;
    }
    if (DegreeGrammar.named(tokens, i, Math.min(line.end(), i + 3)).isPresent()) {
      return true;
    }
    if (endsAsAsked(tokens, line)) {
      return true;
    }
    int reach = Math.min(line.end(), i + 7);
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
    if (SUBJECTS.contains(word)) {
      for (int k = i + 1; k < Math.min(line.end(), i + 5); k++) {
        if (NOUNS.contains(tokens.word(k))
            || (GRADES.contains(tokens.word(k)) && !tokens.is(k, "in"))) {
          return true;
        }
      }
    }
    return false;
  }
}
