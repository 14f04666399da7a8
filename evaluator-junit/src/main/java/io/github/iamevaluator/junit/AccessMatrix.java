package io.github.iamevaluator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a method a {@link TestTemplate} that runs once for each cell of an access matrix:
 *
 * <pre>{@code
 * @AccessMatrix("access.csv")
 * void matrix(MatrixCell cell) {
 *     cell.verify();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@ExtendWith(AccessMatrixExtension.class)
public @interface AccessMatrix {

    /**
     * The file: below the working directory, or else beside the test class or at the root of the class path. {@link
     * io.github.iamevaluator.scenario.matrix.AccessMatrixReader} says what is in it.
     */
    String value();
}
