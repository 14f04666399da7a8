package io.github.iamevaluator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a method a {@link TestFactory} for scenario files, which {@link Iam#scenarios()} then runs:
 *
 * <pre>{@code
 * @ScenarioFiles("src/test/iam/*.yaml")
 * Stream<DynamicTest> scenarios(Iam iam) {
 *     return iam.scenarios();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestFactory
@ExtendWith(IamExtension.class)
public @interface ScenarioFiles {

    /**
     * Files, or globs in which {@code *} stands for anything but a slash and {@code **} for anything; they begin at the
     * working directory. One that finds nothing is an error.
     */
    String[] value();
}
