package dev.roletally;

import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.WorkExperience;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** For each real posting the project began with, a profile that meets all it asks, and no more. */
final class SeedProfiles {
  private SeedProfiles() {}

  /** Meets 000, a conversational AI internship for PhD students. */
  static Profile conversational() {
    return Profile.builder("conversational")
        .degree(Degree.pursuing(DegreeLevel.DOCTORATE, "Computer Science"))
        .skills("software development", "Java", "teamwork", "communication", "LLM")
        .skills("distributed training", "knowledge distillation", "domain adaptation")
        .skills("text mining", "optimization", "model tuning")
        .frameworks("PyTorch", "Spark")
        .experience(WorkExperience.of("Research Assistant"))
        .build();
  }

  /** Meets 001, a recommendation internship for PhD students. */
  static Profile recommendation() {
    return Profile.builder("recommendation")
        .degree(
            Degree.pursuing(DegreeLevel.DOCTORATE, "Computer Science")
                .expected(YearMonth.of(2026, 6)))
        .skills("machine learning", "statistics", "big data", "data structures", "algorithms")
        .skills("recommender systems")
        .skills("problem-solving", "distributed computing")
        .build();
  }

  /** Meets 002, a knowledge graph internship in Seattle. */
  static Profile knowledgeGraph() {
    return Profile.builder("knowledge-graph")
        .degree(Degree.pursuing(DegreeLevel.DOCTORATE, "Statistics"))
        .available(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31))
        .skills("Python", "analytical skills", "problem solving", "teamwork")
        .frameworks("PyTorch")
        .experience(WorkExperience.of("Analyst").domain("e-commerce"))
        .build();
  }

  /** Meets 003, a supply chain internship of the 2025 cycle. */
  static Profile supplyChain() {
    return Profile.builder("supply-chain")
        .degree(
            Degree.pursuing(DegreeLevel.DOCTORATE, "Operations Research")
                .expected(YearMonth.of(2025, 12)))
        .available(AvailabilityWindow.of(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 12, 31)))
        .skills("data mining", "classification", "regression analysis", "clustering")
        .skills("Python")
        .frameworks("PyTorch")
        .authorizedIn("US")
        .experience(
            WorkExperience.of("Software Engineering Intern")
                .domain("supply chain")
                .using("software engineering", "logistics", "e-commerce", "research"))
        .publication(new Publication("KDD", OptionalInt.of(2024)))
        .build();
  }

  /** Meets 004, a recommendation internship for master's students. */
  static Profile mastersRecommendation() {
    return Profile.builder("masters-recommendation")
        .degree(Degree.pursuing(DegreeLevel.MASTER, "Computer Science"))
        .available(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31))
        .frameworks("TensorFlow")
        .authorizedIn("US")
        .build();
  }

  /** All profiles that lack just one of the claims, by what is lacking. */
  static Map<String, Profile> lackingOneClaim(Profile profile) {
    Map<String, Profile> lacking = new LinkedHashMap<>();
    for (int i = 0; i < claims(profile).size(); i++) {
      List<Claim> kept = new ArrayList<>(claims(profile));
      Claim left = kept.remove(i);
      Profile.Builder builder = Profile.builder(profile.id());
      kept.forEach(claim -> claim.addTo().accept(builder));
      lacking.put(left.what(), builder.build());
    }
    return lacking;
  }

  private static List<Claim> claims(Profile profile) {
    List<Claim> claims = new ArrayList<>();
    profile.degrees().forEach(each -> claims.add(new Claim("" + each, b -> b.degree(each))));
    profile.skills().forEach(each -> claims.add(new Claim(each.name(), b -> b.skill(each))));
    profile
        .frameworks()
        .forEach(each -> claims.add(new Claim(each.name(), b -> b.framework(each))));
    profile
        .availability()
        .forEach(each -> claims.add(new Claim("" + each, b -> b.available(each))));
    profile.experience().forEach(each -> claims.add(new Claim("" + each, b -> b.experience(each))));
    profile
        .workAuthorization()
        .forEach(each -> claims.add(new Claim("" + each, b -> b.authorization(each))));
    profile
        .publications()
        .forEach(each -> claims.add(new Claim("" + each, b -> b.publication(each))));
    return claims;
  }

  /** One claim of a profile, and how a builder takes it. */
  private record Claim(String what, Consumer<Profile.Builder> addTo) {}
}
