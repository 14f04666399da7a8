package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * One test of policies: an entry of a test file, or one row of its matrix.
 *
 * @param name for people; need not be unique
 * @param at where it stands; the file is always there
 * @param tags for {@code --filter} and reports
 * @param skip why it is not to be run; empty: it is
 * @param only whether its file runs only the tests that say so
 * @param checks what it asks, in the order written: for each caller, each action on each resource
 * @param problems why it cannot be run, if it cannot; it then has no checks
 * @since 0.1.0
 */
public record PolicyTest(
        String name,
        SourceLocation at,
        List<String> tags,
        Optional<String> skip,
        boolean only,
        List<PolicyCheck> checks,
        List<Problem> problems) {

    /** Copies the lists. */
    public PolicyTest {
        tags = List.copyOf(tags);
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
    }

    /** This, not to be run. */
    public PolicyTest skipped(String reason) {
        return new PolicyTest(name, at, tags, Optional.of(reason), only, checks, problems);
    }
}
