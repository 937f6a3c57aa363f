package dev.roletally.trust.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roletally.format.ProfileJson;
import dev.roletally.format.ProfileReading;
import dev.roletally.model.ClaimException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** A profile out of form is refused, and the refusal can be logged: it quotes no claim. */
final class RefusalLawsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @Property(tries = 1000)
  void aRefusalQuotesNoClaim(@ForAll long seed) {
    refuse(new Random(seed));
  }

  @Tag("trust")
  @Property(tries = 20_000)
  void noRefusalQuotesAClaim(@ForAll long seed) {
    refuse(new Random(seed));
  }

  private static void refuse(Random random) {
    String whole = random.nextBoolean() ? Canaries.OWN : Canaries.RESUME;
    String document = Refusals.any(whole, random);
    String said;
    try {
      ProfileReading reading = ProfileReading.of(document, "p", DAY);
      said = reading + "" + reading.claims() + reading.diagnostics() + reading.missing();
    } catch (IllegalArgumentException e) {
      said = trace(e);
    }
    assertThat(Canaries.in(said)).as(document).isEmpty();
  }

  @Test
  void whoWroteTheProfileIsToldTheValue() {
    ClaimException refusal =
        catchThrowableOfType(
            ClaimException.class,
            () -> ProfileJson.read("{\"languages\": [{\"language\": \"zqvtonguekw\"}]}", "p"));

    assertThat(refusal)
        .hasMessage(
            "language must be an ISO 639 code in lower case, got: a string of length 11"
                + " at /languages/0");
    assertThat(refusal.inFull())
        .isEqualTo(
            "language must be an ISO 639 code in lower case, got: \"zqvtonguekw\" at /languages/0");
    assertThat(refusal.place()).contains("/languages/0");
    assertThat(Canaries.in(refusal.inFull())).containsExactly("zqvtonguekw");
  }

  @Test
  void aClaimThatStandsWhereAKeyShouldIsNotQuotedEither() {
    ClaimException refusal =
        catchThrowableOfType(
            ClaimException.class,
            () -> ProfileJson.read("{\"skills\": [{\"zqvtonguekw\": 3}]}", "p"));

    assertThat(refusal)
        .hasMessage("key must be one of name, years, got: a string of length 11 at /skills/0");
    assertThat(refusal.inFull())
        .isEqualTo("key must be one of name, years, got: \"zqvtonguekw\" at /skills/0");
  }

  private static String trace(Throwable thrown) {
    StringWriter out = new StringWriter();
    thrown.printStackTrace(new PrintWriter(out));
    return out.toString();
  }
}
