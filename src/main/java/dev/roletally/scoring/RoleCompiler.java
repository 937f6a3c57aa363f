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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns a role's requirements into distinct asks: flattens, drops what no profile could prove,
 * merges equal asks of a category, and attaches the other readings of contradictory ones.
 */
final class RoleCompiler {
  private static final int NOT_WEIGHED = -1;

  private final Role role;
  private final Vocabulary vocabulary;
  private final Map<Draft, Draft> drafts = new TreeMap<>(Draft.ORDER);
  private final List<List<Place>> layout;

  RoleCompiler(Role role, Vocabulary vocabulary) {
    this.role = role;
    this.vocabulary = vocabulary;
    this.layout = new ArrayList<>(role.requirements().size());
    for (int i = 0; i < role.requirements().size(); i++) {
      layout.add(places(i, role.requirements().get(i)));
    }
    for (Conflict conflict : role.conflicts()) {
      conflict.alternative().ifPresent(this::attach);
    }
    int place = 0;
    for (Draft draft : drafts.keySet()) {
      draft.place = place++;
    }
  }

  /** The distinct weighed asks, by category, then by canonical key. */
  CompiledRole role() {
    List<CompiledAsk> asks = new ArrayList<>(drafts.size());
    for (Draft draft : drafts.keySet()) {
      asks.add(draft.build());
    }
    return new CompiledRole(
        role.isFixedTerm(), !role.has(Diagnostic.Code.LANGUAGE_UNSUPPORTED), asks);
  }

  /** Where the asks of a requirement stand, in reading order. */
  List<Place> places(int requirement) {
    return layout.get(requirement);
  }

  private List<Place> places(int index, Requirement requirement) {
    List<Criterion> asks = requirement.asks();
    List<Place> places = new ArrayList<>(asks.size());
    for (Criterion ask : asks) {
      Draft draft = new Draft(requirement, index, ask, CompiledCriterion.of(ask, vocabulary));
      Draft earlier = isWeighed(requirement, ask) ? drafts.putIfAbsent(draft, draft) : null;
      if (earlier != null) {
        earlier.strengthen(requirement.necessity());
      }
      places.add(new Place(earlier == null ? draft : earlier, requirement, earlier == null));
    }
    return places;
  }

  private static boolean isWeighed(Requirement requirement, Criterion ask) {
    return requirement.repeats().isEmpty()
        && requirement.category() != Category.OTHER
        && isProvable(ask);
  }

  /** Whether some profile could prove a part of it at least. */
  private static boolean isProvable(Criterion ask) {
    if (ask instanceof Criterion.Group group) {
      for (Criterion member : group.of()) {
        if (isProvable(member)) {
          return true;
        }
      }
      return false;
    }
    return !(ask instanceof Criterion.Other);
  }

  /** The other reading stands beside the requirement's first ask of the same kind. */
  private void attach(Conflict.Alternative alternative) {
    for (int i = 0; i < layout.size(); i++) {
      List<Place> row = layout.get(i);
      if (role.requirements().get(i).id().equals(alternative.requirement()) && !row.isEmpty()) {
        Class<?> kind = alternative.criterion().leaves().findFirst().orElseThrow().getClass();
        Draft contested =
            row.stream()
                .map(place -> place.draft)
                .filter(draft -> draft.ask.leaves().anyMatch(kind::isInstance))
                .findFirst()
                .orElse(row.get(0).draft);
        contested.readAlso(CompiledCriterion.of(alternative.criterion(), vocabulary));
      }
    }
  }

  /** Where an ask stands in its requirement. */
  static final class Place {
    private final Draft draft;
    private final Requirement requirement;
    private final boolean first;

    /**
     * @param draft the distinct ask that it is or repeats
     * @param first whether nothing before asks the same
     */
    private Place(Draft draft, Requirement requirement, boolean first) {
      this.draft = draft;
      this.requirement = requirement;
      this.first = first;
    }

    /** What has to hold. */
    CompiledCriterion criterion() {
      return draft.criterion;
    }

    /** The index of the distinct ask that it is or repeats; empty if it is not weighed at all. */
    OptionalInt ask() {
      return draft.isWeighed() ? OptionalInt.of(draft.place) : OptionalInt.empty();
    }

    /** Whether it is weighed here. */
    boolean weighed() {
      return first && draft.isWeighed();
    }

    /** Whether an equal ask is weighed elsewhere. */
    boolean repeats() {
      return !weighed() && (draft.isWeighed() || requirement.repeats().isPresent());
    }
  }

  /** A distinct ask in the making. */
  private static final class Draft {
    /** Equal asks of a category are one; a key is only made where a category asks for more. */
    static final Comparator<Draft> ORDER =
        (one, other) -> {
          int byCategory = one.requirement.category().compareTo(other.requirement.category());
          return byCategory != 0 || one == other ? byCategory : one.key().compareTo(other.key());
        };

    private final Requirement requirement;
    private final int index;
    private final Criterion ask;
    private final CompiledCriterion criterion;
    private List<CompiledCriterion> alternatives = List.of();
    private Necessity necessity;
    private int place = NOT_WEIGHED;
    private @Nullable String key;

    Draft(Requirement requirement, int index, Criterion ask, CompiledCriterion criterion) {
      this.requirement = requirement;
      this.index = index;
      this.ask = ask;
      this.criterion = criterion;
      this.necessity = requirement.necessity();
    }

    private String key() {
      String known = key;
      if (known == null) {
        known = ask.key();
        key = known;
      }
      return known;
    }

    boolean isWeighed() {
      return place != NOT_WEIGHED;
    }

    void strengthen(Necessity other) {
      if (other.compareTo(necessity) < 0) {
        necessity = other;
      }
    }

    void readAlso(CompiledCriterion alternative) {
      List<CompiledCriterion> more = new ArrayList<>(alternatives);
      more.add(alternative);
      alternatives = more;
    }

    CompiledAsk build() {
      return new CompiledAsk(
          requirement.category(), necessity, isSoft(ask), criterion, alternatives, index);
    }

    /** Whether it asks for soft skills only. */
    private static boolean isSoft(Criterion ask) {
      if (ask instanceof Criterion.Group group) {
        for (Criterion member : group.of()) {
          if (!isSoft(member)) {
            return false;
          }
        }
        return true;
      }
      return ask instanceof Criterion.Skill skill && skill.kind() == ConceptKind.SOFT;
    }
  }
}
