package dev.roletally.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.Code;
import dev.roletally.explain.Eligibility;
import dev.roletally.model.ApplicationLimit;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the JSON of a plan says. */
final class PlanJsonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final JsonProvider JSON = JsonProvider.provider();

  @Test
  void theJsonTellsPlacesLimitsAndReasons() {
    Opening best =
        new Opening(
            "a",
            Optional.of("Ba\ud83dker"),
            Optional.of("Acme"),
            Optional.of(new ApplicationLimit(1, true)),
            Optional.of(DAY.plusDays(1)),
            900,
            Eligibility.UNDETERMINED,
            Optional.of(Code.NOT_STATED),
            Optional.empty(),
            Optional.of(DAY.plusDays(9)));
    Opening next =
        opening("b", "Acme", 800, Eligibility.UNDETERMINED, Optional.empty(), Optional.empty());
    Opening free = opening("c", "", 700, Eligibility.ELIGIBLE, Optional.empty(), Optional.empty());
    Opening late = opening("d", "", 600, Eligibility.ELIGIBLE, Optional.empty(), Optional.empty());
    Opening barred =
        opening("e", "", 500, Eligibility.INELIGIBLE, Optional.of(Code.DENIED), Optional.empty());
    Opening over =
        opening(
            "f", "", 400, Eligibility.ELIGIBLE, Optional.empty(), Optional.of(DAY.minusDays(1)));
    ApplicationPlan plan =
        ApplicationPlan.of(
            List.of(best, next, free, late, barred, over),
            PlanRequest.asOf(DAY).toBuilder().deadline("d", DAY.minusDays(2)).build());

    assertThat(plan.toJson())
        .isEqualTo(
            """
            {"schema":"roletally/plan/1","asOf":"2026-01-15","plan":[
            {"place":1,"role":"c","title":null,"employer":null,"score":700,\
            "eligibility":"ELIGIBLE","start":null,"deadline":null,"reasons":[]},
            {"place":2,"role":"a","title":"Ba\\ud83dker","employer":"Acme","score":900,\
            "eligibility":"UNDETERMINED","start":"2026-01-24","deadline":"2026-01-16","reasons":[\
            {"code":"COUNTS_UNDER_LIMIT","employer":"Acme","number":1},\
            {"code":"TAKES_PLACE_OF","role":"b","score":800},{"code":"NOT_STATED"}]}],"limits":[
            {"employer":"Acme","max":1,"ordered":true,"used":1}],"left":[
            {"role":"d","score":600,"eligibility":"ELIGIBLE",\
            "reason":{"code":"DEADLINE_PASSED","deadline":"2026-01-13"}},
            {"role":"f","score":400,"eligibility":"ELIGIBLE",\
            "reason":{"code":"CYCLE_OVER","last":"2026-01-14"}},
            {"role":"b","score":800,"eligibility":"UNDETERMINED",\
            "reason":{"code":"LIMIT_REACHED","employer":"Acme"}},
            {"role":"e","score":500,"eligibility":"INELIGIBLE",\
            "reason":{"code":"INELIGIBLE","because":"DENIED"}}]}""");
  }

  @Test
  void halvesOfPairsAreEscapedAndWholeOnesKept() {
    assertThat(PlanJson.lines(List.of("\ud83d\ude00", "\ude00", "\ud83d"), JSON::createValue))
        .isEqualTo("[\n\"\ud83d\ude00\",\n\"\\ude00\",\n\"\\ud83d\"]");
    assertThat(PlanJson.lines(List.<String>of(), JSON::createValue)).isEqualTo("[]");
  }

  private static Opening opening(
      String id,
      String employer,
      int score,
      Eligibility eligibility,
      Optional<Code> doubt,
      Optional<LocalDate> over) {
    return new Opening(
        id,
        Optional.empty(),
        employer.isEmpty() ? Optional.empty() : Optional.of(employer),
        Optional.empty(),
        Optional.empty(),
        score,
        eligibility,
        doubt,
        over,
        Optional.empty());
  }
}
