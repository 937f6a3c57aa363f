package dev.roletally.explain;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One fact that a verdict rests on.
 *
 * @param code why
 * @param claim the profile's item, if one plays a part
 * @param path the concepts from the claim to what is asked; empty if none are walked
 * @param credit the credit it is worth, in millionths
 * @param parameters further values by name and in the order of the names, such as {@code start} or
 *     {@code daysShort}
 */
public record Evidence(
    Code code,
    Optional<String> claim,
    List<String> path,
    int credit,
    Map<String, String> parameters) {
  /** Copies the lists and rejects a credit out of range. */
  public Evidence {
    requireNonNull(code, "code");
    requireNonNull(claim, "claim");
    path = List.copyOf(path);
    checkArgument(
        credit >= 0 && credit <= 1_000_000, "credit must be 0 to 1000000, got: %s", credit);
    parameters = Parameters.copyOf(parameters);
  }

  /** Evidence without a claim. */
  public static Evidence of(Code code, int credit) {
    return new Evidence(code, Optional.empty(), List.of(), credit, Parameters.NONE);
  }

  /** Evidence that rests on a claim. */
  public static Evidence of(Code code, String claim, int credit) {
    return new Evidence(code, Optional.of(claim), List.of(), credit, Parameters.NONE);
  }

  /** The same with the concepts walked from the claim to what is asked. */
  public Evidence path(List<String> concepts) {
    return new Evidence(code, claim, concepts, credit, parameters);
  }

  /** The same with a further value. */
  public Evidence with(String name, Object value) {
    return new Evidence(
        code, claim, path, credit, Parameters.copyOf(parameters).with(name, String.valueOf(value)));
  }

  /** Code and credit alone: a candidate's claims do not belong in logs. */
  @Override
  public String toString() {
    return "Evidence[" + code + ", " + credit + "]";
  }
}
