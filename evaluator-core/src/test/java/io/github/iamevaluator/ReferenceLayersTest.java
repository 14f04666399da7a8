package io.github.iamevaluator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The reference evaluator shares no code with the engine that it judges. */
@AnalyzeClasses(packages = "io.github.iamevaluator.reference")
class ReferenceLayersTest {

    @ArchTest
    static final ArchRule theReferenceKnowsOnlyTheModelAndTheCatalog = classes()
            .that()
            .resideInAPackage("io.github.iamevaluator.reference..")
            .and()
            .haveSimpleNameNotEndingWith("Test")
            .and()
            .haveSimpleNameNotEndingWith("Properties")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.github.iamevaluator.reference..",
                    "io.github.iamevaluator.arn..",
                    "io.github.iamevaluator.policy..",
                    "io.github.iamevaluator.request..",
                    "io.github.iamevaluator.catalog..")
            .allowEmptyShould(true);
}
