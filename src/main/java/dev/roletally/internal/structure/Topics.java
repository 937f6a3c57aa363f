package dev.roletally.internal.structure;

import dev.roletally.internal.tokens.Glossary;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sides of the candidate that a stretch of words betrays. */
public final class Topics {
  private static final Glossary<Topic> PHRASES = load();

  private Topics() {}

  public static Set<Topic> in(Tokens tokens, int from, int to) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (int i = from; i < to; ) {
      Glossary.Found<Topic> found = PHRASES.longest(tokens, i, to);
      if (found == null) {
        i++;
      } else {
        topics.add(found.value());
        i = found.end();
      }
    }
    return topics;
  }

  /** Where a topic is first betrayed, if it is. */
  public static Glossary.@Nullable Found<Integer> first(
      Tokens tokens, int from, int to, Set<Topic> topics) {
    for (int i = from; i < to; ) {
      Glossary.Found<Topic> found = PHRASES.longest(tokens, i, to);
      if (found != null && topics.contains(found.value())) {
        return new Glossary.Found<>(found.end(), i);
      }
      i = found == null ? i + 1 : found.end();
    }
    return null;
  }

  private static Glossary<Topic> load() {
    Glossary<Topic> phrases = Glossary.exact();
    Topic topic = Topic.OTHER;
    for (String line : Resources.lines(Topics.class, "topics.txt")) {
      if (line.startsWith("[")) {
        topic = Topic.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else {
        for (String phrase : line.split("\\|", -1)) {
          if (!phrase.isBlank()) {
            phrases.put(phrase, topic);
          }
        }
      }
    }
    return phrases;
  }
}
