package dev.roletally.posting;

import dev.roletally.model.Conflict;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Pay;
import dev.roletally.model.Weeks;
import dev.roletally.model.WorkMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a document states of an opening in fields of their own, beside its prose. The fields are
 * believed, and prose that contradicts them is a {@link Conflict}.
 *
 * @param prose where the prose ends in the words of the document; the fields' words follow
 * @param title the role's title
 * @param employer who offers it
 * @param locations the places of work
 * @param workMode where the work is done
 * @param types the forms of employment, any of which it may be called
 * @param posted the day it was posted
 * @param validThrough the last day on which one may apply
 * @param pay the ranges of pay
 * @param duration how long it lasts
 * @param startDates the days on which it may start
 * @param startWindows the months in which it may start
 * @param degree the levels of degree asked for, any of which will do
 * @param experience the months of experience asked for
 * @param experienceInstead whether the experience will do in place of the degree
 * @param residence the places one of which the candidate has to be in
 * @param diagnostics fields that could not be used
 */
record Stated(
    int prose,
    Optional<Fact<String>> title,
    Optional<Fact<String>> employer,
    List<Fact<String>> locations,
    Optional<Fact<WorkMode>> workMode,
    List<Fact<EmploymentType>> types,
    Optional<Fact<LocalDate>> posted,
    Optional<Fact<LocalDate>> validThrough,
    List<Fact<Pay>> pay,
    Optional<Fact<Weeks>> duration,
    List<Fact<LocalDate>> startDates,
    List<Fact<MonthRange>> startWindows,
    Optional<Fact<Set<DegreeLevel>>> degree,
    Optional<Fact<Integer>> experience,
    boolean experienceInstead,
    List<Fact<String>> residence,
    List<Diagnostic> diagnostics) {

  /** No fields: all {@code length} units of a document are prose. */
  static Stated nothing(int length) {
    return new Stated(
        length,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        List.of());
  }

  /** The facts of the prose, with those that the fields state in their place. */
  Facts over(Facts said) {
    List<Conflict> conflicts = new ArrayList<>(said.conflicts());
    workMode(said).ifPresent(conflicts::add);
    type(said).ifPresent(conflicts::add);
    pay(said).ifPresent(conflicts::add);
    location(said).ifPresent(conflicts::add);
    StartFacts starts = said.starts();
    if (!startDates.isEmpty() || !startWindows.isEmpty()) {
      starts =
          new StartFacts(
              startDates, startWindows, /* seasonal= */ false, Optional.empty(), starts.yearless());
    }
    DateContext context =
        new DateContext(
            posted.map(Fact::value).or(() -> said.context().posted()),
            said.context().retrieved(),
            said.context().cycleYear(),
            said.context().region());
    return new Facts(
        title.or(said::title),
        employer.or(said::employer),
        locations.isEmpty() ? said.locations() : locations,
        workMode.or(said::workMode),
        believedType(said.employmentType()),
        posted.or(said::posted),
        pay.isEmpty() ? said.pay() : pay,
        duration.or(said::duration),
        starts,
        said.applicationLimit(),
        said.sponsorship(),
        conflicts,
        context);
  }

  private Optional<Conflict> workMode(Facts said) {
    if (workMode.isEmpty()
        || said.workMode().isEmpty()
        || said.workMode().get().value() == workMode.get().value()) {
      return Optional.empty();
    }
    return Optional.of(
        conflict(Conflict.Code.WORK_MODE, "work mode", workMode.get(), said.workMode().get()));
  }

  /** An internship is one, whatever else it is called beside it. */
  private Optional<Fact<EmploymentType>> believedType(Optional<Fact<EmploymentType>> said) {
    if (said.isPresent() && said.get().value() == EmploymentType.INTERNSHIP) {
      return said;
    }
    return first(EmploymentType.INTERNSHIP)
        .or(() -> first(EmploymentType.TEMPORARY))
        .or(() -> first(EmploymentType.CONTRACT))
        .or(() -> types.stream().findFirst())
        .or(() -> said);
  }

  private Optional<Fact<EmploymentType>> first(EmploymentType type) {
    return types.stream().filter(each -> each.value() == type).findFirst();
  }

  private Optional<Conflict> type(Facts said) {
    if (said.employmentType().isEmpty() || types.isEmpty()) {
      return Optional.empty();
    }
    EmploymentType prose = said.employmentType().get().value();
    boolean agrees =
        prose == EmploymentType.INTERNSHIP
            || types.stream()
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
                types.get(0),
                said.employmentType().get()));
  }

  private static boolean isLimited(EmploymentType type) {
    return type == EmploymentType.CONTRACT || type == EmploymentType.TEMPORARY;
  }

  /** Ranges in one currency and unit that have no amount in common. */
  private Optional<Conflict> pay(Facts said) {
    for (Fact<Pay> field : pay) {
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
    if (locations.isEmpty() || said.locations().isEmpty()) {
      return Optional.empty();
    }
    boolean agrees =
        locations.stream()
            .anyMatch(
                field ->
                    said.locations().stream()
                        .anyMatch(other -> Address.agree(field.value(), other.value())));
    return agrees
        ? Optional.empty()
        : Optional.of(
            conflict(
                Conflict.Code.LOCATION, "location", locations.get(0), said.locations().get(0)));
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
