package dev.roletally.scoring;

import dev.roletally.model.Category;
import dev.roletally.model.Necessity;
import java.util.List;

/**
 * A distinct ask of a role, ready to be scored: equal asks of one category are one.
 *
 * @param category the category it is weighed in
 * @param necessity the strongest of all places that ask it
 * @param soft whether it asks for soft skills only
 * @param criterion what has to hold
 * @param alternatives what has to hold under other readings of a contradictory posting
 * @param requirement the index of the requirement where it stands first
 */
record CompiledAsk(
    Category category,
    Necessity necessity,
    boolean soft,
    CompiledCriterion criterion,
    List<CompiledCriterion> alternatives,
    int requirement) {
  CompiledAsk {
    alternatives = List.copyOf(alternatives);
  }
}
