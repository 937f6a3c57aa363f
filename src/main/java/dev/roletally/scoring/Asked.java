package dev.roletally.scoring;

import dev.roletally.model.Criterion;
import java.util.Optional;

/**
 * Something a role asks that profiles are credited for by itself: a leaf, or anything of the class
 * that an open list leaves room for. Two profiles between which a {@link Contrast} touches nothing
 * that a role asks have the same score for it.
 *
 * @param key the canonical form: equal keys ask the same
 * @param leaf the leaf; empty for a class
 */
public record Asked(String key, Optional<Criterion.Leaf> leaf) {
  private static final String CLASS = "class:";

  static Asked of(Criterion.Leaf leaf) {
    return new Asked(leaf.key(), Optional.of(leaf));
  }

  static Asked ofClass(String concept) {
    return new Asked(CLASS + concept, Optional.empty());
  }

  Assessment assess(CompiledProfile profile) {
    return leaf.isPresent()
        ? profile.assess(leaf.get())
        : profile.assessClass(key.substring(CLASS.length()));
  }
}
