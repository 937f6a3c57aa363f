package dev.roletally.cli;

import dev.roletally.model.Fact;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import java.util.List;
import java.util.Optional;

/** Roles as people read them. */
final class RoleText {
  private final StringBuilder out = new StringBuilder();

  private RoleText() {}

  static String write(List<Role> roles) {
    RoleText text = new RoleText();
    roles.forEach(text::role);
    return text.out.toString().stripTrailing();
  }

  private void role(Role role) {
    out.append(role.id()).append('\n');
    fact("title", role.title());
    fact("employer", role.employer());
    facts("places", role.locations());
    fact("work mode", role.workMode());
    fact("employment", role.employmentType());
    fact("posted", role.posted());
    facts("pay", role.pay());
    fact("length", role.duration());
    facts("starts", role.startDates());
    facts("starts within", role.startWindows());
    fact("limit", role.applicationLimit());
    fact("sponsorship", role.sponsorship());
    for (Requirement requirement : role.requirements()) {
      out.append("  ")
          .append(requirement.necessity())
          .append(' ')
          .append(requirement.category())
          .append(": ")
          .append(requirement.quote())
          .append('\n');
    }
    role.conflicts().forEach(each -> line(each.code().toString(), each.message()));
    role.diagnostics().forEach(each -> line(each.code().toString(), each.message()));
    out.append('\n');
  }

  private void fact(String name, Optional<? extends Fact<?>> fact) {
    fact.ifPresent(each -> line(name, each.value()));
  }

  private void facts(String name, List<? extends Fact<?>> facts) {
    facts.forEach(each -> line(name, each.value()));
  }

  private void line(String name, Object value) {
    out.append("  ").append(name).append(": ").append(value).append('\n');
  }
}
