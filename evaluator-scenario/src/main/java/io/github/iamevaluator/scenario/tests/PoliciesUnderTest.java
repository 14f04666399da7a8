package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.policy.PolicySet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policies that a test is about: an environment, policies in hand, or both; those in hand then replace what the
 * environment says of their type.
 *
 * <p>Tests that share one of these share its prepared form. Immutable, and safe for use by any number of threads; a
 * {@code with...} method gives a changed one, for mutants and for changes of a single test.
 *
 * @since 0.1.0
 */
public final class PoliciesUnderTest {

    private final IamEvaluator iam;
    private final Optional<Environment> environment;
    private final Optional<String> environmentFolder;
    private final PolicySet inHand;
    private volatile @Nullable PreparedPolicies prepared;

    private PoliciesUnderTest(
            IamEvaluator iam, Optional<Environment> environment, Optional<String> environmentFolder, PolicySet inHand) {
        this.iam = iam;
        this.environment = environment;
        this.environmentFolder = environmentFolder;
        this.inHand = inHand;
    }

    /** Policies in hand. */
    public static PoliciesUnderTest of(IamEvaluator iam, PolicySet inHand) {
        return new PoliciesUnderTest(iam, Optional.empty(), Optional.empty(), inHand);
    }

    /**
     * An environment, and policies in hand that replace what it says of their type.
     *
     * @param folder from which the environment was read, for the command that explains a failure; empty if from none
     */
    public static PoliciesUnderTest of(
            IamEvaluator iam, Environment environment, Optional<String> folder, PolicySet inHand) {
        return new PoliciesUnderTest(iam, Optional.of(environment), folder, inHand);
    }

    /** Who answers. */
    public IamEvaluator iam() {
        return iam;
    }

    /** The environment, if there is one. */
    public Optional<Environment> environment() {
        return environment;
    }

    /** The folder from which the environment was read; empty if it is changed, or from none. */
    public Optional<String> environmentFolder() {
        return environmentFolder;
    }

    /** The policies in hand. */
    public PolicySet inHand() {
        return inHand;
    }

    /** All of it, ready for questions; prepared once. */
    public PreparedPolicies prepared() {
        PreparedPolicies ready = prepared;
        if (ready == null) {
            ready = environment.map(around -> iam.prepare(around, inHand)).orElseGet(() -> iam.prepare(inHand));
            prepared = ready;
        }
        return ready;
    }

    /** This with other policies in hand. */
    public PoliciesUnderTest withInHand(PolicySet other) {
        return new PoliciesUnderTest(iam, environment, environmentFolder, other);
    }

    /** This with another environment, which no folder holds. */
    public PoliciesUnderTest withEnvironment(Environment other) {
        return new PoliciesUnderTest(iam, Optional.of(other), Optional.empty(), inHand);
    }
}
