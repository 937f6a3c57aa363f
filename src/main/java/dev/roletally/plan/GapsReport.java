package dev.roletally.plan;

import static java.util.Objects.requireNonNull;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to do next, for some roles and over all.
 *
 * @param asOf the day it speaks of
 * @param reach the score that roles should reach
 * @param roles the gaps of single roles
 * @param overall what single changes would bring over all roles, if that was asked for
 */
public record GapsReport(LocalDate asOf, int reach, List<Gaps> roles, Optional<Overall> overall) {
  /** Copies the list. */
  public GapsReport {
    roles = List.copyOf(roles);
    requireNonNull(overall, "overall");
  }

  /**
   * What single changes would bring over all roles.
   *
   * @param request what was looked for
   * @param gaps what was found
   * @param top how many changes to show at most
   */
  public record Overall(OverallRequest request, OverallGaps gaps, int top) {
    /** The changes to show. */
    public List<OverallGaps.OverallGain> shown() {
      return gaps.changes().stream().limit(top).toList();
    }
  }

  /** The report as JSON. */
  public String toJson() {
    return "{\"schema\":\"roletally/gaps/1\",\"asOf\":\""
        + asOf
        + "\",\"reach\":"
        + reach
        + ",\"roles\":"
        + PlanJson.lines(roles, this::role)
        + overall.map(GapsReport::head).orElse("")
        + ",\"overall\":"
        + PlanJson.lines(
            overall.map(Overall::shown).orElse(List.of()),
            each ->
                change(each.change())
                    .add("roles", each.roles())
                    .add("gain", each.gain())
                    .add("best", each.best())
                    .build())
        + "}";
  }

  private static String head(Overall overall) {
    OverallGaps gaps = overall.gaps();
    return ",\"objective\":\""
        + overall.request().objective()
        + "\",\"considered\":"
        + gaps.considered()
        + ",\"reaching\":"
        + gaps.reaching()
        + ",\"best\":{\"k\":"
        + overall.request().best()
        + ",\"mean\":"
        + gaps.best()
        + "},\"untried\":"
        + gaps.untried();
  }

  private JsonValue role(Gaps gaps) {
    JsonArrayBuilder open = PlanJson.array();
    for (Gaps.Gap gap : gaps.open()) {
      open.add(
          PlanJson.object()
              .add("requirement", gap.requirement().id())
              .add("criterion", gap.ask().criterion().criterion().key())
              .add("verdict", gap.ask().criterion().verdict().name())
              .add("lost", gap.lost()));
    }
    JsonArrayBuilder changes = PlanJson.array();
    for (Gain gain : gaps.changes()) {
      changes.add(gain(change(gain.changes().get(0)), gain));
    }
    return PlanJson.object()
        .add("role", gaps.match().roleId())
        .add("score", gaps.match().score())
        .add("eligibility", gaps.match().eligibility().name())
        .add("gaps", open)
        .add("changes", changes)
        .add("toReach", ways(gaps.toReach(reach)))
        .add("toBeEligible", ways(gaps.toBeEligible()))
        .build();
  }

  private static JsonObjectBuilder ways(Ways ways) {
    JsonArrayBuilder sets = PlanJson.array();
    for (Gain gain : ways.sets()) {
      JsonArrayBuilder changes = PlanJson.array();
      gain.changes().forEach(each -> changes.add(change(each)));
      sets.add(gain(PlanJson.object().add("changes", changes), gain));
    }
    return PlanJson.object().add("exhaustive", ways.isExhaustive()).add("sets", sets);
  }

  private static JsonObjectBuilder gain(JsonObjectBuilder to, Gain gain) {
    return to.add("gain", gain.gain())
        .add("score", gain.score())
        .add("eligibility", gain.eligibility().name());
  }

  private static JsonObjectBuilder change(Change change) {
    return PlanJson.object()
        .add("code", change.code().name())
        .add("claims", PlanJson.texts(change.claims()));
  }
}
