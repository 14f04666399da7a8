package io.github.iamevaluator.request;

/**
 * The points on which sources differ (semantics.md, Appendix A). Each is an option: by default the adopted resolution
 * holds; listed in {@link EvaluationOptions#alternatives()}, the other reading does, which each constant describes.
 *
 * <p>A-26 (context keys that differ only in case) is chosen by whoever builds the context: {@link
 * RequestContext.Builder#add} refuses the second of two equal keys, {@link RequestContext.Builder#put} lets the last win.
 *
 * @since 0.1.0
 */
public enum DisputedPoint {
    /** a silent session policy also blocks a DIRECT grant of the same account. */
    SESSION_POLICY_LIMITS_DIRECT_GRANTS("A-1"),
    /** a negated operator with an unresolved variable is false. */
    UNRESOLVED_VARIABLE_FAILS_NEGATED_OPERATORS("A-2"),
    /** Deny NotPrincipal exempts only callers whose companions are all listed. */
    NOT_PRINCIPAL_STRICT("A-3"),
    /** a text that does not convert makes every operator false, the negated ones too. */
    UNCONVERTIBLE_TEXT_FAILS_CONDITION("A-4"),
    /** ForAnyValue with IfExists is false when the key is absent. */
    FOR_ANY_VALUE_IF_EXISTS_NEEDS_KEY("A-5"),
    /** an empty list counts as an absent key. */
    EMPTY_LIST_IS_ABSENT("A-6"),
    /** an operator without set prefix holds on a list when it holds for any of its values. */
    PLAIN_OPERATOR_MATCHES_ANY_OF_LIST("A-7"),
    /** dates of digits only are always milliseconds. */
    DIGIT_DATES_ARE_MILLISECONDS("A-8"),
    /** a federated user without session policy keeps its creator's permissions. */
    FEDERATED_USER_WITHOUT_SESSION_POLICY_UNLIMITED("A-9"),
    /** {@code aws:PrincipalType} of a service principal is {@code AWSService}. */
    SERVICE_PRINCIPAL_HAS_TYPE("A-10"),
    /** all six parts of a resource ARN compare with case. */
    RESOURCE_PARTS_KEEP_CASE("A-11"),
    /** wildcards in the service part or the resource type prefix are ordinary characters. */
    SERVICE_WILDCARDS_ARE_LITERAL("A-12"),
    /** a NotResource with an entry that is no usable ARN keeps its statement from applying. */
    BAD_NOT_RESOURCE_ENTRY_SPOILS_STATEMENT("A-13"),
    /** {@code arn:aws:s3:::*} does not cover S3 actions without resource type. */
    S3_LIST_ALL_NEEDS_STAR("A-14"),
    /** a variable's default is used when its key is list-valued. */
    VARIABLE_DEFAULT_SERVES_LISTS("A-15"),
    /** variables in Bool values are ordinary text. */
    BOOL_VALUES_TAKE_NO_VARIABLES("A-16"),
    /** a number is read from the beginning of a text ({@code 10abc} is 10). */
    NUMBERS_READ_BY_PREFIX("A-17"),
    /** a silent SCP level is an explicit deny. */
    SILENT_SCP_IS_EXPLICIT("A-18"),
    /** {@code *:*} as an action matches nothing. */
    STAR_COLON_STAR_MATCHES_NOTHING("A-19"),
    /** the Principal of an endpoint policy is ignored. */
    ENDPOINT_PRINCIPAL_IGNORED("A-20"),
    /** a KMS grant frees a grantee of another account from its own identity policies. */
    KMS_GRANT_SERVES_BOTH_ACCOUNTS("A-21"),
    /** the refusals of IAM-3 and IAM-4 turn an explicit deny into an implicit one. */
    RESERVED_WRITES_ARE_IMPLICIT("A-22"),
    /** AWS service principals are exempt from RCPs. */
    SERVICE_PRINCIPALS_SKIP_RCPS("A-23"),
    /** variables are substituted under every Version. */
    VARIABLES_IN_EVERY_VERSION("A-24"),
    /** a bare IPv6 address in a policy is compared as text. */
    BARE_IPV6_COMPARED_AS_TEXT("A-25"),
    /** RCPs do not apply to actions without resource type. */
    RCP_NEEDS_RESOURCE_TYPE("A-27"),
    /** a lone {@code *} as an Arn operand matches nothing and spoils nothing. */
    LONE_STAR_ARN_MATCHES_NOTHING("A-28"),
    /** a {@code *} never leaves its part of a resource ARN (option {@code starStaysInSegment}). */
    STAR_STAYS_IN_SEGMENT("A-29");

    private final String id;

    DisputedPoint(String id) {
        this.id = id;
    }

    /** The id in Appendix A. */
    public String id() {
        return id;
    }
}
