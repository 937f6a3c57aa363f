package dev.roletally.internal.asks;

import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import java.util.EnumSet;
import java.util.Set;

/** Reads whether a degree is to be under way or completed. */
final class DegreeStatuses {
  private DegreeStatuses() {}

  /**
   * The statuses that the words between {@code from} and {@code to} ask for; none if any will do.
   *
   * @param levels the levels named
   * @param student whether the role is one for students
   */
  static Set<DegreeStatus> in(
      Tokens tokens, int from, int to, Set<DegreeLevel> levels, boolean student) {
    Set<DegreeStatus> status = EnumSet.noneOf(DegreeStatus.class);
    for (int i = from; i < to; i++) {
      switch (tokens.word(i)) {
        case "progress" -> {
          if (tokens.is(i - 1, "in")) {
            status.add(DegreeStatus.PURSUING);
          }
        }
        case "pursuing", "pursue" -> {
          if (!tokens.is(i + 2, "career")) {
            status.add(DegreeStatus.PURSUING);
          }
        }
        case "completing" -> {
          if (!tokens.is(i - 1, "after")) {
            status.add(DegreeStatus.PURSUING);
          }
        }
        case "enrolled",
            "studying",
            "student",
            "students",
            "working",
            "enrollment",
            "enrolment",
            "undergraduates",
            "candidate",
            "ongoing",
            "sophomore" ->
            status.add(DegreeStatus.PURSUING);
        case "final", "last", "penultimate" -> {
          if (i + 1 < to && isLastPart(tokens.word(i + 1))) {
            status.add(DegreeStatus.FINAL_YEAR);
          }
        }
        case "nearing" -> status.add(DegreeStatus.FINAL_YEAR);
        case "midst", "middle" -> {
          if (tokens.is(i + 1, "of") || tokens.is(i + 1, "or")) {
            status.add(DegreeStatus.PURSUING);
          }
        }
        case "junior", "senior", "rising" -> {
          if (tokens.is(i + 1, "year") || tokens.is(i, "rising")) {
            status.add(DegreeStatus.PURSUING);
          }
        }
        case "graduates", "graduate", "graduated" -> {
          if (tokens.is(i - 1, "recent")
              || tokens.is(i - 1, "recently")
              || tokens.is(i - 1, "new")) {
            status.add(DegreeStatus.RECENT_GRADUATE);
          }
        }
        case "completed" -> {
          if (i + 1 == to || !tokens.word(i + 1).startsWith("toward")) {
            status.add(DegreeStatus.COMPLETED);
          }
        }
        case "obtained", "earned", "hold", "holding", "possess", "graduation" ->
            status.add(DegreeStatus.COMPLETED);
        case "completion" -> {
          if (!tokens.is(i - 1, "nearing") && !tokens.is(i - 1, "near")) {
            status.add(DegreeStatus.COMPLETED);
          }
        }
        default -> {}
      }
    }
    boolean graduates =
        status.contains(DegreeStatus.FINAL_YEAR) || status.contains(DegreeStatus.RECENT_GRADUATE);
    if (graduates && status.contains(DegreeStatus.PURSUING)) {
      return status;
    }
    if (status.isEmpty() && !levels.isEmpty() && !student) {
      status.add(DegreeStatus.COMPLETED);
    }
    return status;
  }

  /** What is the last of one's studies: "final year", "last semester". */
  private static boolean isLastPart(String word) {
    return switch (word) {
      case "year", "semester", "stage", "stages", "phase", "term" -> true;
      default -> false;
    };
  }
}
