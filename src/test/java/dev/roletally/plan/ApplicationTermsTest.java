package dev.roletally.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.Arbitraries;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a posting says about applying, as an index keeps it. */
final class ApplicationTermsTest {
  private static final Span NOWHERE = new Span(0, 0);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Property(tries = 1000)
  void whatIsWrittenIsReadBack(@ForAll("roles") Role role) {
    ApplicationTerms terms = ApplicationTerms.of(role);
    assertThat(ApplicationTerms.fromBytes(terms.toBytes())).isEqualTo(terms);
  }

  @Test
  void everythingSaidIsKept() {
    ApplicationTerms terms = ApplicationTerms.of(full());
    assertThat(terms)
        .isEqualTo(
            new ApplicationTerms(
                "r",
                Optional.of("Analyst"),
                Optional.of("Ac\u00fcme"),
                Optional.of(new ApplicationLimit(3, true)),
                Optional.of(DAY),
                Optional.of(LocalDate.of(2026, 9, 30))));
    assertThat(ApplicationTerms.fromBytes(terms.toBytes())).isEqualTo(terms);
  }

  @Test
  void theLastStartIsThatOfDaysAndMonths() {
    Role later = full().toBuilder().startDate(new Fact<>(DAY.plusYears(1), NOWHERE)).build();
    assertThat(ApplicationTerms.of(later).lastStart()).contains(DAY.plusYears(1));
    assertThat(ApplicationTerms.of(Role.builder("r").build()).lastStart()).isEmpty();
  }

  @Test
  void damagedBytesAreRejected() {
    byte[] bytes = ApplicationTerms.of(full()).toBytes();
    for (int length = 1; length < bytes.length; length++) {
      rejects(Arrays.copyOf(bytes, length), "application terms must be whole, got damaged ones of");
    }
    rejects(
        Arrays.copyOf(bytes, bytes.length + 1),
        "application terms must be whole, got damaged ones");
    byte[] nameless = {1, 0};
    rejects(nameless, "application terms must be whole, got damaged ones of 2 bytes");
    byte[] negative = {1, 1, -1, -1, -1, -1};
    rejects(negative, "application terms must be whole, got damaged ones of 6 bytes");
    bytes[0] = 2;
    rejects(bytes, "application terms must be of version 1, got: 2");
  }

  private static void rejects(byte[] bytes, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApplicationTerms.fromBytes(bytes))
        .withMessageStartingWith(message);
  }

  private static Role full() {
    MonthRange months = new MonthRange(YearMonth.of(2026, 5), YearMonth.of(2026, 9));
    return Role.builder("r")
        .title(new Fact<>("Analyst", NOWHERE))
        .employer(new Fact<>("Ac\u00fcme", NOWHERE))
        .applicationLimit(new Fact<>(new ApplicationLimit(3, true), NOWHERE))
        .validThrough(new Fact<>(DAY, NOWHERE))
        .startDate(new Fact<>(DAY.plusDays(40), NOWHERE))
        .startWindow(new Fact<>(months, NOWHERE))
        .build();
  }

  @Provide
  Arbitrary<Role> roles() {
    return Arbitraries.roles();
  }
}
