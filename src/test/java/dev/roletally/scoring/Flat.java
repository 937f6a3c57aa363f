package dev.roletally.scoring;

import dev.roletally.model.Criterion;

/** A leaf laid flat, as a ranking credits it. */
final class Flat {
  private Flat() {}

  static int credit(Criterion.Leaf leaf, CompiledProfile profile) {
    Asked asked = Asked.of(leaf);
    int[] compiled = CompiledLeaves.compile(asked, profile.vocabulary());
    CompiledLeaves leaves = new CompiledLeaves(new Asked[] {asked}, new int[][] {compiled});
    return profile.credit(leaves, 0);
  }
}
