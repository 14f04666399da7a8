package io.github.iamevaluator.junit;

import io.github.iamevaluator.scenario.tests.TestFailure;

/** The text of a failure in a test of Java. */
final class Failures {

    private static final String NO_COMMAND =
            "\n  in full     no command names what the test adds to the environment; Iam.explain tells all of it";

    private Failures() {}

    /** Why the answer is not the one expected; where no command can tell more, it says what can. */
    static String text(TestFailure failure) {
        return failure.message() + (failure.command().isEmpty() ? NO_COMMAND : "");
    }
}
