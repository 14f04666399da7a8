package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.policy.PolicySet;
import java.util.Optional;

/**
 * What the tests of a file use.
 *
 * @param environment the environment, if there is one
 * @param folder from which it was read
 * @param policies policies in hand
 */
record TestUses(Optional<Environment> environment, Optional<String> folder, PolicySet policies) {}
