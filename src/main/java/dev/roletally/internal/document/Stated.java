package dev.roletally.internal.document;

import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Pay;
import dev.roletally.model.Weeks;
import dev.roletally.model.WorkMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a document states of an opening in fields of their own, beside its prose.
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
public record Stated(
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
}
