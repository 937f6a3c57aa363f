package dev.roletally.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.Arbitraries;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoringPolicy;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Writing and reading again gives an equal value. */
final class RoundTripTest {
  @Property(tries = 1000)
  void roleSurvives(@ForAll("roles") Role role) {
    assertThat(RoleJson.read(RoleJson.write(role))).isEqualTo(role);
  }

  @Property(tries = 1000)
  void roleOnOneLineSurvives(@ForAll("roles") Role role) {
    String json = RoleJson.writeCompact(role);
    assertThat(json).doesNotContain("\n");
    assertThat(RoleJson.read(json)).isEqualTo(role);
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

  @Property(tries = 1000)
  void sameRoleGivesSameText(@ForAll("roles") Role role) {
    assertThat(RoleJson.write(role.toBuilder().build())).isEqualTo(RoleJson.write(role));
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
