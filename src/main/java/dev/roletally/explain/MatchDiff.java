package dev.roletally.explain;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The difference of two matches with one role: of two profiles, policies, days, vocabularies or
 * readings of the posting. It holds what differs and nothing else, and its gains add up: ask →
 * requirement → score.
 *
 * @param before the first match
 * @param after the second match
 * @param requirements the requirements that differ: as the first match has them, then those that
 *     the second alone has
 */
public record MatchDiff(Match before, Match after, List<RequirementDiff> requirements) {
  /** Copies the list and checks that the gains add up. */
  public MatchDiff {
    requirements = List.copyOf(requirements);
    int gain = requirements.stream().mapToInt(RequirementDiff::gain).sum();
    checkArgument(
        gain == after.score() - before.score(),
        "gains must add up to the difference of the scores, got: %s",
        gain);
  }

  /**
   * The difference of two matches.
   *
   * @throws IllegalArgumentException if they are not of one role
   */
  public static MatchDiff of(Match before, Match after) {
    checkArgument(
        before.roleId().equals(after.roleId()),
        "matches must be of one role, got: %s and %s",
        before.roleId(),
        after.roleId());
    Map<String, Pair<RequirementMatch>> pairs = new LinkedHashMap<>();
    before.requirements().forEach(each -> pair(pairs, each.id()).before = Optional.of(each));
    after.requirements().forEach(each -> pair(pairs, each.id()).after = Optional.of(each));
    List<RequirementDiff> differing = new ArrayList<>();
    pairs.forEach(
        (id, pair) -> {
          if (pair.differs()) {
            differing.add(new RequirementDiff(id, pair.before, pair.after, asks(pair)));
          }
        });
    return new MatchDiff(before, after, differing);
  }

  /** Whether the two matches are equal in every part. */
  public boolean isEmpty() {
    return before.equals(after);
  }

  /** The second score less the first. */
  public int gain() {
    return after.score() - before.score();
  }

  /** The difference in words, requirement by requirement. */
  public String toText() {
    return toText(Locale.ENGLISH);
  }

  /** The same in the language of {@code locale}: see {@link Phrases#of(Locale)}. */
  public String toText(Locale locale) {
    return DiffText.of(this, Phrases.of(locale));
  }

  /** The difference as JSON ({@code roletally/diff/1}). */
  public String toJson() {
    return DiffJson.write(this);
  }

  private static List<AskDiff> asks(Pair<RequirementMatch> of) {
    Map<String, Pair<AskMatch>> pairs = new LinkedHashMap<>();
    Map<String, String> criteria = new HashMap<>();
    keyed(of.before, criteria).forEach((key, each) -> pair(pairs, key).before = Optional.of(each));
    keyed(of.after, criteria).forEach((key, each) -> pair(pairs, key).after = Optional.of(each));
    List<AskDiff> differing = new ArrayList<>();
    pairs.forEach(
        (key, pair) -> {
          if (pair.differs()) {
            differing.add(new AskDiff(criteria.getOrDefault(key, key), pair.before, pair.after));
          }
        });
    return differing;
  }

  /** The asks by what they ask; the second of two that ask the same goes by its number too. */
  private static Map<String, AskMatch> keyed(
      Optional<RequirementMatch> of, Map<String, String> criteria) {
    Map<String, AskMatch> keyed = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (AskMatch ask : of.map(RequirementMatch::asks).orElse(List.of())) {
      String criterion = ask.criterion().criterion().key();
      String key = times.merge(criterion, 1, Integer::sum) + " " + criterion;
      criteria.put(key, criterion);
      keyed.put(key, ask);
    }
    return keyed;
  }

  private static <T> Pair<T> pair(Map<String, Pair<T>> pairs, String key) {
    return pairs.computeIfAbsent(key, id -> new Pair<>());
  }

  /** The same thing in both matches. */
  private static final class Pair<T> {
    private Optional<T> before = Optional.empty();
    private Optional<T> after = Optional.empty();

    boolean differs() {
      return !before.equals(after);
    }
  }
}
