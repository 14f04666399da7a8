package io.github.iamevaluator.condition;

/** The one place that knows which family judges which operator. */
final class OperatorFamilies {

    private OperatorFamilies() {}

    /** The judge of a condition's operator and values; negation is the source's ({@link OperatorSource#negated}). */
    static ValueJudge compile(OperatorSource source) {
        return switch (source.condition().operator()) { // no default: a new constant must fail to compile here
            case STRING_EQUALS, STRING_NOT_EQUALS -> StringOperators.equalTo(source);
            case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE -> StringOperators.equalIgnoringCase(source);
            case STRING_LIKE, STRING_NOT_LIKE -> StringOperators.like(source);
            case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS -> NumericOperators.of(Comparison.EQUALS, source);
            case NUMERIC_LESS_THAN -> NumericOperators.of(Comparison.LESS_THAN, source);
            case NUMERIC_LESS_THAN_EQUALS -> NumericOperators.of(Comparison.LESS_THAN_EQUALS, source);
            case NUMERIC_GREATER_THAN -> NumericOperators.of(Comparison.GREATER_THAN, source);
            case NUMERIC_GREATER_THAN_EQUALS -> NumericOperators.of(Comparison.GREATER_THAN_EQUALS, source);
            case DATE_EQUALS, DATE_NOT_EQUALS -> DateOperators.of(Comparison.EQUALS, source);
            case DATE_LESS_THAN -> DateOperators.of(Comparison.LESS_THAN, source);
            case DATE_LESS_THAN_EQUALS -> DateOperators.of(Comparison.LESS_THAN_EQUALS, source);
            case DATE_GREATER_THAN -> DateOperators.of(Comparison.GREATER_THAN, source);
            case DATE_GREATER_THAN_EQUALS -> DateOperators.of(Comparison.GREATER_THAN_EQUALS, source);
            case BOOL -> BoolOperator.of(source);
            case BINARY_EQUALS -> BinaryOperator.of(source);
            case IP_ADDRESS, NOT_IP_ADDRESS -> IpAddressOperators.of(source);
            case ARN_EQUALS, ARN_LIKE, ARN_NOT_EQUALS, ARN_NOT_LIKE -> ArnOperators.of(source);
            case NULL -> new NullOperator(source);
        };
    }
}
