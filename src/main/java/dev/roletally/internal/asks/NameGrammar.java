package dev.roletally.internal.asks;

import dev.roletally.internal.structure.Clause;
import dev.roletally.internal.structure.Topic;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.LanguageLevel;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the human languages and the certificates that a clause names. */
final class NameGrammar {
  private static final Set<String> COMMAND =
      Set.of(
          "fluent",
          "fluency",
          "fluently",
          "proficient",
          "proficiency",
          "native",
          "speak",
          "speaks",
          "speaking",
          "spoken",
          "written",
          "command",
          "language",
          "languages",
          "bilingual",
          "level",
          "verbal",
          "write",
          "read",
          "speaker",
          "oral",
          "b2",
          "c1",
          "c2",
          "b1",
          "mastery",
          "conversational",
          "excellent",
          "good",
          "strong",
          "knowledge",
          "communicate",
          "skills",
          "communication",
          "understanding",
          "fluencies",
          "trilingual");
  private static final Set<String> ORIGIN =
      Set.of(
          "citizen", "government", "law", "market", "markets", "company", "customers", "clients");
  private final Tagger languages;
  private final Tagger certificates;

  NameGrammar(Vocabulary vocabulary) {
    this.languages = Tagger.of(vocabulary, kind -> kind == ConceptKind.NATURAL_LANGUAGE);
    this.certificates = Tagger.of(vocabulary, kind -> kind == ConceptKind.CERTIFICATION);
  }

  /** The languages or certificates that the clause asks for. */
  Optional<Criterion> read(Tokens tokens, Clause clause, Set<Topic> topics) {
    List<Criterion> asks = new ArrayList<>();
    List<Mention> spoken = languages.find(tokens, clause.first(), clause.end());
    if (!spoken.isEmpty() && isCommand(tokens, clause, spoken)) {
      LanguageLevel level = level(tokens, clause);
      for (Mention mention : spoken) {
        if (spoken.size() > 1 && mention.concept().endsWith(":mul")) {
          continue;
        }
        asks.add(
            new Criterion.Language(
                mention.concept().substring(mention.concept().indexOf(':') + 1),
                level,
                mention.span(tokens)));
      }
    } else if (topics.contains(Topic.CERTIFICATION) || spoken.isEmpty()) {
      for (Mention mention : certificates.find(tokens, clause.first(), clause.end())) {
        asks.add(
            new Criterion.Certification(mention.concept(), mention.label(), mention.span(tokens)));
      }
    }
    if (asks.isEmpty()) {
      return Optional.empty();
    }
    if (asks.size() == 1) {
      return Optional.of(asks.get(0));
    }
    return Optional.of(
        hasOr(tokens, clause) ? new Criterion.AnyOf(false, asks) : new Criterion.AllOf(asks));
  }

  /** Whether the names are what the clause is about. */
  boolean isMain(Criterion named, Tokens tokens, Clause clause, Set<Topic> topics) {
    boolean language = named.leaves().anyMatch(leaf -> leaf instanceof Criterion.Language);
    if (!language) {
      return topics.contains(Topic.CERTIFICATION) || !topics.contains(Topic.EDUCATION);
    }
    if (topics.contains(Topic.LANGUAGE)) {
      return true;
    }
    int first = tokens.from(named.leaves().findFirst().orElseThrow().span().start());
    return first - clause.first() <= 5;
  }

  private static boolean hasOr(Tokens tokens, Clause clause) {
    for (int i = clause.first(); i < clause.end(); i++) {
      if (tokens.is(i, "or") || tokens.gap(i).equals("/")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCommand(Tokens tokens, Clause clause, List<Mention> spoken) {
    int after = spoken.get(spoken.size() - 1).end();
    if (after < clause.end() && ORIGIN.contains(tokens.word(after))) {
      return false;
    }
    boolean first = spoken.get(0).first() == clause.first();
    if (first && after < clause.end() && (tokens.is(after, "helps") || tokens.is(after, "is"))) {
      return true;
    }
    for (int i = clause.first(); i < clause.end(); i++) {
      if (COMMAND.contains(tokens.word(i))) {
        return true;
      }
    }
    return clause.end() - clause.first() <= 4;
  }

  private static LanguageLevel level(Tokens tokens, Clause clause) {
    LanguageLevel level = LanguageLevel.INTERMEDIATE;
    for (int i = clause.first(); i < clause.end(); i++) {
      String word = tokens.word(i).toLowerCase(Locale.ROOT);
      switch (word) {
        case "native", "tongue" -> {
          return LanguageLevel.NATIVE;
        }
        case "fluent",
            "fluency",
            "fluently",
            "business",
            "professional",
            "proficient",
            "proficiency",
            "excellent",
            "strong",
            "c1",
            "c2",
            "full",
            "perfect",
            "bilingual" ->
            level = LanguageLevel.FLUENT;
        case "basic", "a1", "a2", "beginner" -> level = LanguageLevel.BASIC;
        default -> {}
      }
    }
    return level;
  }
}
