package io.github.iamevaluator.cli.report;

import io.github.iamevaluator.cli.output.Style;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.scenario.coverage.MutationReport;
import io.github.iamevaluator.scenario.tests.CheckOutcome;
import io.github.iamevaluator.scenario.tests.TestFile;
import io.github.iamevaluator.scenario.tests.TestOutcome;
import io.github.iamevaluator.scenario.tests.TestRun;
import io.github.iamevaluator.scenario.tests.TestRun.FileOutcome;
import io.github.iamevaluator.scenario.tests.TestStatus;
import io.github.iamevaluator.scenario.wording.Words;
import java.io.PrintWriter;
import java.util.List;

/** A line for each test as it ends, then what did not pass as a tree, then the totals. */
final class TextReport implements TestReport {

    private final PrintWriter out;
    private final Style style;

    TextReport(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    @Override
    public void begin(TestFile file) {
        out.println(style.strong(file.name()));
    }

    @Override
    public void end(TestOutcome outcome) {
        String detail = outcome.test()
                .skip()
                .map(reason -> ": " + reason)
                .orElse(" (" + OutcomeText.time(outcome.time()) + ")");
        out.println("  " + mark(outcome.status()) + " " + outcome.test().name() + style.faint(detail));
        out.flush();
    }

    @Override
    public void end(TestRun run) {
        List<TreeNode> trees = run.files().stream()
                .filter(file -> !file.totals().successful())
                .map(this::tree)
                .toList();
        if (!trees.isEmpty()) {
            out.println();
            trees.forEach(tree -> tree.lines().forEach(out::println));
        }
        out.println();
        boolean good = run.totals().successful();
        out.println(style.holds(good, run.totals().toString()) + " (" + OutcomeText.time(run.time()) + ")");
    }

    @Override
    public void mutation(MutationReport mutation) {
        out.println();
        mutation.text().lines().forEach(out::println);
    }

    private String mark(TestStatus status) {
        return switch (status) {
            case PASSED -> style.holds(true, "\u2713");
            case FAILED -> style.holds(false, "\u2717");
            case INVALID -> style.warning("!");
            case SKIPPED -> style.faint("-");
        };
    }

    private TreeNode tree(FileOutcome file) {
        TreeNode root = new TreeNode(style.strong(file.file().name()));
        file.file().problems().forEach(problem -> root.add(problem(problem)));
        file.tests().stream().filter(TextReport::isBad).forEach(test -> root.add(tree(test)));
        return root;
    }

    private TreeNode tree(TestOutcome test) {
        TreeNode node = new TreeNode(
                mark(test.status()) + " " + style.strong(test.test().name())
                        + style.faint(", line " + test.test().at().line()));
        test.test().problems().forEach(problem -> node.add(problem(problem)));
        test.checks().stream()
                .filter(check -> check.status() != TestStatus.PASSED)
                .forEach(check -> node.add(tree(check)));
        return node;
    }

    private static TreeNode tree(CheckOutcome check) {
        List<String> lines = OutcomeText.lines(check);
        TreeNode node = new TreeNode(lines.get(0));
        lines.subList(1, lines.size()).forEach(node::text);
        return node;
    }

    private static TreeNode problem(Problem problem) {
        return new TreeNode(Words.of(problem));
    }

    private static boolean isBad(TestOutcome outcome) {
        return outcome.status() == TestStatus.FAILED || outcome.status() == TestStatus.INVALID;
    }
}
