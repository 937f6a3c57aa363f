package dev.roletally.internal.asks;

import dev.roletally.internal.facts.Facts;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.DerivedFrom;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Seniority;
import java.util.List;
import java.util.Optional;

/**
 * What a title asks by itself: work of the occupation that it names, at its seniority. An
 * internship is one whether its title or its type says so.
 */
final class TitleAsk {
  private TitleAsk() {}

  /** The derived requirement; empty where the title names no occupation known. */
  static Optional<Requirement> of(Facts facts, String text, List<Requirement> requirements) {
    boolean internship =
        facts
            .employmentType()
            .filter(type -> type.value() == EmploymentType.INTERNSHIP)
            .isPresent();
    return facts
        .title()
        .flatMap(TitleAsk::work)
        .map(work -> internship ? forStudents(work) : work)
        .map(
            work ->
                Requirement.of(
                        AvailabilityComposer.freshId(requirements),
                        Necessity.MINIMUM,
                        Category.EXPERIENCE,
                        work.span(),
                        work.span().of(text),
                        Because.DEFAULT,
                        work)
                    .derivedFrom(DerivedFrom.TITLE));
  }

  private static Optional<Criterion.Work> work(Fact<String> title) {
    return Criterion.Work.of(title.value(), title.span());
  }

  private static Criterion.Work forStudents(Criterion.Work work) {
    return new Criterion.Work(
        work.occupations(), Optional.of(Seniority.INTERN), work.title(), work.span());
  }
}
