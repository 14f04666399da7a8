package io.github.iamevaluator;

import io.github.iamevaluator.condition.ConditionReport;
import io.github.iamevaluator.condition.Truth;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.request.ContextValue;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How policy elements are put into words. */
final class Wording {

    private static final int SHOWN = 4;

    private Wording() {}

    static String actions(ActionElement element) {
        return element.fold(
                action -> "Action " + list(action.patterns(), ActionPattern::text),
                not -> "NotAction " + list(not.patterns(), ActionPattern::text));
    }

    static String resources(ResourceElement element) {
        return element.fold(
                resource -> "Resource " + list(resource.patterns(), ResourcePattern::text),
                not -> "NotResource " + list(not.patterns(), ResourcePattern::text),
                () -> "every resource (GRAM-20)");
    }

    static String principals(PrincipalElement element) {
        return element.fold(
                principal -> "Principal " + list(principal.entries(), PrincipalEntry::value),
                not -> "those outside NotPrincipal " + list(not.entries(), PrincipalEntry::value),
                () -> "anyone, because the statement has no Principal (GRAM-21)");
    }

    static boolean holds(ConditionReport condition) {
        return condition.truth() == Truth.TRUE;
    }

    /** Operator, key, what the policy wants, what the request has, and the note that explains a surprise. */
    static String condition(ConditionReport condition) {
        String wanted =
                list(condition.wanted(), value -> quoted(value.resolved().orElse(value.written())));
        String actual = condition.actual().map(Wording::value).orElse("absent");
        String note = condition
                .note()
                .map(n -> "; " + n.text() + " (" + n.rule() + ")")
                .orElse("");
        return condition.operator() + " " + condition.key() + ": wanted " + wanted + ", actual " + actual + note;
    }

    private static String value(ContextValue value) {
        return value.fold(
                single -> quoted(single.value()), many -> "list [" + list(many.values(), Wording::quoted) + "]");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static <T> String list(List<T> patterns, Function<T, String> text) {
        String shown = patterns.stream().limit(SHOWN).map(text).collect(Collectors.joining(", "));
        int more = patterns.size() - SHOWN;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
