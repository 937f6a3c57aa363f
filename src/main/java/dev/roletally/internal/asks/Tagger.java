package dev.roletally.internal.asks;

import dev.roletally.internal.tokens.Glossary;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.ConceptKind;
import dev.roletally.vocabulary.Alias;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the concepts of a vocabulary in a text by their names: the longest name first, in any
 * spelling of case, hyphen and number. Names that count in one case only, or only in company, are
 * held back until {@link AmbiguityGate} has looked at the words around them.
 */
public final class Tagger {
  private static final String INSIDE = " -/&_'’–‐‑\u00a0\n\t\r";

  private static final int ELISION = 14;
  private static final int SHOUT = 4;

  private final Glossary<List<Entry>> names;

  private record Entry(Concept concept, Alias alias) {}

  /** A concept that may be named here. */
  record Candidate(Mention mention, boolean ambiguous) {}

  private Tagger(Glossary<List<Entry>> names) {
    this.names = names;
  }

  /** A tagger for the concepts of {@code vocabulary} of these kinds. */
  public static Tagger of(Vocabulary vocabulary, Predicate<ConceptKind> kinds) {
    Glossary<List<Entry>> names = Glossary.withPlurals();
    for (Concept concept : vocabulary.concepts()) {
      if (kinds.test(concept.kind())) {
        for (Alias alias : concept.names()) {
          add(names, alias.text(), new Entry(concept, alias));
        }
      }
    }
    return new Tagger(names);
  }

  /** A tagger that finds nothing. */
  static Tagger none() {
    return new Tagger(Glossary.exact());
  }

  private static void add(Glossary<List<Entry>> names, String name, Entry entry) {
    List<Entry> entries = names.get(name);
    if (entries == null) {
      entries = new ArrayList<>(1);
      names.put(name, entries);
    }
    if (!entries.contains(entry)) {
      entries.add(entry);
    }
  }

  /** The concepts named between two words, in order, none overlapping another. */
  public List<Mention> find(Tokens tokens, int from, int to) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = from; i < to; ) {
      Candidate found = at(tokens, i, to);
      if (found == null || found.ambiguous()) {
        Candidate whole = elided(tokens, i, to);
        found = whole == null ? found : whole;
      }
      if (found != null
          && (isManner(tokens, found.mention(), to) || isTitle(tokens, found.mention(), to))) {
        found = null;
      }
      if (found == null) {
        i++;
      } else {
        candidates.add(found);
        i = found.mention().end();
      }
    }
    return AmbiguityGate.pass(tokens, from, to, candidates);
  }

  private @Nullable Candidate at(Tokens tokens, int from, int to) {
    for (Glossary.Found<List<Entry>> found : names.all(tokens, from, to)) {
      if (isWhole(tokens, from, found.end())) {
        Candidate candidate = best(tokens, from, found);
        if (candidate != null) {
          return candidate;
        }
      }
    }
    return null;
  }

  /** "Verbal, written and presentation skills": what the first words share with the last. */
  private @Nullable Candidate elided(Tokens tokens, int from, int to) {
    if (from + 2 >= to || !isTied(tokens, from + 1)) {
      return null;
    }
    for (int i = from + 2; i < Math.min(to, from + ELISION); i++) {
      String gap = tokens.gap(i);
      if (gap.indexOf('(') >= 0 || gap.indexOf(';') >= 0 || gap.indexOf('.') >= 0) {
        return null;
      }
      if (tokens.is(i, "skills") || tokens.is(i, "abilities")) {
        List<Entry> entries = names.with(tokens, from, from + 1, "skills");
        return entries == null ? null : best(tokens, from, new Glossary.Found<>(from + 1, entries));
      }
    }
    return null;
  }

  /** What the words mean as a whole, where nothing but such a name can stand. */
  @Nullable Mention whole(Tokens tokens, int from, int to) {
    for (Glossary.Found<List<Entry>> found : names.all(tokens, from, to)) {
      if (found.end() == to && isWhole(tokens, from, to)) {
        Candidate candidate = best(tokens, from, found);
        return candidate == null ? null : candidate.mention();
      }
    }
    return null;
  }

  /** What the words mean with {@code last}, which they share with others, behind them. */
  @Nullable Mention elided(Tokens tokens, int from, int to, String last) {
    List<Entry> entries = names.with(tokens, from, to, last);
    Candidate found =
        entries == null ? null : best(tokens, from, new Glossary.Found<>(to, entries));
    return found == null ? null : found.mention();
  }

  /** "hands-on experience": how something was learnt is no skill of its own. */
  private static boolean isManner(Tokens tokens, Mention mention, int to) {
    int next = mention.end();
    boolean learnt =
        next < to
            && switch (tokens.word(next)) {
              case "experience", "knowledge", "expertise", "understanding", "exposure" -> true;
              default -> false;
            };
    return learnt && tokens.is(next - 1, "on") && tokens.is(next - 2, "hands");
  }

  /** "as a data engineer", "a talented machine learning engineer": who did it, not what. */
  private static boolean isTitle(Tokens tokens, Mention mention, int to) {
    if (mention.kind() != ConceptKind.KNOWLEDGE && mention.kind() != ConceptKind.METHOD) {
      return false;
    }
    int next = mention.end();
    return isPerson(tokens.word(next - 1))
        || (next < to && tokens.gap(next).isBlank() && isPerson(tokens.word(next)))
        || (next + 1 < to && tokens.gap(next).equals("/") && isPerson(tokens.word(next + 1)));
  }

  private static boolean isPerson(String word) {
    return switch (word) {
      case "engineer",
          "engineers",
          "developer",
          "developers",
          "scientist",
          "scientists",
          "analyst",
          "analysts",
          "architect",
          "consultant",
          "programmer",
          "researcher",
          "specialist" ->
          true;
      default -> false;
    };
  }

  private static boolean isTied(Tokens tokens, int i) {
    String gap = tokens.gap(i);
    return tokens.is(i, "and")
        || tokens.is(i, "or")
        || gap.indexOf(',') >= 0
        || gap.indexOf('/') >= 0
        || gap.indexOf('&') >= 0;
  }

  private static @Nullable Candidate best(
      Tokens tokens, int from, Glossary.Found<List<Entry>> found) {
    Candidate held = null;
    for (Entry entry : found.value()) {
      boolean plain = entry.alias().use() == Alias.Use.PLAIN;
      boolean ambiguous = entry.alias().use() == Alias.Use.AMBIGUOUS;
      if (plain
          || sameCase(tokens, from, found.end(), entry.alias().text())
          || (ambiguous && isUpper(tokens, from, found.end()))) {
        Candidate candidate =
            new Candidate(Mention.of(from, found.end(), entry.concept()), ambiguous);
        if (!ambiguous) {
          return candidate;
        }
        held = held == null ? candidate : held;
      }
    }
    return held;
  }

  /** Whether no mark inside the name parts it. */
  private static boolean isWhole(Tokens tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      String gap = tokens.gap(i);
      for (int k = 0; k < gap.length(); k++) {
        if (INSIDE.indexOf(gap.charAt(k)) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean sameCase(Tokens tokens, int from, int to, String alias) {
    String raw = tokens.span(from, to).of(tokens.text());
    String said = bare(raw);
    String name = bare(alias);
    boolean shouted =
        said.length() >= SHOUT
            && said.equals(said.toUpperCase(Locale.ROOT))
            && said.equalsIgnoreCase(name);
    return shouted || said.equals(name) || said.equals(name + "s");
  }

  /** "RUST", "HIVE": a longer name in capitals. */
  private static boolean isUpper(Tokens tokens, int from, int to) {
    String raw = tokens.span(from, to).of(tokens.text());
    return raw.length() >= 4 && raw.chars().allMatch(Character::isUpperCase);
  }

  private static String bare(String name) {
    StringBuilder bare = new StringBuilder(name.length());
    name.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) c));
    return bare.toString();
  }
}
