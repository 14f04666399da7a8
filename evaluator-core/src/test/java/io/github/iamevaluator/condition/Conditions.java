package io.github.iamevaluator.condition;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.policy.TextPosition;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationMode;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import java.util.Arrays;
import java.util.List;

/** Short ways to conditions on one key, and to contexts that hold it. */
final class Conditions {

    static final String KEY = "corp:key";
    static final RequestContext ABSENT = RequestContext.EMPTY;
    static final EvaluationOptions REAL = EvaluationOptions.DEFAULT;
    static final EvaluationOptions SIMULATOR = REAL.withMode(EvaluationMode.AWS_SIMULATOR);

    private static final String IF_EXISTS = "IfExists";

    private Conditions() {}

    static EvaluationOptions other(DisputedPoint point) {
        return REAL.withAlternative(point);
    }

    /** A condition on {@link #KEY} whose operator is spelled as in a policy. */
    static Condition condition(String operatorText, String... values) {
        return condition(operatorText, KEY, List.of(values));
    }

    static Condition condition(String operatorText, String key, List<String> values) {
        Quantifier quantifier = Arrays.stream(Quantifier.values())
                .filter(q -> q != Quantifier.NONE && operatorText.startsWith(q.prefix()))
                .findFirst()
                .orElse(Quantifier.NONE);
        boolean ifExists = operatorText.endsWith(IF_EXISTS);
        int end = operatorText.length() - (ifExists ? IF_EXISTS.length() : 0);
        String name = operatorText.substring(quantifier.prefix().length(), end);
        ConditionOperator operator = Arrays.stream(ConditionOperator.values())
                .filter(o -> o.awsName().equals(name))
                .findFirst()
                .orElseThrow();
        return new Condition(operator, quantifier, ifExists, key, values, TextPosition.START);
    }

    static CompiledCondition compile(EvaluationOptions options, String operatorText, String... values) {
        return CompiledCondition.compile(condition(operatorText, values), PolicyVersion.V2012_10_17, options);
    }

    /** What an operator says of one policy value and one text of the request. */
    static Truth judge(String operatorText, String policy, String actual) {
        return judge(REAL, operatorText, policy, actual);
    }

    static Truth judge(EvaluationOptions options, String operatorText, String policy, String actual) {
        return compile(options, operatorText, policy).test(single(actual));
    }

    static RequestContext single(String actual) {
        return RequestContext.builder().add(KEY, actual).build();
    }

    static RequestContext list(String... actual) {
        return list(List.of(actual));
    }

    static RequestContext list(List<String> actual) {
        return RequestContext.builder().add(KEY, ContextValue.ofAll(actual)).build();
    }
}
