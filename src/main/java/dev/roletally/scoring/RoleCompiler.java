package dev.roletally.scoring;

import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Turns a role's requirements into distinct asks: flattens, drops what no profile could prove,
 * merges equal asks of a category, and attaches the other readings of contradictory ones.
 */
final class RoleCompiler {
  /**
   * Where an ask stands in its requirement.
   *
   * @param criterion what has to hold
   * @param ask the index of the distinct ask that is weighed here; empty if it is weighed elsewhere
   *     or not at all
   * @param repeats whether an equal ask is weighed elsewhere
   */
  record Place(CompiledCriterion criterion, Optional<Integer> ask, boolean repeats) {}

  private final Role role;
  private final Vocabulary vocabulary;
  private final Map<String, Draft> drafts = new TreeMap<>();
  private final List<List<Draft>> layout = new ArrayList<>();

  RoleCompiler(Role role, Vocabulary vocabulary) {
    this.role = role;
    this.vocabulary = vocabulary;
    for (int i = 0; i < role.requirements().size(); i++) {
      layout.add(draft(i, role.requirements().get(i)));
    }
    role.conflicts().forEach(conflict -> conflict.alternative().ifPresent(this::attach));
  }

  /** The distinct weighed asks, by category, then by canonical key. */
  CompiledRole role() {
    return new CompiledRole(
        role.isFixedTerm(),
        !role.has(Diagnostic.Code.LANGUAGE_UNSUPPORTED),
        drafts.values().stream().map(Draft::build).toList());
  }

  /** For each requirement, where its asks stand, in reading order. */
  List<List<Place>> places() {
    Map<Draft, Integer> index = new HashMap<>();
    drafts.values().forEach(draft -> index.put(draft, index.size()));
    List<List<Place>> places = new ArrayList<>();
    Map<Draft, Integer> seen = new HashMap<>();
    for (int i = 0; i < layout.size(); i++) {
      List<Place> row = new ArrayList<>();
      for (Draft draft : layout.get(i)) {
        Optional<Integer> ask = Optional.ofNullable(index.get(draft));
        boolean first = ask.isPresent() && seen.putIfAbsent(draft, i) == null;
        boolean repeats = role.requirements().get(i).repeats().isPresent();
        row.add(
            first
                ? new Place(draft.criterion, ask, false)
                : new Place(draft.criterion, Optional.empty(), ask.isPresent() || repeats));
      }
      places.add(row);
    }
    return places;
  }

  private List<Draft> draft(int index, Requirement requirement) {
    List<Draft> row = new ArrayList<>();
    for (Criterion ask : requirement.asks()) {
      Draft draft = new Draft(requirement, index, ask, CompiledCriterion.of(ask, vocabulary));
      if (isWeighed(requirement, ask)) {
        // keys of a category sort together: 'A' stands for the first category
        String key = (char) ('A' + requirement.category().ordinal()) + ask.key();
        Draft earlier = drafts.putIfAbsent(key, draft);
        if (earlier != null) {
          earlier.strengthen(requirement.necessity());
          draft = earlier;
        }
      }
      row.add(draft);
    }
    return row;
  }

  private static boolean isWeighed(Requirement requirement, Criterion ask) {
    return requirement.repeats().isEmpty()
        && requirement.category() != Category.OTHER
        && hasLeaf(ask, leaf -> !(leaf instanceof Criterion.Other));
  }

  private static boolean hasLeaf(Criterion criterion, Predicate<Criterion.Leaf> wanted) {
    return switch (criterion) {
      case Criterion.Leaf leaf -> wanted.test(leaf);
      case Criterion.Group group -> {
        for (Criterion member : group.of()) {
          if (hasLeaf(member, wanted)) {
            yield true;
          }
        }
        yield false;
      }
    };
  }

  private static boolean isSoft(Criterion.Leaf leaf) {
    return leaf instanceof Criterion.Skill skill && skill.kind() == ConceptKind.SOFT;
  }

  /** The other reading stands beside the requirement's first ask of the same kind. */
  private void attach(Conflict.Alternative alternative) {
    for (int i = 0; i < layout.size(); i++) {
      List<Draft> row = layout.get(i);
      if (role.requirements().get(i).id().equals(alternative.requirement()) && !row.isEmpty()) {
        Class<?> kind = alternative.criterion().leaves().findFirst().orElseThrow().getClass();
        Draft contested =
            row.stream()
                .filter(draft -> hasLeaf(draft.ask, kind::isInstance))
                .findFirst()
                .orElse(row.get(0));
        contested.alternatives.add(CompiledCriterion.of(alternative.criterion(), vocabulary));
      }
    }
  }

  /** A distinct ask in the making. */
  private static final class Draft {
    private final Requirement requirement;
    private final int index;
    private final Criterion ask;
    private final CompiledCriterion criterion;
    private final List<CompiledCriterion> alternatives = new ArrayList<>();
    private Necessity necessity;

    Draft(Requirement requirement, int index, Criterion ask, CompiledCriterion criterion) {
      this.requirement = requirement;
      this.index = index;
      this.ask = ask;
      this.criterion = criterion;
      this.necessity = requirement.necessity();
    }

    void strengthen(Necessity other) {
      if (other.compareTo(necessity) < 0) {
        necessity = other;
      }
    }

    CompiledAsk build() {
      boolean soft = !hasLeaf(ask, leaf -> !isSoft(leaf));
      return new CompiledAsk(
          requirement.category(), necessity, soft, criterion, alternatives, index);
    }
  }
}
