package io.github.iamevaluator.condition;

import io.github.iamevaluator.policy.TextPosition;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One condition judged for one request, with everything that bore on it.
 *
 * @param operator as AWS spells it, set prefix and {@code IfExists} included
 * @param key as the policy spells it
 * @param at where the key stands in the document
 * @param wanted the policy's values, in the order written
 * @param actual the request's value, or empty when the key is absent
 * @param judged each text of the request with what it comes to; empty where no text was looked at
 * @param truth what the condition comes to
 * @param note why, where the values alone do not tell
 * @since 0.1.0
 */
public record ConditionReport(
        String operator,
        String key,
        TextPosition at,
        List<Wanted> wanted,
        Optional<ContextValue> actual,
        List<Judged> judged,
        Truth truth,
        Optional<ConditionNote> note) {

    /** Copies the lists. */
    public ConditionReport {
        wanted = List.copyOf(wanted);
        judged = List.copyOf(judged);
    }

    /**
     * A value of the policy.
     *
     * @param written as in the policy
     * @param resolved with every policy variable replaced; empty if one of them has no value
     * @param note what is wrong with it, if anything
     */
    public record Wanted(String written, Optional<String> resolved, Optional<ConditionNote> note) {}

    /**
     * A text of the request.
     *
     * @param text the text
     * @param truth what the operator says of it alone
     * @param note what is wrong with it, if anything
     */
    public record Judged(String text, Truth truth, Optional<ConditionNote> note) {}

    /** The warnings to give when this condition is evaluated: texts that do not convert (COND-10, COND-49). */
    public List<Warning> warnings() {
        if (actual.isEmpty()) {
            return List.of();
        }
        Stream<Warning> ofPolicy = wanted.stream().flatMap(w -> warning(w.note(), "policy", w.written()));
        Stream<Warning> ofRequest = judged.stream().flatMap(j -> warning(j.note(), "request", j.text()));
        return Stream.concat(ofPolicy, ofRequest).distinct().toList();
    }

    private Stream<Warning> warning(Optional<ConditionNote> about, String side, String text) {
        return about.stream().flatMap(n -> n.warning().stream().map(code -> new Warning(code, message(n, side, text))));
    }

    private String message(ConditionNote about, String side, String text) {
        return operator + " " + key + ": the " + side + "'s \"" + text + "\": " + about.text();
    }
}
