package io.github.iamevaluator.parse;

import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.text.AsciiCase;
import io.github.iamevaluator.text.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The name of a condition operator taken apart: set prefix, operator, {@code IfExists}; ASCII case is ignored (GRAM-12).
 *
 * @param quantifier the set prefix
 * @param operator the operator proper
 * @param ifExists whether the suffix is there
 */
record OperatorName(Quantifier quantifier, ConditionOperator operator, boolean ifExists) {

    private static final String IF_EXISTS = "IfExists";

    private static final Map<String, ConditionOperator> OPERATORS = Arrays.stream(ConditionOperator.values())
            .collect(Collectors.toUnmodifiableMap(operator -> AsciiCase.fold(operator.awsName()), Function.identity()));

    private static final List<String> NAMES = Arrays.stream(ConditionOperator.values())
            .map(ConditionOperator::awsName)
            .toList();

    private static final List<String> PREFIXES =
            List.of(Quantifier.FOR_ALL_VALUES.prefix(), Quantifier.FOR_ANY_VALUE.prefix());

    /** The operator that a name means; empty for an unknown one, and for Null with IfExists (COND-6). */
    static Optional<OperatorName> parse(String name) {
        String folded = AsciiCase.fold(name);
        Quantifier quantifier = quantifier(folded);
        String rest = folded.substring(quantifier.prefix().length());
        boolean ifExists = rest.endsWith(AsciiCase.fold(IF_EXISTS));
        String bare = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
        return Optional.ofNullable(OPERATORS.get(bare))
                .filter(operator -> operator != ConditionOperator.NULL || !ifExists)
                .map(operator -> new OperatorName(quantifier, operator, ifExists));
    }

    /** How to mend an unknown name. */
    static String mend(String name) {
        if (AsciiCase.fold(name).endsWith("nullifexists")) {
            return "Null tests whether the key exists and takes no IfExists; write \"Null\"";
        }
        int colon = name.indexOf(':') + 1;
        String prefix = colon == 0
                ? ""
                : NearestName.of(name.substring(0, colon), PREFIXES).orElse("");
        String rest = name.substring(colon);
        boolean ifExists = AsciiCase.fold(rest).endsWith(AsciiCase.fold(IF_EXISTS));
        String bare = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
        return NearestName.of(bare, NAMES)
                .map(nearest -> "did you mean \"" + prefix + nearest + (ifExists ? IF_EXISTS : "") + "\"?")
                .orElse("the operators are listed in the IAM User Guide, \"Condition operators\"");
    }

    private static Quantifier quantifier(String folded) {
        for (Quantifier quantifier : List.of(Quantifier.FOR_ALL_VALUES, Quantifier.FOR_ANY_VALUE)) {
            if (folded.startsWith(AsciiCase.fold(quantifier.prefix()))) {
                return quantifier;
            }
        }
        return Quantifier.NONE;
    }
}
