package io.github.iamevaluator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The direction of the packages of core, and what each of them must not know. */
@AnalyzeClasses(packages = LayersTest.BASE, importOptions = DoNotIncludeTests.class)
class LayersTest {

    static final String BASE = "io.github.iamevaluator";

    /** The package with the public face, which wires those before it. */
    private static final String ROOT = "root";

    /** A package uses only those before it in this list; those after the root ask the evaluator as any client does. */
    private static final List<String> ORDER = List.of(
            "text",
            "intern",
            "arn",
            "json",
            "policy",
            "request",
            "catalog",
            "parse",
            "environment",
            "ingest",
            "match",
            "condition",
            "context",
            "facts",
            "index",
            "decide",
            "analyze",
            ROOT,
            "overlay",
            "change",
            "terraform",
            "whatif",
            "cloudtrail",
            "replay",
            "leastprivilege");

    private static final Set<String> CLOCKS =
            Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.util.Date.<init>");

    private static final Set<String> SURROUNDINGS = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.lang.Math.random");

    private static final Set<String> REGEX_IN_DISGUISE =
            Set.of("java.lang.String.matches", "java.lang.String.replaceAll", "java.lang.String.replaceFirst");

    @ArchTest
    static final ArchRule aPackageUsesOnlyThoseBeforeIt = layers();

    @ArchTest
    static final ArchRule onlyTheJsonPackageKnowsJackson = noClasses()
            .that()
            .resideOutsideOfPackage(in("json"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule matchingKnowsNoJson = noClasses()
            .that()
            .resideInAnyPackage(in("match"), in("condition"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("json"), in("parse"), in("ingest"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theModelStandsOnJavaAlone = classes()
            .that()
            .resideInAnyPackage(in("policy"), in("request"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", in("text"), in("arn"), in("policy"), in("request"));

    @ArchTest
    static final ArchRule evaluationKnowsNoClockAndNoChance = noClasses()
            .that()
            .resideInAnyPackage(evaluation())
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    Clock.class,
                    InstantSource.class,
                    Random.class,
                    SecureRandom.class,
                    ThreadLocalRandom.class,
                    UUID.class)
            .orShould()
            .callMethodWhere(target(nameMatching("now")))
            .orShould()
            .callCodeUnitWhere(isOneOf(CLOCKS))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule evaluationKnowsNothingOfItsSurroundings = noClasses()
            .that()
            .resideInAnyPackage(evaluation())
            .should()
            .callMethodWhere(isOneOf(SURROUNDINGS))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io", "java.nio.file..", "java.net", "java.net.http..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noTextIsMatchedByRegularExpressions = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex")
            .orShould()
            .callMethodWhere(isOneOf(REGEX_IN_DISGUISE));

    @ArchTest
    static final ArchRule thereIsNoStaticState =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothingIsLogged = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    private static LayeredArchitecture layers() {
        LayeredArchitecture layers =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : ORDER) {
            layers = layers.layer(name).definedBy(name.equals(ROOT) ? BASE : in(name));
        }
        layers = layers.whereLayer(ORDER.get(0)).mayNotAccessAnyLayer();
        for (int i = 1; i < ORDER.size(); i++) {
            layers = layers.whereLayer(ORDER.get(i))
                    .mayOnlyAccessLayers(ORDER.subList(0, i).toArray(String[]::new));
        }
        return layers.ensureAllClassesAreContainedInArchitecture();
    }

    private static String[] evaluation() {
        return List.of("match", "condition", "context", "facts", "index", "decide").stream()
                .map(LayersTest::in)
                .toArray(String[]::new);
    }

    private static String in(String name) {
        return BASE + "." + name + "..";
    }

    private static DescribedPredicate<JavaCall<?>> isOneOf(Set<String> codeUnits) {
        return describe(
                "one of " + codeUnits,
                call -> codeUnits.contains(
                        call.getTargetOwner().getName() + "." + call.getTarget().getName()));
    }
}
