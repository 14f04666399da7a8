package io.github.iamevaluator.cli.report;

import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.scenario.tests.CheckOutcome;
import io.github.iamevaluator.scenario.tests.PolicyCheck;
import io.github.iamevaluator.scenario.tests.TestOutcome;
import io.github.iamevaluator.scenario.wording.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Outcomes in words, the same in every format. */
final class OutcomeText {

    private OutcomeText() {}

    /** {@code 335 ms}, or {@code 1.2 s} from a second on. */
    static String time(Duration time) {
        return time.toSeconds() > 0
                ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
                : time.toMillis() + " ms";
    }

    /** Seconds with three places behind the point. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }

    /** {@code tests/deploy.yaml:15}. */
    static String place(SourceLocation at) {
        return at.file().orElse(at.policyName()) + ":" + at.line();
    }

    /** {@code lambda:UpdateFunctionCode on arn:aws:lambda:...}. */
    static String question(PolicyCheck check) {
        return check.request().action() + " on "
                + check.request().resources().stream().map(ResourceTarget::arn).collect(Collectors.joining(" and "));
    }

    /** Everything that a check has to say: its failure, or why it could not be asked. */
    static List<String> lines(CheckOutcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.failure().ifPresent(failure -> lines.addAll(failure.lines()));
        outcome.problems().forEach(problem -> lines.add(Words.of(problem)));
        return lines;
    }

    /** Everything that a test has to say that did not pass: its problems and those of its checks, and its failures. */
    static List<String> lines(TestOutcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.test().problems().forEach(problem -> lines.add(Words.of(problem)));
        outcome.checks().forEach(check -> lines.addAll(lines(check)));
        return lines;
    }
}
