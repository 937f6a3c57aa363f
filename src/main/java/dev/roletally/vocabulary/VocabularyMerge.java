package dev.roletally.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A vocabulary that a source was added to, and the report of the adding.
 *
 * @param vocabulary the vocabulary with the source's concepts
 * @param added the new concepts, in the order of the source
 * @param merged the entries whose label, or id, the vocabulary had already
 * @param skipped what was not taken, and why
 */
public record VocabularyMerge(
    Vocabulary vocabulary, List<Added> added, List<Merged> merged, List<Skipped> skipped) {
  /** Copies the lists. */
  public VocabularyMerge {
    added = List.copyOf(added);
    merged = List.copyOf(merged);
    skipped = List.copyOf(skipped);
  }

  /**
   * A concept that is new.
   *
   * @param id its id
   * @param where file and line
   */
  public record Added(String id, String where) {}

  /**
   * An entry of the source that the vocabulary had already.
   *
   * @param label the entry's label
   * @param id the concept it became part of
   * @param newNames how many names the concept gained
   * @param where file and line
   */
  public record Merged(String label, String id, int newNames, String where) {}

  /**
   * Something of the source that was not taken.
   *
   * @param reason why
   * @param value the entry, name or relation
   * @param where file and line
   */
  public record Skipped(Reason reason, String value, String where) {}

  /** Why something was not taken. */
  public enum Reason {
    /** The entry is of a sort that the vocabulary does not hold. */
    OTHER_SORT,
    /** Several concepts have this label, so that none of them is meant for sure. */
    AMBIGUOUS_LABEL,
    /** Another concept has this name. */
    NAME_TAKEN,
    /** The name is empty, too long, or has no letter or digit. */
    UNUSABLE_NAME,
    /** The relation names nothing in the source or the vocabulary. */
    UNKNOWN_RELATION,
    /** The relation would make a concept broader than itself. */
    CYCLE
  }

  /** The counts, one line. */
  public String summary() {
    Map<Reason, Integer> reasons = new TreeMap<>();
    skipped.forEach(each -> reasons.merge(each.reason(), 1, Integer::sum));
    return "added "
        + added.size()
        + ", merged "
        + merged.size()
        + " with "
        + merged.stream().mapToInt(Merged::newNames).sum()
        + " new names, skipped "
        + skipped.size()
        + (reasons.isEmpty() ? "" : " " + reasons);
  }
}
