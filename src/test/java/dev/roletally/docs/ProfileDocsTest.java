package dev.roletally.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.RoleTally;
import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Match;
import dev.roletally.format.ProfileReading;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.Role;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The examples of the pages on profiles, availability and eligibility do what the pages say. */
final class ProfileDocsTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, UTF_8);

  @Test
  void aResumeIsReadWithItsProse() {
    String json = Examples.text(Path.of("docs/examples/profiles/cleo.json"));
    ProfileReading reading = Snippets.readAProfile(json, Examples.DAY, out);

    assertThat(reading.profile().inferred())
        .extracting(InferredSkill::name)
        .contains("Apache Kafka");
    assertThat(bytes.toString(UTF_8))
        .contains("Apache Kafka named in " + String.join("/", "", "work", "0", "highlights", "0"))
        .contains("skills \"Java\" at /skills/0/keywords/0")
        .contains("it is not stated where the candidate can work");
  }

  @Test
  void theNearestMissIsNamedAndTheReasonQuoted() {
    RoleTally tally = RoleTally.create();
    Role role = tally.read(Examples.posting("fernhill-language-tools-intern"));
    Match match = Snippets.sayWhenFree(tally, role, Examples.DAY);
    Snippets.mayIApply(match, out);

    assertThat(match.eligibility()).isEqualTo(Eligibility.UNDETERMINED);
    assertThat(match.explanation().full())
        .contains("free until 2026-08-20: 17 days short of 14 weeks from 2026-06-01");
    assertThat(bytes.toString(UTF_8)).startsWith("UNDETERMINED").contains("START_MISSED: ");
  }
}
