package io.github.iamevaluator.junit;

import java.util.Objects;
import java.util.Optional;

/**
 * Entry point of the assertions, for a static import beside AssertJ's own.
 *
 * @since 0.1.0
 */
public final class IamAssertions {

    private IamAssertions() {}

    /**
     * Begins a claim about who may do what.
     *
     * <p>As more may follow behind it ({@code .on(...).with(...)}), a claim is checked when the next one begins, and else
     * when the test method ends; it fails with its own line.
     */
    public static IamAssert assertThat(Iam iam) {
        return new IamAssert(Objects.requireNonNull(iam, "iam"), Optional.empty());
    }
}
