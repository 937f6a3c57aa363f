package dev.roletally.internal.facts;

import dev.roletally.internal.dates.DateContext;
import dev.roletally.internal.dates.DateGrammar;
import dev.roletally.internal.dates.DateRun;
import dev.roletally.internal.document.Stated;
import dev.roletally.internal.structure.Block;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Conflict;
import dev.roletally.model.DateRange;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Pay;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.model.Sponsorship;
import dev.roletally.model.Weeks;
import dev.roletally.model.WorkMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a posting states of the work apart from what it asks of the candidate, each with the words
 * that say so, and where those words contradict one another.
 *
 * @param title the role's title, if stated
 * @param employer who offers it, if stated
 * @param locations the places of work
 * @param workMode on site, hybrid or remote, if stated
 * @param employmentType the form of employment, if stated
 * @param posted the day it was posted, if stated
 * @param pay the stated ranges of pay
 * @param duration how long it lasts, if stated
 * @param starts when it starts
 * @param applicationLimit how many roles one may apply to, if stated
 * @param sponsorship whether a visa is sponsored, if stated
 * @param conflicts what contradicts what, where no requirement depends on it
 * @param context what settles dates that the posting leaves open
 */
public record Facts(
    Optional<Fact<String>> title,
    Optional<Fact<String>> employer,
    List<Fact<String>> locations,
    Optional<Fact<WorkMode>> workMode,
    Optional<Fact<EmploymentType>> employmentType,
    Optional<Fact<LocalDate>> posted,
    List<Fact<Pay>> pay,
    Optional<Fact<Weeks>> duration,
    StartFacts starts,
    Optional<Fact<ApplicationLimit>> applicationLimit,
    Optional<Fact<Sponsorship>> sponsorship,
    List<Conflict> conflicts,
    DateContext context) {

  /**
   * The facts that a posting states.
   *
   * @param words its text
   * @param blocks the text in parts
   * @param retrieved the day it was found, if known
   * @param region ISO 3166 code of where it was found, if known
   */
  public static Facts read(
      String words, List<Block> blocks, Optional<LocalDate> retrieved, Optional<String> region) {
    FactText text = FactText.of(covered(words, blocks), blocks);
    Head head = Head.read(text);
    Optional<Fact<String>> title = head.title().or(() -> TitleFact.read(text));
    Optional<Span> titleSpan = title.map(Fact::span);
    Optional<Fact<String>> employer = head.employer().or(() -> EmployerFact.read(text));
    List<Fact<String>> locations = LocationFacts.read(text, head);
    DateContext bare = new DateContext(Optional.empty(), retrieved, Optional.empty(), region);
    Optional<Fact<LocalDate>> posted =
        ApplicationFacts.posted(text, head, retrieved, bare.dayFirst());
    List<DateRun> dates =
        DateRun.of(text.lexemes(), DateGrammar.find(text.lexemes(), bare.dayFirst()));
    DateContext context =
        new DateContext(
            posted.map(Fact::value),
            retrieved,
            StartFacts.cycleYear(text, dates, titleSpan),
            region);
    Optional<Fact<EmploymentType>> type = TypeFact.read(text, head, titleSpan);
    WorkModeFact mode = WorkModeFact.read(text, head);
    List<Fact<Pay>> pay = PayFacts.read(text, head, region, locations);
    List<Conflict> conflicts = new ArrayList<>();
    mode.conflict().ifPresent(conflicts::add);
    conflicts.addAll(FactConflicts.find(text, head, pay, locations, mode.mode()));
    return new Facts(
        title,
        employer,
        locations,
        mode.mode(),
        type,
        posted,
        pay,
        DurationFact.read(text, type.map(Fact::value)),
        StartFacts.read(text, dates, context, titleSpan),
        ApplicationFacts.limit(text),
        ApplicationFacts.sponsorship(text),
        conflicts,
        context);
  }

  /** The text up to the end of the last block: what lies behind it is not read. */
  private static String covered(String text, List<Block> blocks) {
    return blocks.isEmpty() ? text : text.substring(0, blocks.get(blocks.size() - 1).span().end());
  }

  /** These facts, with those that fields state in their place. */
  public Facts under(Stated fields) {
    return new FieldFacts(fields).over(this);
  }

  /** The days on which it may start. */
  public List<Fact<LocalDate>> startDates() {
    return starts.days();
  }

  /** The months in which it may start. */
  public List<Fact<MonthRange>> startWindows() {
    return starts.windows();
  }

  /** From the first to the last day of the work, if both are said. */
  public Optional<DateRange> stretch() {
    return starts.stretch();
  }

  /** Dates that could not be used. */
  List<Diagnostic> diagnostics() {
    return starts.yearless();
  }

  /** States all of them, with the conflicts and diagnostics, in {@code role}. */
  public void addTo(Role.Builder role) {
    title.ifPresent(role::title);
    employer.ifPresent(role::employer);
    locations.forEach(role::location);
    workMode.ifPresent(role::workMode);
    employmentType.ifPresent(role::employmentType);
    posted.ifPresent(role::posted);
    pay.forEach(role::pay);
    duration.ifPresent(role::duration);
    startDates().forEach(role::startDate);
    startWindows().forEach(role::startWindow);
    applicationLimit.ifPresent(role::applicationLimit);
    sponsorship.ifPresent(role::sponsorship);
    conflicts.forEach(role::conflict);
    diagnostics().forEach(role::diagnostic);
  }
}
