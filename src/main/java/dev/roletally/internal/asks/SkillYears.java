package dev.roletally.internal.asks;

import dev.roletally.internal.dates.Years;
import dev.roletally.internal.structure.Clause;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.ConceptKind;
import java.util.List;

/** Tells years of a skill, "3+ years of Java", from years of work with it. */
final class SkillYears {
  private SkillYears() {}

  /** Whether the years are years of the skills: "3+ years of Java". */
  static boolean bind(Tokens tokens, Clause clause, Years of, List<Mention> mentions) {
    if (mentions.isEmpty()) {
      return false;
    }
    if (mentions.get(0).first() < of.end()) {
      return areBehind(clause, of, mentions);
    }
    ConceptKind kind = mentions.get(0).kind();
    if (kind == ConceptKind.SOFT || kind == ConceptKind.KNOWLEDGE || kind == ConceptKind.METHOD) {
      return false;
    }
    for (int i = of.end(); i < mentions.get(0).first(); i++) {
      switch (tokens.word(i)) {
        case "of",
            "experience",
            "with",
            "in",
            "using",
            "hands",
            "on",
            "programming",
            "coding",
            "work",
            "working",
            "professional",
            "practical",
            "the",
            "languages",
            "such",
            "as",
            "e.g",
            "at",
            "least",
            "one",
            "or",
            "more",
            "following",
            "language" -> {}
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  /** "Python 2+ years", "Node.js: 5 years (required)". */
  private static boolean areBehind(Clause clause, Years of, List<Mention> mentions) {
    Mention last = mentions.get(mentions.size() - 1);
    return mentions.get(0).first() == clause.first()
        && last.end() <= of.first()
        && of.first() - last.end() <= 1
        && clause.end() - of.end() <= 1
        && last.isProduct();
  }
}
