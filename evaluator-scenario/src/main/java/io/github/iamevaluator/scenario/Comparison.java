package io.github.iamevaluator.scenario;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.Warning;
import io.github.iamevaluator.scenario.ScenarioResult.Difference;
import io.github.iamevaluator.scenario.ScenarioResult.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares an answer with the one expected. */
public final class Comparison {

    private Comparison() {}

    /** How an outcome differs from the expected one; empty if the expectation holds. */
    public static List<Difference> differences(Expectation expected, Outcome actual) {
        return expected.fold(
                decision -> actual.fold(
                        decided -> decided(decision, decided.result()),
                        failed -> List.of(
                                new Difference("decision", decision.decision().code(), "error " + failed.error()))),
                error -> actual.fold(
                        decided -> List.of(new Difference(
                                "error",
                                error.error(),
                                "decision " + decided.result().decision().code())),
                        failed -> failed.error().equals(error.error())
                                ? List.of()
                                : List.of(new Difference("error", error.error(), failed.error()))));
    }

    private static List<Difference> decided(Expectation.Decided expected, EvaluationResult actual) {
        List<Difference> differences = new ArrayList<>();
        if (expected.decision() != actual.decision()) {
            differences.add(new Difference(
                    "decision", expected.decision().code(), actual.decision().code()));
        }
        expected.blockedBy()
                .filter(set -> !set.equals(actual.blockedBy()))
                .ifPresent(set -> differences.add(new Difference(
                        "blockedBy", text(set, BlockedBy::label), text(actual.blockedBy(), BlockedBy::label))));
        expected.matchedStatements()
                .filter(list -> !same(list, actual.matchedStatements()))
                .ifPresent(list -> differences.add(new Difference(
                        "matchedStatements",
                        text(list, ExpectedStatement::toString),
                        text(actual.matchedStatements(), Comparison::text))));
        expected.missingContextKeys()
                .filter(keys -> !folded(keys).equals(folded(actual.missingContextKeys())))
                .ifPresent(keys -> differences.add(new Difference(
                        "missingContextKeys",
                        text(keys, Function.identity()),
                        text(actual.missingContextKeys(), Function.identity()))));
        Set<Warning.Code> warnings =
                actual.warnings().stream().map(Warning::code).collect(Collectors.toSet());
        if (!warnings.containsAll(expected.warnings())) {
            differences.add(
                    new Difference("warnings", text(expected.warnings(), Enum::name), text(warnings, Enum::name)));
        }
        return differences;
    }

    /** SIM-5: the same statements in any order; each of them stands for one. */
    private static boolean same(List<ExpectedStatement> expected, List<MatchedStatement> actual) {
        List<MatchedStatement> left = new ArrayList<>(actual);
        for (ExpectedStatement statement : expected) {
            int found = -1;
            for (int i = 0; found < 0 && i < left.size(); i++) {
                found = statement.matches(left.get(i)) ? i : -1;
            }
            if (found < 0) {
                return false;
            }
            left.remove(found);
        }
        return left.isEmpty();
    }

    /** CTX-1: names of keys ignore case. */
    private static Set<String> folded(Collection<String> keys) {
        return keys.stream().map(ContextKeys::fold).collect(Collectors.toSet());
    }

    private static String text(MatchedStatement statement) {
        return statement.policyType().label() + " " + statement.policy() + "/#" + statement.index()
                + statement.sid().map(sid -> " " + sid).orElse("");
    }

    private static <T> String text(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).sorted().collect(Collectors.joining(", ", "[", "]"));
    }
}
