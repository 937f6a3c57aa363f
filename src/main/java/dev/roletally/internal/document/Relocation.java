package dev.roletally.internal.document;

import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Fact;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Ignored;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells a role that was read from a transcript in places of the original. Quotes are the words as
 * read, for a document has marks between them; of a plain text they are the original's own.
 */
final class Relocation {
  private final Transcript transcript;
  private final Optional<String> plain;

  private Relocation(Transcript transcript, Optional<String> plain) {
    this.transcript = transcript;
    this.plain = plain;
  }

  /** From the words of a document. */
  static Relocation ofDocument(Transcript transcript) {
    return new Relocation(transcript, Optional.empty());
  }

  /** From {@code text}, of which the transcript has the same words. */
  static Relocation ofText(Transcript transcript, String text) {
    return new Relocation(transcript, Optional.of(text));
  }

  /** The same role, every span of it in the original, with the blocks that were left out before. */
  Role move(Role role, List<Ignored> before) {
    Role.Builder moved = Role.builder(role.id());
    role.title().map(this::fact).ifPresent(moved::title);
    role.employer().map(this::fact).ifPresent(moved::employer);
    role.locations().forEach(location -> moved.location(fact(location)));
    role.workMode().map(this::fact).ifPresent(moved::workMode);
    role.employmentType().map(this::fact).ifPresent(moved::employmentType);
    role.posted().map(this::fact).ifPresent(moved::posted);
    role.validThrough().map(this::fact).ifPresent(moved::validThrough);
    role.pay().forEach(pay -> moved.pay(fact(pay)));
    role.duration().map(this::fact).ifPresent(moved::duration);
    role.startDates().forEach(start -> moved.startDate(fact(start)));
    role.startWindows().forEach(start -> moved.startWindow(fact(start)));
    role.applicationLimit().map(this::fact).ifPresent(moved::applicationLimit);
    role.sponsorship().map(this::fact).ifPresent(moved::sponsorship);
    role.requirements().forEach(requirement -> moved.requirement(requirement(requirement)));
    role.conflicts().forEach(conflict -> moved.conflict(conflict(conflict)));
    ignored(role, before).forEach(moved::ignored);
    role.diagnostics().forEach(diagnostic -> moved.diagnostic(diagnostic(diagnostic)));
    return moved.build();
  }

  private List<Ignored> ignored(Role role, List<Ignored> before) {
    List<Ignored> ignored = new ArrayList<>(before);
    for (Ignored block : role.ignored()) {
      for (Span span : transcript.originals(block.span())) {
        ignored.add(new Ignored(block.reason(), span));
      }
    }
    if (!before.isEmpty()) {
      ignored.sort(Comparator.comparing(Ignored::span));
    }
    return ignored;
  }

  private Diagnostic diagnostic(Diagnostic diagnostic) {
    return new Diagnostic(
        diagnostic.code(), diagnostic.message(), diagnostic.span().map(this::span));
  }

  private Span span(Span span) {
    return transcript.original(span);
  }

  private <T> Fact<T> fact(Fact<T> fact) {
    return new Fact<>(fact.value(), span(fact.span()));
  }

  private Requirement requirement(Requirement requirement) {
    Span at = span(requirement.span());
    return new Requirement(
        requirement.id(),
        requirement.necessity(),
        requirement.category(),
        at,
        plain.map(at::of).orElse(requirement.quote()),
        requirement.because(),
        criterion(requirement.criterion()),
        requirement.repeats(),
        requirement.derivedFrom());
  }

  private Conflict conflict(Conflict conflict) {
    return new Conflict(
        conflict.code(),
        conflict.spans().stream().map(this::span).toList(),
        conflict.message(),
        conflict
            .alternative()
            .map(
                other ->
                    new Conflict.Alternative(other.requirement(), criterion(other.criterion()))));
  }

  private Criterion criterion(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf all -> new Criterion.AllOf(criteria(all.of()));
      case Criterion.AnyOf any -> new Criterion.AnyOf(any.open(), criteria(any.of()));
      case Criterion.AtLeast some -> new Criterion.AtLeast(some.count(), criteria(some.of()));
      case Criterion.Leaf leaf -> leaf(leaf, span(leaf.span()));
    };
  }

  private List<Criterion> criteria(List<Criterion> of) {
    return of.stream().map(this::criterion).toList();
  }

  private Criterion leaf(Criterion.Leaf leaf, Span at) {
    return switch (leaf) {
      case Criterion.Skill skill ->
          new Criterion.Skill(skill.concept(), skill.label(), skill.kind(), at, skill.minMonths());
      case Criterion.Degree degree ->
          new Criterion.Degree(
              degree.levels(),
              degree.orHigher(),
              degree.status(),
              degree.fields().stream().map(this::field).toList(),
              degree.relatedFields(),
              degree.minGpa(),
              at);
      case Criterion.Experience past ->
          new Criterion.Experience(
              past.minMonths(), past.maxMonths(), past.kind(), past.venues(), at);
      case Criterion.Work work ->
          new Criterion.Work(work.occupations(), work.seniority(), work.title(), at);
      case Criterion.Availability free ->
          new Criterion.Availability(
              free.starts(),
              free.windows(),
              free.minWeeks(),
              free.maxWeeks(),
              free.hoursPerWeek(),
              at);
      case Criterion.Graduation end -> new Criterion.Graduation(end.from(), end.to(), at);
      case Criterion.Authorization permit ->
          new Criterion.Authorization(permit.kind(), permit.country(), at);
      case Criterion.Language language ->
          new Criterion.Language(language.language(), language.minLevel(), at);
      case Criterion.Certification certificate ->
          new Criterion.Certification(certificate.concept(), certificate.label(), at);
      case Criterion.Location place -> new Criterion.Location(place.label(), at);
      case Criterion.Other other -> new Criterion.Other(at);
    };
  }

  private FieldOfStudy field(FieldOfStudy field) {
    return new FieldOfStudy(field.concept(), field.label(), span(field.span()));
  }
}
