package dev.roletally.internal.facts;

import dev.roletally.internal.dates.DateContext;
import dev.roletally.internal.document.Stated;
import dev.roletally.model.Conflict;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.Pay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the fields of a document state over what its prose says: the fields are believed, and prose
 * that contradicts them is a {@link Conflict}.
 */
final class FieldFacts {
  private final Stated stated;

  FieldFacts(Stated stated) {
    this.stated = stated;
  }

  /** The facts of the prose, with those that the fields state in their place. */
  Facts over(Facts said) {
    List<Conflict> conflicts = new ArrayList<>(said.conflicts());
    workMode(said).ifPresent(conflicts::add);
    type(said).ifPresent(conflicts::add);
    pay(said).ifPresent(conflicts::add);
    location(said).ifPresent(conflicts::add);
    StartFacts starts = said.starts();
    if (!stated.startDates().isEmpty() || !stated.startWindows().isEmpty()) {
      starts =
          new StartFacts(
              stated.startDates(),
              stated.startWindows(),
              /* seasonal= */ false,
              Optional.empty(),
              starts.yearless());
    }
    DateContext context =
        new DateContext(
            stated.posted().map(Fact::value).or(() -> said.context().posted()),
            said.context().retrieved(),
            said.context().cycleYear(),
            said.context().region());
    return new Facts(
        stated.title().or(said::title),
        stated.employer().or(said::employer),
        stated.locations().isEmpty() ? said.locations() : stated.locations(),
        stated.workMode().or(said::workMode),
        believedType(said.employmentType()),
        stated.posted().or(said::posted),
        stated.pay().isEmpty() ? said.pay() : stated.pay(),
        stated.duration().or(said::duration),
        starts,
        said.applicationLimit(),
        said.sponsorship(),
        conflicts,
        context);
  }

  private Optional<Conflict> workMode(Facts said) {
    if (stated.workMode().isEmpty()
        || said.workMode().isEmpty()
        || said.workMode().get().value() == stated.workMode().get().value()) {
      return Optional.empty();
    }
    return Optional.of(
        conflict(
            Conflict.Code.WORK_MODE, "work mode", stated.workMode().get(), said.workMode().get()));
  }

  /** An internship is one, whatever else it is called beside it. */
  private Optional<Fact<EmploymentType>> believedType(Optional<Fact<EmploymentType>> said) {
    if (said.isPresent() && said.get().value() == EmploymentType.INTERNSHIP) {
      return said;
    }
    return first(EmploymentType.INTERNSHIP)
        .or(() -> first(EmploymentType.TEMPORARY))
        .or(() -> first(EmploymentType.CONTRACT))
        .or(() -> stated.types().stream().findFirst())
        .or(() -> said);
  }

  private Optional<Fact<EmploymentType>> first(EmploymentType type) {
    return stated.types().stream().filter(each -> each.value() == type).findFirst();
  }

  private Optional<Conflict> type(Facts said) {
    if (said.employmentType().isEmpty() || stated.types().isEmpty()) {
      return Optional.empty();
    }
    EmploymentType prose = said.employmentType().get().value();
    boolean agrees =
        prose == EmploymentType.INTERNSHIP
            || stated.types().stream()
                .map(Fact::value)
                .anyMatch(
                    type ->
                        type == prose
                            || type == EmploymentType.INTERNSHIP
                            || (isLimited(type) && isLimited(prose)));
    return agrees
        ? Optional.empty()
        : Optional.of(
            conflict(
                Conflict.Code.EMPLOYMENT_TYPE,
                "employment type",
                stated.types().get(0),
                said.employmentType().get()));
  }

  private static boolean isLimited(EmploymentType type) {
    return type == EmploymentType.CONTRACT || type == EmploymentType.TEMPORARY;
  }

  /** Ranges in one currency and unit that have no amount in common. */
  private Optional<Conflict> pay(Facts said) {
    for (Fact<Pay> field : stated.pay()) {
      List<Fact<Pay>> comparable =
          said.pay().stream()
              .filter(
                  other ->
                      other.value().currency().equals(field.value().currency())
                          && other.value().unit() == field.value().unit())
              .toList();
      boolean meets =
          comparable.stream()
              .anyMatch(
                  other ->
                      other.value().min().compareTo(field.value().max()) <= 0
                          && field.value().min().compareTo(other.value().max()) <= 0);
      if (!comparable.isEmpty() && !meets) {
        return Optional.of(conflict(Conflict.Code.PAY, "pay", field, comparable.get(0)));
      }
    }
    return Optional.empty();
  }

  private Optional<Conflict> location(Facts said) {
    if (stated.locations().isEmpty() || said.locations().isEmpty()) {
      return Optional.empty();
    }
    boolean agrees =
        stated.locations().stream()
            .anyMatch(
                field ->
                    said.locations().stream()
                        .anyMatch(other -> Address.agree(field.value(), other.value())));
    return agrees
        ? Optional.empty()
        : Optional.of(
            conflict(
                Conflict.Code.LOCATION,
                "location",
                stated.locations().get(0),
                said.locations().get(0)));
  }

  private static Conflict conflict(Conflict.Code code, String of, Fact<?> field, Fact<?> prose) {
    return new Conflict(
        code,
        List.of(field.span(), prose.span()),
        "the field states the " + of + " " + name(field) + ", but the text says " + name(prose),
        Optional.empty());
  }

  private static String name(Fact<?> fact) {
    return fact.value() instanceof Pay pay
        ? pay.currency() + " " + pay.min() + " to " + pay.max() + " a " + pay.unit()
        : fact.value().toString();
  }
}
