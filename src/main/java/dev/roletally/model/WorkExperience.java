package dev.roletally.model;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of work that a profile claims.
 *
 * @param title what the candidate was
 * @param domain the industry or subject, if stated
 * @param from first month, if stated
 * @param to last month; empty while it goes on, or if not stated
 * @param skills what was used
 */
public record WorkExperience(
    String title,
    Optional<String> domain,
    Optional<YearMonth> from,
    Optional<YearMonth> to,
    List<String> skills) {
  /** Copies the skills and rejects an end before the start. */
  public WorkExperience {
    requireNonNull(title, "title");
    requireNonNull(domain, "domain");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new ClaimException(
          "last month must not be before the first, got: one before it",
          "last month must not be before " + from.get() + ", got: " + to.get());
    }
    skills = List.copyOf(skills);
  }

  /** Work under this title, its time not stated. */
  public static WorkExperience of(String title) {
    return new WorkExperience(
        title, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** The same, in this industry or subject. */
  public WorkExperience domain(String name) {
    return new WorkExperience(title, Optional.of(name), from, to, skills);
  }

  /** The same, from {@code first} to {@code last}, both included. */
  public WorkExperience between(YearMonth first, YearMonth last) {
    return new WorkExperience(title, domain, Optional.of(first), Optional.of(last), skills);
  }

  /** The same, since {@code first}. */
  public WorkExperience since(YearMonth first) {
    return new WorkExperience(title, domain, Optional.of(first), Optional.empty(), skills);
  }

  /** The same, with what was used. */
  public WorkExperience using(String... names) {
    return new WorkExperience(title, domain, from, to, List.of(names));
  }

  /** The occupations that title and domain name. */
  public Set<Occupation> occupations() {
    return Occupation.of(title + " " + domain.orElse(""));
  }

  /** The words that say what kind of work it was: of title, domain and skills. */
  public Set<String> kindWords() {
    return KindWords.of(title + " " + domain.orElse("") + " " + String.join(" ", skills));
  }

  /** The type alone: a candidate's claims do not belong in logs. */
  @Override
  public String toString() {
    return "WorkExperience[...]";
  }
}
