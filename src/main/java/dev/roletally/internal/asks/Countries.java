package dev.roletally.internal.asks;

import dev.roletally.internal.tokens.Glossary;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import java.util.Optional;

/** The states that clauses about permission to work name. */
final class Countries {
  private static final Glossary<String> NAMES = load();

  private Countries() {}

  /** ISO 3166 code of the first state named between two words. */
  static Optional<String> in(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      Glossary.Found<String> found = NAMES.longest(tokens, i, to);
      boolean pronoun =
          tokens.is(i, "us") && !tokens.raw(i).equals("US") && !tokens.raw(i).equals("U.S");
      if (found != null && !pronoun) {
        return Optional.of(found.value());
      }
    }
    return Optional.empty();
  }

  private static Glossary<String> load() {
    Glossary<String> names = Glossary.exact();
    for (String line : Resources.lines(Countries.class, "countries.txt")) {
      for (String name : line.substring(3).split("\\|", -1)) {
        names.put(name, line.substring(0, 2));
      }
    }
    return names;
  }
}
