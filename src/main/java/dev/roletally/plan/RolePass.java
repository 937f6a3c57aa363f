package dev.roletally.plan;

import dev.roletally.scoring.CompiledRole;
import java.util.function.Consumer;

/** Many roles that can be gone through more than once, in the same order each time. */
@FunctionalInterface
public interface RolePass {
  /** Hands over every role, one after the other. */
  void each(Consumer<CompiledRole> visitor);
}
