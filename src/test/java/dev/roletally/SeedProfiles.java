package dev.roletally;

import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.WorkExperience;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;

/** For each real posting the project began with, a profile that meets all it asks, and no more. */
final class SeedProfiles {
  private SeedProfiles() {}

  /** Meets 000, a conversational AI internship for PhD students. */
  static Profile conversational() {
    return Profile.builder("conversational")
        .degree(Degree.pursuing(DegreeLevel.DOCTORATE, "Computer Science"))
        .skills("software development", "Java", "teamwork", "communication", "NLP", "LLM")
        .skills("distributed training", "knowledge distillation", "domain adaptation")
        .skills("text mining", "semi-supervised learning", "LSTM", "BERT", "model tuning")
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
        .skills("problem-solving", "distributed computing")
        .build();
  }

  /** Meets 002, a knowledge graph internship in Seattle. */
  static Profile knowledgeGraph() {
    return Profile.builder("knowledge-graph")
        .degree(Degree.pursuing(DegreeLevel.DOCTORATE, "Statistics"))
        .available(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31))
        .skills("knowledge graphs", "Python", "analytical skills", "problem-solving", "teamwork")
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
        .skills("data mining", "statistics", "regression analysis", "clustering", "Python")
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
        .skills("recommender systems")
        .frameworks("TensorFlow")
        .authorizedIn("US")
        .build();
  }
}
