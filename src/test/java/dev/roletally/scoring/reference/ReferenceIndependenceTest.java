package dev.roletally.scoring.reference;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.roletally.scoring.CreditTable;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.SeniorityTable;
import dev.roletally.scoring.Treatment;
import org.junit.jupiter.api.Test;

/** A reference that used the product's own code would agree with anything. */
final class ReferenceIndependenceTest {
  @Test
  void referenceSharesOnlyTheModelAndThePolicy() {
    JavaClasses reference =
        new ClassFileImporter().importPackages("dev.roletally.scoring.reference");
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Test")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.roletally..")
                .and(not(resideInAnyPackage("dev.roletally.model")))
                .and(not(resideInAnyPackage("dev.roletally.scoring.reference")))
                .and(
                    not(
                        belongToAnyOf(
                            ScoringPolicy.class,
                            CreditTable.class,
                            SeniorityTable.class,
                            Treatment.class))))
        .check(reference);
  }
}
