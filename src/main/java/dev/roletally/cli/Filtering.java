package dev.roletally.cli;

import dev.roletally.RankRequest;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Filter;
import dev.roletally.model.PayUnit;
import dev.roletally.model.WorkMode;
import dev.roletally.scoring.Treatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which roles are ranked at all: the options that change no score. */
final class Filtering {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--employer",
      paramLabel = "NAME",
      description = "Only roles of this employer; can be repeated for one of several.")
  private List<String> employers = List.of();

  @Option(
      names = "--place",
      paramLabel = "WORDS",
      description = "Only roles with a place of these words: \"Seattle\", \"Seattle, WA\".")
  private Optional<String> place = Optional.empty();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      split = ",",
      description = "Only roles that are worked so: onsite, hybrid, remote; several with commas.")
  private List<WorkMode> modes = List.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description =
          "Only roles of this form: internship, full_time, part_time, contract, temporary; several"
              + " with commas.")
  private List<EmploymentType> types = List.of();

  @Option(
      names = "--pay",
      paramLabel = "AMOUNT",
      description =
          "Only roles that state to pay at least this, as USD:40:HOUR; units are hour, day, week,"
              + " month, year.")
  private Optional<String> pay = Optional.empty();

  @Option(
      names = "--posted-since",
      paramLabel = "DATE",
      description = "Only roles posted on this day or later.")
  private Optional<LocalDate> since = Optional.empty();

  @Option(
      names = "--open-on",
      paramLabel = "DATE",
      description = "Only roles that one can still apply to on this day, as far as they say.")
  private Optional<LocalDate> open = Optional.empty();

  @Option(
      names = "--ineligible",
      paramLabel = "HOW",
      description =
          "Roles that the candidate is not eligible for: exclude, ignore (rank as the others) or"
              + " rank_below (default: as the policy says).")
  private Optional<Treatment> ineligible = Optional.empty();

  /** {@code request} of the roles that the options leave. */
  RankRequest of(RankRequest request) {
    RankRequest filtered = request.filter(Filter.allOf(filters()));
    return ineligible.map(filtered::ineligible).orElse(filtered);
  }

  private Filter[] filters() {
    List<Filter> filters = new ArrayList<>();
    try {
      if (!employers.isEmpty()) {
        filters.add(Filter.employer(employers.toArray(String[]::new)));
      }
      place.map(Filter::place).ifPresent(filters::add);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--" + e.getMessage(), e);
    }
    if (!modes.isEmpty()) {
      filters.add(Filter.workMode(modes.toArray(WorkMode[]::new)));
    }
    if (!types.isEmpty()) {
      filters.add(Filter.employmentType(types.toArray(EmploymentType[]::new)));
    }
    pay.map(this::pay).ifPresent(filters::add);
    since.map(Filter::postedSince).ifPresent(filters::add);
    open.map(Filter::openOn).ifPresent(filters::add);
    return filters.toArray(Filter[]::new);
  }

  private Filter pay(String text) {
    String[] parts = text.toUpperCase(Locale.ROOT).split(":", -1);
    try {
      if (parts.length == 3) {
        return Filter.payAtLeast(parts[0], PayUnit.valueOf(parts[2]), new BigDecimal(parts[1]));
      }
    } catch (IllegalArgumentException e) {
      throw pay(text, e);
    }
    throw pay(text, new IllegalArgumentException(text));
  }

  private ParameterException pay(String text, IllegalArgumentException cause) {
    return new ParameterException(
        command.commandLine(),
        "--pay must be a currency, an amount and a unit as USD:40:HOUR, got: " + text,
        cause);
  }
}
