package dev.roletally.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.Arbitraries;
import dev.roletally.model.Fact;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class RoleBytesTest {
  @Property(tries = 1000)
  void writingAndReadingAgainGivesAnEqualRole(@ForAll("roles") Role role) {
    assertThat(RoleBytes.read(RoleBytes.write(role))).isEqualTo(role);
  }

  @Test
  void textOfAnyKindIsKept() {
    for (String text :
        new String[] {"", "plain", "Zürich", "\ud83d\ude80", "half \ud83d", "\u0000"}) {
      Role role =
          Role.builder("one")
              .title(new Fact<>(text, new Span(3, 70_000, "/a")))
              .attribute("key", text)
              .build();
      assertThat(RoleBytes.read(RoleBytes.write(role))).isEqualTo(role);
    }
  }

  @Property(tries = 1000)
  void damagedBytesGiveARoleOrAClearError(@ForAll("roles") Role role, @ForAll Random random) {
    byte[] bytes = RoleBytes.write(role);
    byte[] damaged = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
    try {
      assertThat(RoleBytes.read(damaged)).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("must").hasMessageContaining("got");
    }
  }

  @Test
  void anotherVersionIsSaidToBeOne() {
    byte[] bytes = RoleBytes.write(Role.builder("one").build());
    bytes[0] = 9;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoleBytes.read(bytes))
        .withMessage("kept role must be of version 1, got: 9");
  }

  @Provide
  Arbitrary<Role> roles() {
    return Arbitraries.roles();
  }
}
