package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.CheckExplanation;
import io.github.iamevaluator.CheckResult;
import io.github.iamevaluator.Explanation;
import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.scenario.wording.Silence;
import io.github.iamevaluator.scenario.wording.VerdictSentence;
import io.github.iamevaluator.scenario.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together why a check failed. */
final class FailureReport {

    private final PolicyCheck check;
    private final Explanation why;
    private final boolean searchesStatements;

    /**
     * A report.
     *
     * @param why the answer that was not expected, explained
     * @param searchesStatements whether changed statements may be tried, which costs more than all else
     */
    FailureReport(PolicyCheck check, Explanation why, boolean searchesStatements) {
        this.check = check;
        this.why = why;
        this.searchesStatements = searchesStatements;
    }

    /**
     * The failure.
     *
     * @param expected in words
     * @param wantAllowed the decision wanted; empty if the decision is the one expected and something else is not
     */
    TestFailure failure(String expected, Optional<Boolean> wantAllowed) {
        VerdictSentence sentence = new VerdictSentence(check.request(), why.result());
        return new TestFailure(
                check,
                sentence.verdict() + ": " + sentence.statement(),
                expected,
                sentence.verdict(),
                decidedBy(),
                wantAllowed.isPresent() ? nearest() : List.of(),
                wantAllowed.flatMap(this::nearestMiss),
                why.result().decision() == Decision.UNDECIDED ? why.result().unknownPolicies() : List.of(),
                ExplainingCommand.of(check),
                why);
    }

    private Optional<NearestMiss> nearestMiss(boolean wantAllowed) {
        Optional<NearestMiss> ofRequest = NearestMisses.find(check, why, wantAllowed);
        return searchesStatements ? ofRequest.or(() -> StatementMisses.find(check, why, wantAllowed)) : ofRequest;
    }

    private List<String> decidedBy() {
        List<String> lines = new ArrayList<>();
        List<MatchedStatement> matched = why.result().matchedStatements();
        matched.forEach(statement -> lines.add(Words.of(statement)));
        if (matched.isEmpty()) {
            implicitDenials().forEach(denial -> lines.addAll(new Silence(denial).lines()));
        }
        why.checks().stream()
                .map(CheckExplanation::result)
                .flatMap(result -> result.patterns().stream())
                .forEach(inside -> lines.add(Words.of(inside.decision()) + " inside the set: " + inside.pattern()));
        return lines;
    }

    /** The nearest of the statements that would have turned an implicit denial, and what is wrong with it. */
    private List<String> nearest() {
        return implicitDenials()
                .flatMap(denial -> denial.nearestMisses().stream().limit(1))
                .flatMap(FailureReport::lines)
                .toList();
    }

    private Stream<CheckExplanation> implicitDenials() {
        return why.result().decision() == Decision.IMPLICIT_DENY
                ? why.checks().stream().filter(denied -> isImplicitDenial(denied.result()))
                : Stream.empty();
    }

    private static boolean isImplicitDenial(CheckResult result) {
        return result.decision() == Decision.IMPLICIT_DENY;
    }

    private static Stream<String> lines(StatementExplanation miss) {
        return Stream.concat(
                Stream.of(Words.of(miss)), miss.failures().stream().map(failure -> "but " + failure.detail()));
    }
}
