package dev.roletally.internal.asks;

import dev.roletally.internal.document.Stated;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.Fact;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Brings together what clauses ask and what fields ask: a degree, months of experience, a place to
 * be in.
 *
 * <p>A field that a clause says too asks nothing more. Where the two disagree, the clause's
 * requirement takes the field's value, and the clause's own reading is the alternative of a
 * conflict. A field that no clause speaks of makes a requirement of its own.
 */
final class StatedAsks {
  private final String text;
  private final Stated stated;
  private final List<Requirement> requirements;
  private final List<Conflict> conflicts = new ArrayList<>();

  private StatedAsks(String text, Stated stated, List<Requirement> requirements) {
    this.text = text;
    this.stated = stated;
    this.requirements = new ArrayList<>(requirements);
  }

  /**
   * The requirements of clauses and fields.
   *
   * @param requirements all of them, those of fields alone at the end
   * @param conflicts where a clause and a field disagree
   */
  record Result(List<Requirement> requirements, List<Conflict> conflicts) {}

  /** The {@code requirements} of the clauses of {@code text}, with what {@code stated} asks. */
  static Result merge(String text, Stated stated, List<Requirement> requirements) {
    StatedAsks asks = new StatedAsks(text, stated, requirements);
    asks.merge();
    return new Result(List.copyOf(asks.requirements), List.copyOf(asks.conflicts));
  }

  private void merge() {
    Optional<Criterion> degree = stated.degree().flatMap(this::degree);
    Optional<Criterion> experience = stated.experience().flatMap(this::experience);
    if (degree.isPresent() && experience.isPresent() && stated.experienceInstead()) {
      Fact<?> field = stated.degree().orElseThrow();
      add(
          Category.EDUCATION,
          field.span(),
          new Criterion.AnyOf(false, List.of(degree.get(), experience.get())));
    } else {
      degree.ifPresent(ask -> add(Category.EDUCATION, stated.degree().orElseThrow().span(), ask));
      experience.ifPresent(
          ask -> add(Category.EXPERIENCE, stated.experience().orElseThrow().span(), ask));
    }
    residence();
  }

  /** The field's degree, if no clause asks for one. */
  private Optional<Criterion> degree(Fact<Set<DegreeLevel>> field) {
    boolean agrees = false;
    int other = -1;
    for (int i = 0; i < requirements.size(); i++) {
      Optional<Criterion.Degree> asked =
          leaf(requirements.get(i), Criterion.Degree.class)
              .filter(leaf -> !leaf.levels().isEmpty());
      if (asked.isPresent()) {
        agrees |= agrees(asked.get(), field.value());
        other = other < 0 ? i : other;
      }
    }
    if (agrees) {
      return Optional.empty();
    }
    if (other < 0) {
      return Optional.of(
          new Criterion.Degree(
              field.value(),
              true,
              EnumSet.noneOf(DegreeStatus.class),
              List.of(),
              false,
              Optional.empty(),
              field.span()));
    }
    Criterion.Degree asked = leaf(requirements.get(other), Criterion.Degree.class).orElseThrow();
    Criterion.Degree believed =
        new Criterion.Degree(
            field.value(),
            true,
            asked.status(),
            asked.fields(),
            asked.relatedFields(),
            asked.minGpa(),
            field.span());
    believe(
        other,
        asked,
        believed,
        Conflict.Code.DEGREE_LEVEL,
        "the field asks for " + field.value() + ", but the text for " + asked.levels());
    return Optional.empty();
  }

  private static boolean agrees(Criterion.Degree asked, Set<DegreeLevel> field) {
    return !Collections.disjoint(asked.levels(), field)
        || (asked.orHigher() && Collections.max(field).isAbove(Collections.min(asked.levels())));
  }

  /** The field's experience, if no clause asks for any by years. */
  private Optional<Criterion> experience(Fact<Integer> field) {
    int other = -1;
    Criterion.Experience most = null;
    for (int i = 0; i < requirements.size(); i++) {
      Optional<Criterion.Experience> asked =
          leaf(requirements.get(i), Criterion.Experience.class)
              .filter(leaf -> leaf.minMonths() > 0);
      if (asked.isEmpty()) {
        continue;
      }
      if (asked.get().minMonths() == field.value()) {
        return Optional.empty();
      }
      if (most == null || asked.get().minMonths() > most.minMonths()) {
        most = asked.get();
        other = i;
      }
    }
    if (most == null) {
      return Optional.of(
          new Criterion.Experience(
              field.value(), OptionalInt.empty(), "", List.of(), field.span()));
    }
    Criterion.Experience believed =
        new Criterion.Experience(
            field.value(), OptionalInt.empty(), most.kind(), most.venues(), field.span());
    believe(
        other,
        most,
        believed,
        Conflict.Code.EXPERIENCE_YEARS,
        "the field asks for "
            + field.value()
            + " months of experience, but the text for "
            + most.minMonths());
    return Optional.empty();
  }

  private void residence() {
    List<Criterion> places = new ArrayList<>();
    for (Fact<String> place : stated.residence()) {
      places.add(new Criterion.Location(place.value(), place.span()));
    }
    if (!places.isEmpty()) {
      add(
          Category.LOCATION,
          stated.residence().get(0).span(),
          places.size() == 1 ? places.get(0) : new Criterion.AnyOf(false, places));
    }
  }

  private void believe(
      int at, Criterion.Leaf asked, Criterion.Leaf believed, Conflict.Code code, String message) {
    Requirement clause = requirements.get(at);
    requirements.set(
        at, with(clause, DegreeConflicts.replace(clause.criterion(), asked, believed)));
    conflicts.add(
        new Conflict(
            code,
            List.of(believed.span(), asked.span()),
            message,
            Optional.of(new Conflict.Alternative(clause.id(), clause.criterion()))));
  }

  private void add(Category category, Span span, Criterion criterion) {
    requirements.add(
        Requirement.of(
            "r" + (requirements.size() + 1),
            Necessity.MINIMUM,
            category,
            span,
            span.of(text),
            Because.SECTION,
            criterion));
  }

  private static Requirement with(Requirement clause, Criterion criterion) {
    return new Requirement(
        clause.id(),
        clause.necessity(),
        clause.category(),
        clause.span(),
        clause.quote(),
        clause.because(),
        criterion,
        clause.repeats(),
        clause.derivedFrom());
  }

  /** The first leaf of a type in a requirement that is a minimum and repeats none. */
  private static <L extends Criterion.Leaf> Optional<L> leaf(
      Requirement requirement, Class<L> type) {
    return requirement.necessity() == Necessity.MINIMUM && requirement.repeats().isEmpty()
        ? requirement.criterion().leaves().filter(type::isInstance).map(type::cast).findFirst()
        : Optional.empty();
  }
}
