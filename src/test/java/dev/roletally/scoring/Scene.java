package dev.roletally.scoring;

import dev.roletally.ScoringArbitraries;
import dev.roletally.ScoringProfiles;
import dev.roletally.explain.Match;
import dev.roletally.format.ProfileJson;
import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Everything one score depends on, with a {@link #toString} that tells it all. */
record Scene(
    Vocabulary vocabulary, Role role, Profile profile, ScoringPolicy policy, LocalDate asOf) {
  /** Scenes of the small world. */
  static Arbitrary<Scene> all() {
    return Combinators.combine(
            ScoringArbitraries.vocabularies(),
            ScoringArbitraries.roles(),
            ScoringProfiles.profiles(),
            ScoringArbitraries.policies(),
            ScoringArbitraries.days())
        .as(Scene::new);
  }

  /** Scenes of roles that ask for time, and profiles that say when they are free. */
  static Arbitrary<Scene> aboutTime() {
    return Combinators.combine(
            all(),
            ScoringArbitraries.availabilities().list().ofMinSize(1).ofMaxSize(2),
            ScoringProfiles.windows().list().ofMinSize(1).ofMaxSize(4))
        .as(
            (scene, asked, windows) -> {
              List<Requirement> all = new ArrayList<>(scene.role.requirements());
              for (Criterion each : asked) {
                Requirement more =
                    ScoringArbitraries.requirement(Necessity.MINIMUM, Category.AVAILABILITY, each);
                all.add(ScoringArbitraries.named(more, "time" + all.size()));
              }
              Profile.Builder free = scene.profile.toBuilder();
              windows.forEach(free::available);
              return scene.asking(all).with(free.build());
            });
  }

  Scene with(Role other) {
    return new Scene(vocabulary, other, profile, policy, asOf);
  }

  Scene with(Profile other) {
    return new Scene(vocabulary, role, other, policy, asOf);
  }

  /** The role with other requirements. */
  Scene asking(List<Requirement> requirements) {
    return with(role.toBuilder().requirements(requirements).build());
  }

  CompiledProfile compiledProfile() {
    return CompiledProfile.of(profile, vocabulary, ScoreSettings.of(policy, asOf));
  }

  ScoreRow score() {
    return Scorer.score(CompiledRole.of(role, vocabulary), compiledProfile());
  }

  Match match() {
    return Explainer.explain(role, compiledProfile(), vocabulary);
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add("as of " + asOf + ", " + policy + weights());
    for (Concept concept : vocabulary.concepts()) {
      if (!concept.broader().isEmpty() || !concept.related().isEmpty()) {
        lines.add(concept.id() + " under " + concept.broader() + " beside " + concept.related());
      }
    }
    lines.add("role for " + role.employmentType() + ", read: " + role.diagnostics().isEmpty());
    for (Requirement each : role.requirements()) {
      lines.add(
          each.id()
              + (each.repeats().isPresent() ? " repeats " : " ")
              + each.necessity()
              + " "
              + each.category()
              + " "
              + each.criterion().key());
    }
    for (Conflict conflict : role.conflicts()) {
      conflict
          .alternative()
          .ifPresent(o -> lines.add("or " + o.requirement() + " " + o.criterion().key()));
    }
    lines.add("profile " + ProfileJson.writeCompact(profile));
    return String.join("\n    ", lines);
  }

  private String weights() {
    StringBuilder text = new StringBuilder(" λ" + policy.silence() + " " + policy.credits());
    for (Category category : Category.values()) {
      text.append(' ').append(policy.weight(category)).append('/');
      text.append(policy.fullyStated(category));
    }
    text.append(" factors ").append(policy.factor(Necessity.MINIMUM));
    text.append(':').append(policy.factor(Necessity.PREFERRED));
    return text.append(" deciding ").append(policy.deciding()).toString();
  }
}
