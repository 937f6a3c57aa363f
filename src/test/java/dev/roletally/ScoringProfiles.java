package dev.roletally;

import static dev.roletally.ScoringArbitraries.any;
import static dev.roletally.ScoringArbitraries.dateRanges;
import static dev.roletally.ScoringArbitraries.months;
import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Arbitraries.oneOf;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Category;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.Span;
import dev.roletally.model.WorkAuthorization;
import dev.roletally.model.WorkExperience;
import dev.roletally.vocabulary.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Profiles, and single claims to add to them, of the small world of {@link ScoringArbitraries}. */
public final class ScoringProfiles {
  private ScoringProfiles() {}

  /** Something said of a candidate: what it adds to a profile. */
  public interface Claim extends Consumer<Profile.Builder> {
    /** The profile with this said too. */
    default Profile addTo(Profile profile) {
      Profile.Builder builder = profile.toBuilder();
      accept(builder);
      return builder.build();
    }
  }

  /** Names of skills, frameworks and certificates, by label or alias, known and not. */
  static Arbitrary<String> names() {
    List<String> names = new ArrayList<>(ScoringArbitraries.UNHEARD);
    for (Concept concept : ScoringArbitraries.CONCEPTS) {
      names.add(concept.label());
      names.add(ScoringArbitraries.alias(concept.label()));
    }
    return any(names);
  }

  private static Arbitrary<SkillClaim> skills() {
    return Combinators.combine(
            names(), frequencyOf(Tuple.of(3, just(-1)), Tuple.of(2, integers().between(0, 50))))
        .as((name, n) -> new SkillClaim(name, n < 0 ? OptionalInt.empty() : OptionalInt.of(n)));
  }

  private static Arbitrary<InferredSkill> inferred() {
    List<Span> places = List.of(new Span(0, 6, "/basics/summary"));
    return skills().map(skill -> new InferredSkill(skill.name(), skill.months(), places));
  }

  private static Arbitrary<Degree> degrees() {
    List<String> fields = new ArrayList<>(List.of("Zeta", "Eta"));
    for (Concept field : ScoringArbitraries.FIELDS) {
      fields.add(field.label());
      fields.add(ScoringArbitraries.alias(field.label()));
    }
    return Combinators.combine(
            any(DegreeLevel.class),
            any(fields).optional(0.8),
            any(List.of(DegreeStatus.PURSUING, DegreeStatus.COMPLETED)),
            months().optional(0.7))
        .as(Degree::new);
  }

  private static Arbitrary<WorkExperience> work() {
    return Combinators.combine(
            any(List.of("Software Engineer", "Data Scientist", "Engineering intern", "Cook")),
            oneOf(any(List.of("data science", "software")), names()).optional(0.4),
            months().optional(0.8),
            integers().between(0, 24).optional(0.7),
            months(),
            names().list().ofMaxSize(2))
        .as(
            (title, domain, from, length, other, skills) ->
                new WorkExperience(
                    title, domain, from, length.map(from.orElse(other)::plusMonths), skills));
  }

  /** Windows of free days, some of few hours. */
  public static Arbitrary<AvailabilityWindow> windows() {
    return Combinators.combine(dateRanges(), any(List.of(0, 0, 10, 20, 30, 40)))
        .as(
            (days, hours) ->
                new AvailabilityWindow(
                    days, hours == 0 ? OptionalInt.empty() : OptionalInt.of(hours)));
  }

  private static Arbitrary<LanguageClaim> languages() {
    return Combinators.combine(
            any(ScoringArbitraries.LANGUAGES), any(LanguageLevel.class).optional(0.7))
        .as(LanguageClaim::new);
  }

  private static Arbitrary<WorkAuthorization> authorizations() {
    return Combinators.combine(any(ScoringArbitraries.COUNTRIES), any(AuthorizationKind.class))
        .as(WorkAuthorization::new);
  }

  /** Claims of every type. */
  public static Arbitrary<Claim> claims() {
    return frequencyOf(
        Tuple.of(5, skills().map(skill -> profile -> profile.skill(skill))),
        Tuple.of(4, skills().map(skill -> profile -> profile.framework(skill))),
        Tuple.of(3, inferred().map(skill -> profile -> profile.inferred(skill))),
        Tuple.of(4, degrees().map(degree -> profile -> profile.degree(degree))),
        Tuple.of(4, work().map(work -> profile -> profile.experience(work))),
        Tuple.of(3, windows().map(window -> profile -> profile.available(window))),
        Tuple.of(2, languages().map(language -> profile -> profile.language(language))),
        Tuple.of(2, authorizations().map(held -> profile -> profile.authorization(held))),
        Tuple.of(2, names().map(name -> profile -> profile.certifications(name))),
        Tuple.of(2, any(ScoringArbitraries.PLACES).map(place -> p -> p.locations(place))),
        Tuple.of(1, any(ScoringArbitraries.VENUES).map(venue -> p -> p.publication(at(venue)))));
  }

  private static Publication at(String venue) {
    return new Publication(venue, OptionalInt.empty());
  }

  /** What is no claim: denials, lists called unfinished, months of work in all. */
  private static Arbitrary<Claim> remarks() {
    Arbitrary<String> others =
        any(List.of("en", "English", "de", "US", "US:CITIZEN", "London", "WA"));
    return frequencyOf(
        Tuple.of(3, names().map(name -> profile -> profile.denied(name))),
        Tuple.of(2, others.map(name -> profile -> profile.denied(name))),
        Tuple.of(3, any(Category.class).map(category -> p -> p.incomplete(category))),
        Tuple.of(2, dateRanges().map(days -> profile -> profile.booked(days))),
        Tuple.of(2, integers().between(0, 50).map(months -> profile -> profile.months(months))));
  }

  /** Profiles of up to ten claims and three remarks. */
  public static Arbitrary<Profile> profiles() {
    return Combinators.combine(claims().list().ofMaxSize(10), remarks().list().ofMaxSize(3))
        .as(
            (claims, remarks) -> {
              Profile.Builder profile = Profile.builder("profile");
              claims.forEach(claim -> claim.accept(profile));
              remarks.forEach(remark -> remark.accept(profile));
              return profile.build();
            });
  }
}
