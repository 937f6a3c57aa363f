package dev.roletally.posting;

import dev.roletally.model.Conflict;
import dev.roletally.model.Fact;
import dev.roletally.model.Pay;
import dev.roletally.model.Role;
import dev.roletally.model.Weeks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts of a role as {@code facts.txt} tells them: one a line, with the words that say so. */
final class ToldFacts {
  private ToldFacts() {}

  /** What a role that was read from {@code text} states. */
  static List<String> of(Role role, String text) {
    List<String> told = new ArrayList<>();
    Function<Object, String> plain = String::valueOf;
    role.title().ifPresent(fact -> told.add(told("title", fact, plain, text)));
    role.employer().ifPresent(fact -> told.add(told("employer", fact, plain, text)));
    role.locations().forEach(fact -> told.add(told("location", fact, plain, text)));
    role.workMode().ifPresent(fact -> told.add(told("mode", fact, plain, text)));
    role.employmentType().ifPresent(fact -> told.add(told("type", fact, plain, text)));
    role.posted().ifPresent(fact -> told.add(told("posted", fact, plain, text)));
    role.validThrough().ifPresent(fact -> told.add(told("until", fact, plain, text)));
    role.startDates().forEach(fact -> told.add(told("start", fact, plain, text)));
    role.startWindows()
        .forEach(
            fact -> told.add(told("start", fact, each -> each.from() + " to " + each.to(), text)));
    role.duration().ifPresent(fact -> told.add(told("weeks", fact, ToldFacts::told, text)));
    role.pay().forEach(fact -> told.add(told("pay", fact, ToldFacts::told, text)));
    role.applicationLimit()
        .ifPresent(
            fact ->
                told.add(
                    told(
                        "applications",
                        fact,
                        each -> each.max() + (each.ordered() ? " in order" : ""),
                        text)));
    role.sponsorship().ifPresent(fact -> told.add(told("sponsorship", fact, plain, text)));
    role.conflicts().forEach(conflict -> told.add(told(conflict, text)));
    role.diagnostics().stream()
        .map(each -> each.code().name())
        .filter(code -> !code.equals("NO_REQUIREMENTS") && !code.equals("UNKNOWN_SKILL"))
        .forEach(code -> told.add("says " + code));
    return told;
  }

  private static <T> String told(
      String name, Fact<T> fact, Function<? super T, String> value, String text) {
    String told = value.apply(fact.value());
    String words = quoted(fact.span().of(text));
    return name + " " + told + (told.equals(words) ? "" : " | " + words);
  }

  private static String told(Weeks weeks) {
    return weeks.min().isPresent() && weeks.min().equals(weeks.max())
        ? String.valueOf(weeks.min().getAsInt())
        : (weeks.min().isPresent() ? weeks.min().getAsInt() : "")
            + " to "
            + (weeks.max().isPresent() ? weeks.max().getAsInt() : "");
  }

  private static String told(Pay pay) {
    return pay.min().toPlainString()
        + (pay.min().compareTo(pay.max()) == 0 ? "" : " to " + pay.max().toPlainString())
        + " "
        + pay.currency()
        + " "
        + pay.unit();
  }

  private static String told(Conflict conflict, String text) {
    return conflict.spans().stream()
        .map(span -> quoted(span.of(text)))
        .collect(Collectors.joining(" | ", "conflict " + conflict.code() + " | ", ""));
  }

  private static String quoted(String words) {
    return words.replace("\n", " / ");
  }
}
