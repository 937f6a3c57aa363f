package dev.roletally.internal.asks;

import dev.roletally.internal.structure.Clause;
import dev.roletally.internal.structure.Cue;
import dev.roletally.internal.structure.Cues;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.ConceptKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the mentions of a clause that only name a class of things ("deep learning frameworks such
 * as ...", "or other databases") from those that are asked for themselves.
 */
final class ClassNames {
  /** Words that name a class of things. */
  static final Set<String> WORDS = Resources.words(ClassNames.class, "classes.txt");

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final Cues cues;
  private final List<Mention> mentions;

  /** The class names among the mentions of {@code clause}. */
  ClassNames(Tokens tokens, Clause clause, Cues cues, List<Mention> mentions) {
    this.tokens = tokens;
    this.from = clause.first();
    this.to = clause.end();
    this.cues = cues;
    this.mentions = mentions;
  }

  /** Whether mention {@code i} is no ask of its own. */
  boolean names(int i) {
    return isClassAt(i) || isExcluded(mentions.get(i));
  }

  /** Whether mention {@code i} names a class, or is tied by a slash to one that does. */
  private boolean isClassAt(int i) {
    int after = i + 1;
    while (after < mentions.size() && isExcluded(mentions.get(after))) {
      after++;
    }
    Mention next = after < mentions.size() ? mentions.get(after) : null;
    if (isClass(mentions.get(i), next)) {
      return true;
    }
    return next != null
        && ListGap.between(tokens, mentions.get(i).end(), next.first()).tie() == ListGap.Tie.SLASH
        && next.first() == mentions.get(i).end()
        && i + 2 < mentions.size()
        && isClass(next, mentions.get(i + 2));
  }

  /** "languages other than Python". */
  private boolean isExcluded(Mention mention) {
    return tokens.is(mention.first() - 1, "than") && tokens.is(mention.first() - 2, "other");
  }

  /** Whether a mention only names the class of the list that follows it. */
  boolean isClass(Mention mention, @Nullable Mention next) {
    String lastWord = tokens.word(mention.end() - 1);
    boolean plural = isPlural(lastWord) && !isProduct(mention);
    int i = mention.end();
    boolean classWord = WORDS.contains(lastWord);
    int limit = next == null ? to : next.first();
    while (i < limit && WORDS.contains(tokens.word(i)) && tokens.gap(i).isBlank()) {
      classWord = true;
      i++;
    }
    if (precededByOther(mention.first()) || followsName(mention) || isCraft(mention, next)) {
      return true;
    }
    if (next == null || next.first() - i > 5) {
      return false;
    }
    boolean opens = false;
    for (int k = i; k <= next.first(); k++) {
      String gap = tokens.gap(k);
      opens |= gap.indexOf('(') >= 0 || gap.indexOf(':') >= 0;
      opens &= gap.indexOf(')') <= gap.indexOf('(');
      opens |= k < next.first() && cues.at(k, EnumSet.of(Cue.EXAMPLES));
    }
    return opens && (classWord || (plural && mention.kind() != ConceptKind.SOFT));
  }

  private static boolean isPlural(String word) {
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("is")
        && !word.endsWith("ics");
  }

  /** A name such as "Databricks" or "Excel skills", which ends as a plural does and is none. */
  private boolean isProduct(Mention mention) {
    return mention.isProduct()
        && Character.isUpperCase(tokens.text().charAt(tokens.start(mention.first())));
  }

  /** "Windows operating systems", "Oracle database": the class after its member. */
  private boolean followsName(Mention mention) {
    return mention.first() > from
        && WORDS.contains(tokens.word(mention.end() - 1))
        && tokens.gap(mention.first()).isBlank()
        && mentions.stream().anyMatch(other -> other.end() == mention.first() && other.isProduct());
  }

  /** "Programming skills in Java" asks for Java. */
  private boolean isCraft(Mention mention, @Nullable Mention next) {
    if (next == null
        || next.kind() != ConceptKind.LANGUAGE
        || !(tokens.is(mention.end() - 1, "skills") || tokens.is(mention.end() - 1, "abilities"))) {
      return false;
    }
    return tokens.is(mention.end(), "in")
        || tokens.is(mention.end(), "using")
        || tokens.is(mention.end(), "with")
        || tokens.gap(mention.end()).indexOf('(') >= 0;
  }

  /** "or other container technologies" names a class, too. */
  private boolean precededByOther(int first) {
    for (Cues.At at : cues.all()) {
      boolean other =
          at.cue() == Cue.OR_OTHER || (at.cue() == Cue.OPEN && tokens.is(at.end() - 1, "other"));
      if (at.end() == first && other) {
        return true;
      }
    }
    return false;
  }
}
