package dev.roletally.model;

import com.google.common.base.Splitter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words of a phrase that tell one kind of work from another. */
final class KindWords {
  /** Words that any work would fit, and the small words between. */
  private static final Set<String> VAGUE =
      Set.copyOf(
          Splitter.on(' ')
              .splitToList(
                  "a an and any area as asset at be bonus but business by can candidate closely"
                      + " considered demonstrated desirable desired either environment equivalent"
                      + " especially essential etc experience experienced field focus focu"
                      + " following for from hand hands has have having ideal ideally if in"
                      + " including industrial industry intern internship is it its job junior kind"
                      + " least like may minimum must need new nice not of on one or other our"
                      + " overall part plus position practical preferably preferred previous prior"
                      + " professional proven real record related relevant required role scenario"
                      + " sector senior setting should significant similar skill skills solid some"
                      + " specific staff strong such team than that the their this through to track"
                      + " up us use used using utilizing we well will with within work working"
                      + " world year you your"));

  /** Endings under which the words of one kind of work are told from the person who does it. */
  private static final List<Map.Entry<String, String>> FAMILIES =
      List.of(
          Map.entry("engineer", "engineer"),
          Map.entry("develop", "develop"),
          Map.entry("program", "program"),
          Map.entry("analys", "analy"),
          Map.entry("analyt", "analy"),
          Map.entry("analyz", "analy"),
          Map.entry("scien", "scien"),
          Map.entry("manag", "manag"),
          Map.entry("design", "design"),
          Map.entry("research", "research"),
          Map.entry("administ", "administ"),
          Map.entry("consult", "consult"),
          Map.entry("market", "market"),
          Map.entry("teach", "teach"),
          Map.entry("test", "test"),
          Map.entry("account", "account"),
          Map.entry("architect", "architect"));

  private KindWords() {}

  /** Sorted, each once, in singular; an engineer's work is engineering. */
  static Set<String> of(String phrase) {
    Set<String> words = new TreeSet<>();
    for (String word : Splitter.on(' ').omitEmptyStrings().split(Words.normalise(phrase))) {
      String singular = singular(word);
      if (!VAGUE.contains(word) && !VAGUE.contains(singular)) {
        words.add(family(singular));
      }
    }
    return Collections.unmodifiableSet(words);
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private static String family(String word) {
    for (Map.Entry<String, String> family : FAMILIES) {
      if (word.startsWith(family.getKey())) {
        return family.getValue();
      }
    }
    return word;
  }
}
