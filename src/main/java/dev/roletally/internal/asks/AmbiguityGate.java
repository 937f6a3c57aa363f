package dev.roletally.internal.asks;

import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.ConceptKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a name that is also an everyday word means the concept here: only in a list with
 * others of its sort, or beside a word that speaks of programming or of using something. "You'll go
 * through" and "Excel at working" pass nothing.
 */
final class AmbiguityGate {
  private static final Set<String> BEFORE =
      Set.of(
          "in",
          "with",
          "using",
          "of",
          "knowledge",
          "language",
          "languages",
          "framework",
          "frameworks",
          "know",
          "ms",
          "microsoft",
          "apache",
          "tool",
          "tools",
          "write",
          "code",
          "experience",
          "software",
          "including",
          "via",
          "e.g",
          "as",
          "like",
          "advanced",
          "libraries",
          "library",
          "technologies",
          "or",
          "and",
          "on",
          "preferably",
          "preferable",
          "ideally");
  private static final Set<String> CUES =
      Set.of(
          "experience",
          "experienced",
          "via",
          "proficiency",
          "proficient",
          "knowledge",
          "familiar",
          "familiarity",
          "fluency",
          "fluent",
          "skills",
          "expertise",
          "using",
          "programming",
          "coding",
          "code",
          "framework",
          "frameworks",
          "language",
          "languages",
          "tools",
          "such",
          "e.g",
          "working",
          "development",
          "understanding",
          "skilled",
          "command",
          "expert",
          "developing",
          "background",
          "exposure",
          "tool",
          "software",
          "libraries",
          "technologies",
          "comfortable",
          "preferably",
          "preferable",
          "ideally",
          "build",
          "building",
          "years");
  private static final Set<String> AFTER =
      Set.of(
          "programming",
          "language",
          "languages",
          "developer",
          "developers",
          "development",
          "framework",
          "scripting",
          "code",
          "coding",
          "experience",
          "skills",
          "engineer",
          "certification",
          "library",
          "application",
          "applications",
          "native",
          "programmer",
          "knowledge",
          "proficiency",
          "macros",
          "spreadsheets",
          "modelling",
          "modeling",
          "ecosystem",
          "shiny",
          "studio",
          "packages",
          "sql",
          "jobs",
          "cluster",
          "tables");
  private static final int REACH = 6;

  /** So many names at most make a list of nothing else. */
  private static final int MOST_BARE = 16;

  /** What a trait may be said of that is not the candidate. */
  private static final Set<String> PLACES =
      Set.of(
          "environment",
          "environments",
          "group",
          "company",
          "culture",
          "world",
          "industry",
          "organization",
          "setting",
          "workplace",
          "atmosphere",
          "solutions",
          "products");

  /** The nouns that a trait of the candidate may stand before. */
  private static final Set<String> MANNERS =
      Set.of(
          "mindset",
          "attitude",
          "approach",
          "skills",
          "abilities",
          "thinking",
          "thinker",
          "person",
          "personality",
          "way",
          "working",
          "manner",
          "nature",
          "self",
          "individual",
          "judgment",
          "presentation",
          "presentations",
          "problem",
          "spirit",
          "mentality",
          "knowledge",
          "communication");

  /** Words behind a name that begin something else: "to" is not among them, as in "eager to". */
  private static final Set<String> GOES_ON =
      Set.of(
          "of",
          "for",
          "in",
          "with",
          "under",
          "at",
          "on",
          "about",
          "within",
          "across",
          "from",
          "through",
          "by",
          "is",
          "are",
          "as",
          "plus",
          "a",
          "an",
          "preferred",
          "required",
          "desired",
          "desirable",
          "needed",
          "essential",
          "beneficial",
          "helpful",
          "valued",
          "would");

  private static final int AROUND = 4;

  private AmbiguityGate() {}

  /** The candidates that mean what they name, in order. */
  static List<Mention> pass(Tokens tokens, int from, int to, List<Tagger.Candidate> candidates) {
    boolean[] sure = new boolean[candidates.size()];
    for (int i = 0; i < sure.length; i++) {
      Tagger.Candidate candidate = candidates.get(i);
      sure[i] =
          !candidate.ambiguous()
              || (speaksFor(tokens, from, to, candidate.mention())
                  && (isOwn(tokens, to, candidate.mention())
                      || goesOn(tokens, to, candidate.mention())))
              || isTrait(tokens, from, to, candidate.mention());
    }
    if (isBareList(tokens, from, to, candidates)) {
      Arrays.fill(sure, true);
    }
    for (int i = 1; i < sure.length; i++) {
      sure[i] |=
          vouches(tokens, sure[i - 1], candidates.get(i - 1), candidates.get(i))
              && isOwn(tokens, to, candidates.get(i).mention());
    }
    for (int i = sure.length - 2; i >= 0; i--) {
      sure[i] |=
          vouches(tokens, sure[i + 1], candidates.get(i + 1), candidates.get(i))
              && isOwn(tokens, to, candidates.get(i).mention());
    }
    List<Mention> passed = new ArrayList<>(candidates.size());
    for (int i = 0; i < sure.length; i++) {
      if (sure[i] && !isHyphened(tokens, candidates.get(i))) {
        passed.add(candidates.get(i).mention());
      }
    }
    return passed;
  }

  /** "React, Angular or Vue" and no other word: several that could be names are names. */
  private static boolean isBareList(
      Tokens tokens, int from, int to, List<Tagger.Candidate> candidates) {
    int last = candidates.size() - 1;
    if (last < 1
        || last >= MOST_BARE
        || candidates.get(0).mention().first() != from
        || candidates.get(last).mention().end() != to) {
      return false;
    }
    for (int i = 0; i <= last; i++) {
      Mention mention = candidates.get(i).mention();
      boolean name =
          mention.isProduct()
              && Character.isUpperCase(tokens.text().charAt(tokens.start(mention.first())));
      if (!name || (i > 0 && !vouches(tokens, true, candidates.get(i - 1), candidates.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a sure product stands beside the name in one list. */
  private static boolean vouches(
      Tokens tokens, boolean sure, Tagger.Candidate one, Tagger.Candidate other) {
    boolean inOrder = one.mention().first() < other.mention().first();
    Mention left = inOrder ? one.mention() : other.mention();
    Mention right = inOrder ? other.mention() : one.mention();
    return sure
        && one.mention().isProduct() == other.mention().isProduct()
        && (one.mention().kind() != ConceptKind.SOFT || other.mention().kind() == ConceptKind.SOFT)
        && right.first() - left.end() <= 2
        && (ListGap.between(tokens, left.end(), right.first()).links()
            || (right.first() == left.end() && tokens.gap(right.first()).strip().equals("(")));
  }

  private static boolean speaksFor(Tokens tokens, int from, int to, Mention mention) {
    int next = mention.end();
    if (next < to && AFTER.contains(tokens.word(next)) && tokens.gap(next).isBlank()) {
      return true;
    }
    int before = mention.first() - 1;
    if (before < from || !BEFORE.contains(tokens.word(before))) {
      return false;
    }
    for (int i = before; i >= from && i > before - REACH; i--) {
      if (CUES.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a trait is the candidate's: not "eager to learn", "an innovative environment". */
  private static boolean isOwn(Tokens tokens, int to, Mention mention) {
    if (mention.kind() != ConceptKind.SOFT) {
      return true;
    }
    for (int i = mention.end(); i < Math.min(to, mention.end() + AROUND); i++) {
      if (PLACES.contains(tokens.word(i))) {
        return false;
      }
    }
    int next = mention.end();
    if (isOfData(tokens, to, next)) {
      return false;
    }
    return next >= to
        || !tokens.gap(next).isBlank()
        || MANNERS.contains(tokens.word(next))
        || tokens.is(next, "and")
        || tokens.is(next, "or");
  }

  /** "Experience in planning is a plus", "writing for the web": what follows is no noun of it. */
  private static boolean goesOn(Tokens tokens, int to, Mention mention) {
    return mention.end() < to && GOES_ON.contains(tokens.word(mention.end()));
  }

  /** "Structured and unstructured data": said of the data. */
  private static boolean isOfData(Tokens tokens, int to, int next) {
    boolean structure = false;
    for (int i = next; i < Math.min(to, next + AROUND + 1); i++) {
      String word = tokens.word(i);
      if (word.equals("data") || word.startsWith("dataset")) {
        return structure && (i + 1 >= to || !tokens.gap(i + 1).equals("-"));
      }
      boolean form = word.contains("structure");
      if (!form && !word.equals("and") && !word.equals("or") && !word.equals("semi")) {
        return false;
      }
      structure |= form;
    }
    return false;
  }

  /** "You are flexible, ...", "Flexible and ...": a trait told first, or of the candidate. */
  private static boolean isTrait(Tokens tokens, int from, int to, Mention mention) {
    int first = mention.first();
    int next = mention.end();
    boolean told =
        first == from
            || (first > from
                && tokens.gap(first).isBlank()
                && (tokens.is(first - 1, "are")
                    || tokens.is(first - 1, "youre")
                    || tokens.is(first - 1, "be")));
    boolean ends = next >= to || tokens.is(next, "and") || tokens.gap(next).strip().startsWith(",");
    return mention.kind() == ConceptKind.SOFT && told && ends && isOwn(tokens, to, mention);
  }

  /** "Go-to-market", "R&D", "C-level": part of another word. */
  private static boolean isHyphened(Tokens tokens, Tagger.Candidate candidate) {
    if (!candidate.ambiguous()) {
      return false;
    }
    int next = candidate.mention().end();
    int first = candidate.mention().first();
    String after = next < tokens.size() ? tokens.gap(next) : "";
    String before = first > 0 ? tokens.gap(first) : "";
    return after.equals("-")
        || after.equals("&")
        || before.equals("-")
        || before.equals("&")
        || after.equals("'")
        || after.equals("’");
  }
}
