package dev.roletally.posting;

import dev.roletally.model.Role;
import java.util.List;
import java.util.Optional;

/** The facts that a posting states. */
final class Facts {
  private Facts() {}

  static Facts read(Posting posting, List<Block> blocks) {
    return posting.text().isEmpty() ? read(posting, blocks) : new Facts();
  }

  /** The context of its dates. */
  DateContext context() {
    return new DateContext(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Adds the facts to {@code role}. */
  void addTo(Role.Builder role) {
    role.build();
  }
}
