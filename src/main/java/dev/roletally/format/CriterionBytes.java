package dev.roletally.format;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Occupation;
import dev.roletally.model.Seniority;
import dev.roletally.model.Span;
import java.util.List;
import java.util.Set;

/**
 * Criteria and spans as bytes. A span's start is kept as its distance from the one before, which is
 * mostly near.
 */
final class CriterionBytes {
  private static final int ALL_OF = 0;
  private static final int ANY_OF = 1;
  private static final int AT_LEAST = 2;
  private static final int SKILL = 3;
  private static final int DEGREE = 4;
  private static final int EXPERIENCE = 5;
  private static final int AVAILABILITY = 6;
  private static final int GRADUATION = 7;
  private static final int AUTHORIZATION = 8;
  private static final int LANGUAGE = 9;
  private static final int CERTIFICATION = 10;
  private static final int LOCATION = 11;
  private static final int OTHER = 12;
  private static final int WORK = 13;
  private static final int MAX_DEPTH = 64;

  private static final ConceptKind[] KINDS = ConceptKind.values();
  private static final DegreeLevel[] LEVELS = DegreeLevel.values();
  private static final DegreeStatus[] STATUSES = DegreeStatus.values();
  private static final Occupation[] OCCUPATIONS = Occupation.values();
  private static final Seniority[] SENIORITIES = Seniority.values();

  private CriterionBytes() {}

  /** Criteria on their way to bytes. */
  static final class Writing {
    private final ByteWriter out;
    private int last;

    Writing(ByteWriter out) {
      this.out = out;
    }

    ByteWriter span(Span span) {
      out.signed((long) span.start() - last)
          .number((long) span.end() - span.start())
          .text(span.in());
      last = span.start();
      return out;
    }

    void criterion(Criterion criterion) {
      switch (criterion) {
        case Criterion.AllOf all -> out.number(ALL_OF).list(all.of(), this::criterion);
        case Criterion.AnyOf any ->
            out.number(ANY_OF).flag(any.open()).list(any.of(), this::criterion);
        case Criterion.AtLeast some ->
            out.number(AT_LEAST).number(some.count()).list(some.of(), this::criterion);
        case Criterion.Skill skill -> {
          out.number(SKILL).text(skill.concept()).text(skill.label()).name(skill.kind());
          span(skill.span()).number(skill.minMonths());
        }
        case Criterion.Degree degree -> degree(degree);
        case Criterion.Experience experience -> {
          out.number(EXPERIENCE)
              .number(experience.minMonths())
              .maybe(experience.maxMonths())
              .text(experience.kind())
              .list(experience.venues(), out::text);
          span(experience.span());
        }
        case Criterion.Work work -> {
          out.number(WORK)
              .list(work.occupations(), out::name)
              .maybe(work.seniority(), out::name)
              .text(work.title());
          span(work.span());
        }
        case Criterion.Availability asked -> availability(asked);
        case Criterion.Graduation graduation -> {
          out.number(GRADUATION)
              .maybe(graduation.from(), out::month)
              .maybe(graduation.to(), out::month);
          span(graduation.span());
        }
        case Criterion.Authorization authorization -> {
          out.number(AUTHORIZATION)
              .name(authorization.kind())
              .maybe(authorization.country(), out::text);
          span(authorization.span());
        }
        case Criterion.Language language -> {
          out.number(LANGUAGE).text(language.language()).name(language.minLevel());
          span(language.span());
        }
        case Criterion.Certification certification -> {
          out.number(CERTIFICATION).text(certification.concept()).text(certification.label());
          span(certification.span());
        }
        case Criterion.Location location -> {
          out.number(LOCATION).text(location.label());
          span(location.span());
        }
        case Criterion.Other other -> {
          out.number(OTHER);
          span(other.span());
        }
      }
    }

    private void degree(Criterion.Degree degree) {
      out.number(DEGREE)
          .list(degree.levels(), out::name)
          .flag(degree.orHigher())
          .list(degree.status(), out::name)
          .list(
              degree.fields(),
              field -> {
                out.text(field.concept()).text(field.label());
                span(field.span());
              })
          .flag(degree.relatedFields())
          .maybe(degree.minGpa(), out::amount);
      span(degree.span());
    }

    private void availability(Criterion.Availability asked) {
      out.number(AVAILABILITY)
          .list(asked.starts(), out::day)
          .list(asked.windows(), window -> out.day(window.from()).day(window.to()))
          .number(asked.minWeeks())
          .maybe(asked.maxWeeks())
          .number(asked.hoursPerWeek());
      span(asked.span());
    }
  }

  /** Criteria on their way from bytes. */
  static final class Reading {
    private final ByteReader in;
    private int last;
    private int depth;

    Reading(ByteReader in) {
      this.in = in;
    }

    Span span() {
      int start = Math.toIntExact(last + in.signed());
      last = start;
      return new Span(start, Math.addExact(start, in.integer()), in.text());
    }

    Criterion criterion() {
      if (depth == MAX_DEPTH) {
        throw new IllegalArgumentException(
            "groups must be nested less than " + MAX_DEPTH + " deep, got more");
      }
      depth++;
      int tag = in.integer();
      Criterion criterion =
          switch (tag) {
            case ALL_OF -> new Criterion.AllOf(members());
            case ANY_OF -> new Criterion.AnyOf(in.flag(), members());
            case AT_LEAST -> new Criterion.AtLeast(in.integer(), members());
            case SKILL ->
                new Criterion.Skill(in.text(), in.text(), in.name(KINDS), span(), in.integer());
            case DEGREE -> degree();
            case EXPERIENCE ->
                new Criterion.Experience(
                    in.integer(), in.maybeNumber(), in.text(), in.list(in::text), span());
            case WORK ->
                new Criterion.Work(
                    in.list(() -> in.name(OCCUPATIONS)),
                    in.maybe(() -> in.name(SENIORITIES)),
                    in.text(),
                    span());
            case AVAILABILITY -> availability();
            case GRADUATION ->
                new Criterion.Graduation(in.maybe(in::month), in.maybe(in::month), span());
            case AUTHORIZATION ->
                new Criterion.Authorization(
                    in.name(AuthorizationKind.values()), in.maybe(in::text), span());
            case LANGUAGE ->
                new Criterion.Language(in.text(), in.name(LanguageLevel.values()), span());
            case CERTIFICATION -> new Criterion.Certification(in.text(), in.text(), span());
            case LOCATION -> new Criterion.Location(in.text(), span());
            case OTHER -> new Criterion.Other(span());
            default ->
                throw new IllegalArgumentException(
                    "criterion must be one of " + ALL_OF + " to " + WORK + ", got: " + tag);
          };
      depth--;
      return criterion;
    }

    private List<Criterion> members() {
      return in.list(this::criterion);
    }

    private Criterion degree() {
      return new Criterion.Degree(
          Set.copyOf(in.list(() -> in.name(LEVELS))),
          in.flag(),
          Set.copyOf(in.list(() -> in.name(STATUSES))),
          in.list(() -> new FieldOfStudy(in.text(), in.text(), span())),
          in.flag(),
          in.maybe(in::amount),
          span());
    }

    private Criterion availability() {
      return new Criterion.Availability(
          in.list(in::day),
          in.list(() -> new DateRange(in.day(), in.day())),
          in.integer(),
          in.maybeNumber(),
          in.integer(),
          span());
    }
  }
}
