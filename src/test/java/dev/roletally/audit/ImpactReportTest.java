package dev.roletally.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ImpactReportTest {
  private static final List<Selection> PEOPLE =
      List.of(
          new Selection(Map.of("sex", "Female"), true),
          new Selection(Map.of("sex", "Female"), false),
          new Selection(Map.of("sex", "Male"), true),
          new Selection(Map.of("sex", " "), true));

  @Test
  void asText() {
    assertThat(ImpactReport.ofSelections(PEOPLE, Breakdown.by("sex")).toText())
        .isEqualTo(
            """
            By sex
            category  assessed  selected  selection rate  impact ratio  chance
            Female           2         1           0.500         0.500   1.000  below four fifths
            Male             1         1           1.000         1.000       -
            unknown, not counted: 1""");
  }

  @Test
  void asJson() {
    ImpactReport report =
        ImpactReport.ofScores(
            List.of(new Scoring(Map.of("g", "x"), 3), new Scoring(Map.of("g", "y"), 4)),
            Breakdown.by("g").leavingOutSmall("few"));

    assertThat(report.toJson())
        .isEqualTo(
            "{\"schema\":\"roletally/impact/1\",\"mode\":\"SCORING_RATE\",\"assessed\":2,"
                + "\"median\":3.5,\"tables\":[{\"by\":[\"g\"],\"leavesOutSmall\":\"few\","
                + "\"assessed\":2,\"unknown\":0,\"rows\":["
                + "{\"category\":[\"x\"],\"assessed\":1,\"selected\":0,\"rate\":0.000000,"
                + "\"leftOut\":false,\"impactRatio\":0.000000,\"belowFourFifths\":true,"
                + "\"chance\":1.0},"
                + "{\"category\":[\"y\"],\"assessed\":1,\"selected\":1,\"rate\":1.000000,"
                + "\"leftOut\":false,\"impactRatio\":1.000000,\"belowFourFifths\":false,"
                + "\"chance\":null}]}]}");
  }

  @Test
  void whatCannotBeReportedIsNamed() {
    assertRefused(() -> ImpactReport.ofSelections(List.of(), Breakdown.by("sex")))
        .isEqualTo("people must be one or more, got: none");
    assertRefused(() -> ImpactReport.ofSelections(PEOPLE))
        .isEqualTo("breakdowns must be one or more, got: none");
    assertRefused(() -> ImpactReport.ofSelections(PEOPLE, Breakdown.by("sexx")))
        .isEqualTo("attribute must be known of somebody, got: sexx");
    assertRefused(Breakdown::by).isEqualTo("attributes must be one or more, got: none");
    assertRefused(() -> Breakdown.by("sex", "sex"))
        .isEqualTo("attributes must differ, got: [sex, sex]");
    assertRefused(() -> new Selection(Map.of("sex", "a\u001b[31m"), true))
        .isEqualTo(
            "category must not be blank and must stand on one line, got: a string of length 6");
    assertRefused(
            () ->
                ImpactReport.ofScores(
                    List.of(new Scoring(Map.of("g", "x"), Long.MAX_VALUE)), Breakdown.by("g")))
        .isEqualTo("scores must be -2^61 to 2^61, got: one beyond");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> ImpactReport.ofSelections(PEOPLE, Breakdown.by("sex")).by("race"))
        .withMessage("no breakdown by [race]");
  }

  @Test
  void whatIsKnownOfAPersonStaysOutOfLogs() {
    assertThat(PEOPLE.get(0)).hasToString("Selection[...]");
    assertThat(new Scoring(Map.of("sex", "Female"), 7)).hasToString("Scoring[...]");
  }

  private static AbstractStringAssert<?> assertRefused(ThrowingCallable making) {
    return assertThatIllegalArgumentException()
        .isThrownBy(making)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING);
  }
}
