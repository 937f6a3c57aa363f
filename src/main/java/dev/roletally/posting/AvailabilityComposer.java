package dev.roletally.posting;

import dev.roletally.model.Conflict;
import dev.roletally.model.Requirement;
import java.util.List;

/** Composes what clauses ask of the candidate's time with the facts that the posting states. */
final class AvailabilityComposer {
  private AvailabilityComposer() {}

  /** The requirements composed, and the contradictions found on the way. */
  record Result(List<Requirement> requirements, List<Conflict> conflicts) {}

  static Result compose(String text, List<Requirement> requirements, Facts facts) {
    return text.isEmpty() && facts.context().posted().isPresent()
        ? new Result(List.of(), List.of())
        : new Result(requirements, List.of());
  }
}
