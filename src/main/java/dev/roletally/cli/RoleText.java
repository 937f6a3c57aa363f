package dev.roletally.cli;

import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Pay;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Weeks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Roles as people read them: facts, requirements, and what the reader has to say. */
final class RoleText {
  private final StringBuilder out = new StringBuilder();

  private RoleText() {}

  static String write(List<Role> roles) {
    RoleText text = new RoleText();
    roles.forEach(text::role);
    return text.out.toString().stripTrailing();
  }

  private void role(Role role) {
    out.append(OneLine.of(role.id())).append('\n');
    fact("title", role.title(), text -> text);
    fact("employer", role.employer(), text -> text);
    facts("place", role.locations(), text -> text);
    fact("work mode", role.workMode(), Enum::name);
    fact("employment", role.employmentType(), Enum::name);
    fact("posted", role.posted(), Object::toString);
    fact("open until", role.validThrough(), Object::toString);
    facts("pay", role.pay(), RoleText::pay);
    fact("length", role.duration(), RoleText::weeks);
    facts("start", role.startDates(), Object::toString);
    facts("start", role.startWindows(), RoleText::months);
    fact(
        "applications",
        role.applicationLimit(),
        limit -> "at most " + limit.max() + (limit.ordered() ? ", in order" : ""));
    fact("visa", role.sponsorship(), Enum::name);
    for (Requirement requirement : role.requirements()) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %-9s  %-13s  %s%s\n",
              requirement.necessity(),
              requirement.category(),
              OneLine.of(requirement.quote()),
              requirement.repeats().map(id -> "  (repeats " + id + ")").orElse("")));
    }
    role.conflicts().forEach(each -> line("conflict", each.message()));
    role.diagnostics().forEach(each -> line("note", each.message()));
    out.append('\n');
  }

  private <T> void fact(String name, Optional<Fact<T>> fact, Function<T, String> form) {
    fact.ifPresent(each -> line(name, form.apply(each.value())));
  }

  private <T> void facts(String name, List<Fact<T>> facts, Function<T, String> form) {
    facts.forEach(each -> line(name, form.apply(each.value())));
  }

  private void line(String name, String value) {
    out.append("  ").append(name).append(": ").append(OneLine.of(value)).append('\n');
  }

  private static String pay(Pay pay) {
    String amount =
        pay.min().compareTo(pay.max()) == 0
            ? pay.min().toPlainString()
            : pay.min().toPlainString() + " to " + pay.max().toPlainString();
    return pay.currency() + " " + amount + " a " + pay.unit().name().toLowerCase(Locale.ROOT);
  }

  private static String weeks(Weeks weeks) {
    if (weeks.min().equals(weeks.max())) {
      return weeks.min().orElse(0) + " weeks";
    }
    String least = weeks.min().isPresent() ? "from " + weeks.min().getAsInt() + " " : "";
    String most = weeks.max().isPresent() ? "up to " + weeks.max().getAsInt() + " " : "";
    return least + most + "weeks";
  }

  private static String months(MonthRange months) {
    return months.from().equals(months.to())
        ? months.from().toString()
        : months.from() + " to " + months.to();
  }
}
