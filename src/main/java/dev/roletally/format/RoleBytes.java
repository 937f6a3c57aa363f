package dev.roletally.format;

import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.DerivedFrom;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.Ignored;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Necessity;
import dev.roletally.model.Pay;
import dev.roletally.model.PayUnit;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.model.Sponsorship;
import dev.roletally.model.Weeks;
import dev.roletally.model.WorkMode;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Roles as bytes: everything a role holds, so that writing and reading again gives an equal role,
 * in a form that is small and quick to read. It is how an index keeps them; between programs, use
 * {@link RoleJson}.
 */
public final class RoleBytes {
  private static final int VERSION = 1;
  private static final Category[] CATEGORIES = Category.values();
  private static final Necessity[] NECESSITIES = Necessity.values();
  private static final Because[] REASONS = Because.values();

  private RoleBytes() {}

  /** The bytes of {@code role}. */
  public static byte[] write(Role role) {
    return new Writing().write(role);
  }

  /**
   * The role of these bytes.
   *
   * @throws IllegalArgumentException if they are damaged or of another version
   */
  public static Role read(byte[] bytes) {
    try {
      return new Reading(bytes).role();
    } catch (DateTimeException | ArithmeticException | IllegalStateException e) {
      throw new IllegalArgumentException("kept role must be whole, got: " + e.getMessage(), e);
    }
  }

  /** One role on its way to bytes. */
  private static final class Writing {
    private final ByteWriter out = new ByteWriter();
    private final CriterionBytes.Writing criteria = new CriterionBytes.Writing(out);

    byte[] write(Role role) {
      out.number(VERSION).text(role.id());
      fact(role.title(), out::text);
      fact(role.employer(), out::text);
      facts(role.locations(), out::text);
      fact(role.workMode(), out::name);
      fact(role.employmentType(), out::name);
      fact(role.posted(), out::day);
      fact(role.validThrough(), out::day);
      facts(role.pay(), this::pay);
      fact(role.duration(), weeks -> out.maybe(weeks.min()).maybe(weeks.max()));
      facts(role.startDates(), out::day);
      facts(role.startWindows(), months -> out.month(months.from()).month(months.to()));
      fact(role.applicationLimit(), limit -> out.number(limit.max()).flag(limit.ordered()));
      fact(role.sponsorship(), out::name);
      out.list(role.requirements(), this::requirement);
      out.list(role.conflicts(), this::conflict);
      out.list(role.ignored(), each -> criteria.span(each.span()).name(each.reason()));
      out.list(role.diagnostics(), this::diagnostic);
      out.list(role.attributes().entrySet(), each -> out.text(each.getKey()).text(each.getValue()));
      return out.bytes();
    }

    private <T> void fact(Optional<Fact<T>> fact, Consumer<T> form) {
      facts(fact.map(List::of).orElse(List.of()), form);
    }

    private <T> void facts(List<Fact<T>> facts, Consumer<T> form) {
      out.list(
          facts,
          fact -> {
            criteria.span(fact.span());
            form.accept(fact.value());
          });
    }

    private void pay(Pay pay) {
      out.text(pay.currency()).name(pay.unit()).amount(pay.min()).amount(pay.max());
    }

    private void requirement(Requirement requirement) {
      out.text(requirement.id())
          .name(requirement.necessity())
          .name(requirement.category())
          .text(requirement.quote())
          .name(requirement.because())
          .maybe(requirement.repeats(), out::text)
          .maybe(requirement.derivedFrom(), out::name);
      criteria.span(requirement.span());
      criteria.criterion(requirement.criterion());
    }

    private void conflict(Conflict conflict) {
      out.name(conflict.code())
          .text(conflict.message())
          .list(conflict.spans(), criteria::span)
          .maybe(
              conflict.alternative(),
              other -> {
                out.text(other.requirement());
                criteria.criterion(other.criterion());
              });
    }

    private void diagnostic(Diagnostic diagnostic) {
      out.name(diagnostic.code())
          .text(diagnostic.message())
          .maybe(diagnostic.span(), criteria::span);
    }
  }

  /** One role on its way from bytes. */
  private static final class Reading {
    private final ByteReader in;
    private final CriterionBytes.Reading criteria;

    Reading(byte[] bytes) {
      this.in = new ByteReader(bytes);
      this.criteria = new CriterionBytes.Reading(in);
    }

    Role role() {
      long version = in.number();
      if (version != VERSION) {
        throw new IllegalArgumentException(
            "kept role must be of version " + VERSION + ", got: " + version);
      }
      Role.Builder role = Role.builder(in.text());
      facts(in::text, role::title);
      facts(in::text, role::employer);
      facts(in::text, role::location);
      facts(() -> in.name(WorkMode.values()), role::workMode);
      facts(() -> in.name(EmploymentType.values()), role::employmentType);
      facts(in::day, role::posted);
      facts(in::day, role::validThrough);
      facts(this::pay, role::pay);
      facts(() -> new Weeks(in.maybeNumber(), in.maybeNumber()), role::duration);
      facts(in::day, role::startDate);
      facts(() -> new MonthRange(in.month(), in.month()), role::startWindow);
      facts(() -> new ApplicationLimit(in.integer(), in.flag()), role::applicationLimit);
      facts(() -> in.name(Sponsorship.values()), role::sponsorship);
      each(this::requirement, role::requirement);
      each(this::conflict, role::conflict);
      each(this::ignored, role::ignored);
      each(this::diagnostic, role::diagnostic);
      for (int left = in.integer(); left > 0; left--) {
        role.attribute(in.text(), in.text());
      }
      if (!in.isAtEnd()) {
        throw new IllegalArgumentException("kept role must end where it ends, got: more bytes");
      }
      return role.build();
    }

    private <T> void facts(Supplier<T> form, Consumer<Fact<T>> to) {
      for (int left = in.integer(); left > 0; left--) {
        Span span = criteria.span();
        to.accept(new Fact<>(form.get(), span));
      }
    }

    private <T> void each(Supplier<T> form, Consumer<T> to) {
      for (int left = in.integer(); left > 0; left--) {
        to.accept(form.get());
      }
    }

    private Pay pay() {
      return new Pay(in.text(), in.name(PayUnit.values()), in.amount(), in.amount());
    }

    private Requirement requirement() {
      String id = in.text();
      Necessity necessity = in.name(NECESSITIES);
      Category category = in.name(CATEGORIES);
      String quote = in.text();
      Because because = in.name(REASONS);
      Optional<String> repeats = in.maybe(in::text);
      Optional<DerivedFrom> derivedFrom = in.maybe(() -> in.name(DerivedFrom.values()));
      Span span = criteria.span();
      return new Requirement(
          id,
          necessity,
          category,
          span,
          quote,
          because,
          criteria.criterion(),
          repeats,
          derivedFrom);
    }

    private Conflict conflict() {
      Conflict.Code code = in.name(Conflict.Code.values());
      String message = in.text();
      return new Conflict(
          code,
          in.list(criteria::span),
          message,
          in.maybe(() -> new Conflict.Alternative(in.text(), criteria.criterion())));
    }

    private Ignored ignored() {
      Span span = criteria.span();
      return new Ignored(in.name(Ignored.Reason.values()), span);
    }

    private Diagnostic diagnostic() {
      return new Diagnostic(in.name(Diagnostic.Code.values()), in.text(), in.maybe(criteria::span));
    }
  }
}
