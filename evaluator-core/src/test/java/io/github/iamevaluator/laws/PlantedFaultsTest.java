package io.github.iamevaluator.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each law can fail: it finds the fault that is planted for it. */
class PlantedFaultsTest {

    private static final int SEEDS = 500;

    private static List<PlantedFault> faults() {
        return Stream.of(MatchingFaults.all(), ConditionFaults.all(), CombinationFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyLawFindsTheFaultPlantedForIt() {
        return faults().stream()
                .map(fault -> dynamicTest(
                        fault.toString(),
                        () -> assertThat(LongStream.rangeClosed(1, SEEDS).anyMatch(fault::isFoundBy))
                                .isTrue()));
    }

    @Test
    void everyLawHasItsFault() {
        List<String> laws = new ClassFileImporter()
                .importPackages(PlantedFaultsTest.class.getPackageName()).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Property.class))
                        .map(JavaMethod::getName)
                        .toList();

        assertThat(faults().stream().map(PlantedFault::law)).containsExactlyInAnyOrderElementsOf(laws);
    }
}
