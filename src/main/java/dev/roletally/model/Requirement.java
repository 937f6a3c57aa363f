package dev.roletally.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One thing a role asks, with its necessity, its category and the words of the posting that say so.
 *
 * @param id unique within the role
 * @param necessity how much the posting insists
 * @param category the side of the candidate it asks about
 * @param span the asking clause, without its bullet
 * @param quote the words at {@code span}, without markup
 * @param because what decided the necessity
 * @param criterion what has to hold
 * @param repeats the id of an earlier requirement that asks the same; such a one stakes nothing
 * @param derivedFrom the facts it was made from, if no clause asks it
 */
public record Requirement(
    String id,
    Necessity necessity,
    Category category,
    Span span,
    String quote,
    Because because,
    Criterion criterion,
    Optional<String> repeats,
    Optional<DerivedFrom> derivedFrom) {
  /** Rejects null. */
  public Requirement {
    requireNonNull(id, "id");
    requireNonNull(necessity, "necessity");
    requireNonNull(category, "category");
    requireNonNull(span, "span");
    requireNonNull(quote, "quote");
    requireNonNull(because, "because");
    requireNonNull(criterion, "criterion");
    requireNonNull(repeats, "repeats");
    requireNonNull(derivedFrom, "derivedFrom");
  }

  /** A requirement that a clause asks. */
  public static Requirement of(
      String id,
      Necessity necessity,
      Category category,
      Span span,
      String quote,
      Because because,
      Criterion criterion) {
    return new Requirement(
        id,
        necessity,
        category,
        span,
        quote,
        because,
        criterion,
        Optional.empty(),
        Optional.empty());
  }

  /** The same, as a repetition of the earlier requirement {@code earlier}. */
  public Requirement repeating(String earlier) {
    return new Requirement(
        id,
        necessity,
        category,
        span,
        quote,
        because,
        criterion,
        Optional.of(earlier),
        derivedFrom);
  }

  /** The same, as made from facts. */
  public Requirement derivedFrom(DerivedFrom facts) {
    return new Requirement(
        id, necessity, category, span, quote, because, criterion, repeats, Optional.of(facts));
  }

  /**
   * The units that are weighed: the criterion itself, or, if it is an {@link Criterion.AllOf}, its
   * members, flattened.
   */
  public List<Criterion> asks() {
    if (!(criterion instanceof Criterion.AllOf)) {
      return List.of(criterion);
    }
    List<Criterion> asks = new ArrayList<>();
    flatten(criterion, asks);
    return Collections.unmodifiableList(asks);
  }

  private static void flatten(Criterion criterion, List<Criterion> asks) {
    if (criterion instanceof Criterion.AllOf all) {
      for (Criterion member : all.of()) {
        flatten(member, asks);
      }
    } else {
      asks.add(criterion);
    }
  }
}
