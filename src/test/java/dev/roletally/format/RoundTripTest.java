package dev.roletally.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.Arbitraries;
import dev.roletally.model.Fact;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.scoring.ScoringPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Writing and reading again gives an equal value. */
final class RoundTripTest {
  @Property(tries = 1000)
  void roleSurvives(@ForAll("roles") Role role) {
    String json = RoleJson.write(role);
    assertThat(RoleJson.read(json)).isEqualTo(role);
    assertThat(RoleJson.write(RoleJson.read(json))).isEqualTo(json);
    assertThat(RoleJson.writeCompact(role)).doesNotContain("\n");
    assertThat(RoleJson.read(RoleJson.writeCompact(role))).isEqualTo(role);
  }

  @Property(tries = 1000)
  void textSurvivesAsBytes(@ForAll String title, @ForAll char unit) {
    Role role = Role.builder("r").title(new Fact<>(title + unit + title, new Span(0, 1))).build();
    byte[] bytes = RoleJson.write(role).getBytes(StandardCharsets.UTF_8);
    assertThat(RoleJson.read(new String(bytes, StandardCharsets.UTF_8))).isEqualTo(role);
  }

  @Property(tries = 100)
  void arrayOfRolesSurvives(@ForAll("roles") Role first, @ForAll("roles") Role second) {
    List<Role> roles = List.of(first, second);
    assertThat(RoleJson.readAll(RoleJson.write(roles))).isEqualTo(roles);
  }

  @Property(tries = 1000)
  void profileSurvives(@ForAll("profiles") Profile profile) {
    assertThat(ProfileJson.read(ProfileJson.write(profile), "other")).isEqualTo(profile);
    assertThat(ProfileJson.read(ProfileJson.writeCompact(profile), "other")).isEqualTo(profile);
  }

  @Property(tries = 1000)
  void policySurvives(@ForAll("policies") ScoringPolicy policy) {
    assertThat(PolicyJson.read(PolicyJson.write(policy))).isEqualTo(policy);
  }

  @Provide
  Arbitrary<Role> roles() {
    return Arbitraries.roles();
  }

  @Provide
  Arbitrary<ScoringPolicy> policies() {
    return Arbitraries.policies();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return Arbitraries.profiles();
  }
}
