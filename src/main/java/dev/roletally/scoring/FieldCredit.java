package dev.roletally.scoring;

import dev.roletally.explain.Code;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Words;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Optional;

/**
 * What the field of one degree claimed is worth where fields are asked: that of the nearest, by the
 * {@link CreditTable}. Any is right where none is asked. Safe for many threads.
 */
final class FieldCredit {
  // how near a field is to another, bit by bit
  private static final int SAME = 1;

  /** The one claimed is above the one asked. */
  private static final int BROADER = 2;

  private static final int NEIGHBOUR = 4;

  /** Both are at most two steps below some other. */
  private static final int DISTANT = 8;

  private static final Found ANY = new Found(Assessment.FULL, Code.DEGREE_FITS);

  private final Vocabulary vocabulary;
  private final CreditTable table;

  /** The concept of the field, or its words. */
  private final Optional<String> claimed;

  /** Whether it is a concept of the vocabulary: words that it does not know are near to nothing. */
  private final boolean known;

  FieldCredit(Degree degree, Vocabulary vocabulary, CreditTable table) {
    this.vocabulary = vocabulary;
    this.table = table;
    this.claimed =
        degree
            .field()
            .map(
                name ->
                    vocabulary
                        .field(name)
                        .map(Concept::id)
                        .orElseGet(() -> Criterion.Skill.UNRECOGNISED + Words.normalise(name)));
    this.known = claimed.flatMap(vocabulary::concept).isPresent();
  }

  /**
   * A credit and why.
   *
   * @param credit in thousandths
   * @param code what was found
   */
  record Found(int credit, Code code) {
    /** Of equals the one with the first code, so that it is found in whatever order. */
    boolean isBetterThan(Found other) {
      return credit > other.credit || (credit == other.credit && code.compareTo(other.code) < 0);
    }
  }

  Found of(Criterion.Degree asked) {
    if (asked.fields().isEmpty()) {
      return ANY;
    }
    if (claimed.isEmpty()) {
      return new Found(table.fieldUnstated(), Code.FIELD_UNSTATED);
    }
    Found best = new Found(table.fieldOther(), Code.FIELD_DIFFERS);
    for (FieldOfStudy field : asked.fields()) {
      Found next = of(field.concept(), claimed.get(), asked.relatedFields());
      best = next.isBetterThan(best) ? next : best;
    }
    return best;
  }

  private Found of(String asked, String claimed, boolean relatedWelcome) {
    int nearness = nearness(asked, claimed);
    int credit = credit(nearness, relatedWelcome);
    return new Found(
        credit,
        nearness == SAME
            ? Code.DEGREE_FITS
            : credit == 0 ? Code.FIELD_DIFFERS : Code.FIELD_RELATED);
  }

  /** The credit alone, of fields that the vocabulary holds. */
  int credit(DegreeColumns.Fields asked) {
    return credit(asked, known ? asked.union(this::nearness) : 0);
  }

  /**
   * The same if it is known how near they are.
   *
   * @param nearness all that holds of some of them, as {@link #nearness(DegreeColumns)} has it:
   *     more bits never make the credit less
   */
  int credit(DegreeColumns.Fields asked, int nearness) {
    if (asked.ordinals().isEmpty()) {
      return Assessment.FULL;
    }
    return claimed.isEmpty()
        ? table.fieldUnstated()
        : Math.max(table.fieldOther(), credit(nearness, asked.related()));
  }

  /** How near the fields at each place of columns are. */
  byte[] nearness(DegreeColumns asked) {
    return known ? asked.nearness(claimed.orElseThrow(), this::nearness) : new byte[asked.size()];
  }

  /** How near the field with an ordinal is. */
  private int nearness(int asked) {
    return nearness(vocabulary.id(asked), claimed.orElseThrow());
  }

  /** The credit of a field so near to the one asked. */
  private int credit(int nearness, boolean relatedWelcome) {
    int full = relatedWelcome ? SAME | BROADER | NEIGHBOUR : SAME;
    if ((nearness & full) != 0) {
      return Assessment.FULL;
    }
    int credit = 0;
    if ((nearness & BROADER) != 0) {
      credit = table.fieldBroader();
    }
    if ((nearness & NEIGHBOUR) != 0) {
      credit = Math.max(credit, table.fieldRelated());
    }
    if ((nearness & DISTANT) != 0) {
      credit = Math.max(credit, relatedWelcome ? table.fieldDistant() : table.fieldDistant() / 2);
    }
    return credit;
  }

  /** How near a field claimed is to one asked: {@link #SAME}, or some of the other bits. */
  private int nearness(String asked, String claimed) {
    Map<String, Integer> aboveClaimed = vocabulary.broader(claimed);
    if (asked.equals(claimed) || aboveClaimed.containsKey(asked)) {
      return SAME;
    }
    Map<String, Integer> aboveAsked = vocabulary.broader(asked);
    boolean neighbours =
        vocabulary.related(asked).contains(claimed) || meet(aboveAsked, aboveClaimed, 1);
    return (aboveAsked.containsKey(claimed) ? BROADER : 0)
        | (neighbours ? NEIGHBOUR : 0)
        | (meet(aboveAsked, aboveClaimed, 2) ? DISTANT : 0);
  }

  /** Whether some concept is at most {@code steps} above both. */
  private static boolean meet(Map<String, Integer> one, Map<String, Integer> other, int steps) {
    for (Map.Entry<String, Integer> above : one.entrySet()) {
      if (above.getValue() <= steps && other.getOrDefault(above.getKey(), steps + 1) <= steps) {
        return true;
      }
    }
    return false;
  }
}
