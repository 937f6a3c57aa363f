package dev.roletally.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roletally.model.Criterion;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResampledCorpusTest {
  private static final int ROLES = 3000;
  private final Corpus corpus = Corpus.named("real");

  @Test
  void aRoleAndAProfileDependOnTheirNumberAlone() {
    Corpus other = Corpus.named("real");
    List<Role> backwards =
        IntStream.range(0, 100).mapToObj(i -> other.role(99 - i)).toList().reversed();
    assertThat(IntStream.range(0, 100).mapToObj(corpus::role).toList()).isEqualTo(backwards);
    assertThat(corpus.profile(3)).isEqualTo(other.profile(3)).isNotEqualTo(corpus.profile(4));
  }

  @Test
  void rolesAreAsLongAndAskAsOftenForADegreeAsWasCounted() {
    Counts counts = Counts.bundled();
    double requirements = 0;
    double degrees = 0;
    for (int i = 0; i < ROLES; i++) {
      Role role = corpus.role(i);
      requirements += role.requirements().size();
      degrees +=
          role.requirements().stream()
              .flatMap(requirement -> requirement.criterion().leaves())
              .filter(Criterion.Degree.class::isInstance)
              .count();
    }
    double roles = counts.sum("family");
    double counted = 0;
    for (String table : counts.tables()) {
      if (table.startsWith("ask ")) {
        counted += counts.sum(table);
      }
    }
    assertThat(requirements / ROLES).isEqualTo(counted / roles, within(0.05 * counted / roles));
    double perRole = counts.sum("degree") / roles;
    assertThat(degrees / ROLES).isEqualTo(perRole, within(0.08 * perRole));
  }

  @Test
  void rolesDiffer() {
    long distinct =
        IntStream.range(0, ROLES)
            .mapToObj(corpus::role)
            .filter(role -> role.requirements().size() > 3)
            .map(
                role ->
                    role.requirements().stream()
                        .map(Requirement::criterion)
                        .map(Criterion::key)
                        .toList())
            .distinct()
            .count();
    long all =
        IntStream.range(0, ROLES)
            .mapToObj(corpus::role)
            .filter(role -> role.requirements().size() > 3)
            .count();
    assertThat(distinct).isGreaterThan(all * 99 / 100);
  }

  @Test
  void countsAreReadAsTheyWereWritten() throws IOException {
    StringWriter one = new StringWriter();
    Counts.bundled().write(one);
    StringWriter two = new StringWriter();
    Counts.read(new StringReader(one.toString())).write(two);
    assertThat(two).hasToString(one.toString());
  }

  @Test
  void aDamagedLineIsAnError() {
    assertThatThrownBy(() -> Counts.read(new StringReader("family\t3\t0\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line must be a table, a value and a positive count, got: \"family\t3\t0\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "degree",
        "anyOf(skills,frameworks)",
        "allOf(skills,anyOfOpen(skills,atLeast2(skills,skills,frameworks)),degree)"
      })
  void formsAreReadAsTheyAreWritten(String form) {
    assertThat(Form.parse(form)).hasToString(form);
  }
}
