package io.github.iamevaluator.condition;

import io.github.iamevaluator.request.Warning;
import java.util.Optional;

/**
 * Why a condition, one of its policy values or one value of the request came out other than its texts suggest.
 *
 * @since 0.1.0
 */
public enum ConditionNote {
    /** A plain operator, and no such key. */
    KEY_ABSENT("COND-4", "the key is absent: a positive operator is false, a negated one true"),
    /** An operator with {@code IfExists}, and no such key. */
    KEY_ABSENT_IF_EXISTS("COND-5", "the key is absent, which IfExists lets pass"),
    /** {@code ForAllValues}, and no such key. */
    KEY_ABSENT_FOR_ALL_VALUES("COND-22", "the key is absent, so there is no value that could fail"),
    /** {@code ForAnyValue}, and no such key. */
    KEY_ABSENT_FOR_ANY_VALUE("COND-23", "the key is absent, so there is no value that could match"),
    /** {@code ForAnyValue} with {@code IfExists}, and no such key. */
    KEY_ABSENT_FOR_ANY_VALUE_IF_EXISTS("COND-24", "the key is absent: IfExists decides, not ForAnyValue"),
    /** {@code Null}, which asks for nothing else. */
    PRESENCE_ONLY("COND-6", "only whether the key is there counts, not its value"),
    /** A plain operator on a list. */
    LIST_NEEDS_SET_OPERATOR("COND-8", "the key holds a list, on which an operator without set prefix is false"),
    /** A list without values. */
    EMPTY_LIST("CTX-5", "the key is there and holds an empty list"),
    /** A condition without policy values. */
    NO_POLICY_VALUES("COND-9", "the policy lists no value: nothing matches"),
    /** A text that is no number, date or address. */
    NOT_CONVERTIBLE("COND-10", "the text does not convert to the operator's type", Warning.Code.VALUE_NOT_CONVERTIBLE),
    /** A text of the request that is no ARN. */
    NOT_AN_ARN(
            "COND-46",
            "the request's text is no ARN: every Arn operator is false, the negated ones too",
            Warning.Code.VALUE_NOT_CONVERTIBLE),
    /** A text of the policy that is no ARN. */
    ARN_OPERAND_MALFORMED(
            "COND-49",
            "the policy's text is no ARN: unless a value before it matches, the condition is indeterminate",
            Warning.Code.ARN_OPERAND_MALFORMED),
    /** An IPv6 block with bits behind its prefix. */
    IPV6_HOST_BITS("COND-42", "an IPv6 block with host bits set matches nothing"),
    /** A policy variable without usable value and without default. */
    VARIABLE_UNRESOLVED("VAR-7", "a policy variable has no value: the text equals nothing and is like nothing");

    private final String rule;
    private final String text;
    private final Optional<Warning.Code> warning;

    ConditionNote(String rule, String text) {
        this(rule, text, Optional.empty());
    }

    ConditionNote(String rule, String text, Warning.Code warning) {
        this(rule, text, Optional.of(warning));
    }

    ConditionNote(String rule, String text, Optional<Warning.Code> warning) {
        this.rule = rule;
        this.text = text;
        this.warning = warning;
    }

    /** The id of the rule in semantics.md. */
    public String rule() {
        return rule;
    }

    /** What it says, for people. */
    public String text() {
        return text;
    }

    /** The code under which it is reported as a warning, if it is one (SIM-7). */
    public Optional<Warning.Code> warning() {
        return warning;
    }
}
