package io.github.iamevaluator.index;

import io.github.iamevaluator.match.Glob;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ContextKeys;
import java.util.List;

/**
 * Tells whether a bucket policy is public: some Allow is open to the world and no Deny takes it back.
 *
 * <p>Source: observed, S3-9; Amazon S3 User Guide, "The meaning of public".
 */
final class PublicBucketPolicy {

    private final PolicyDocument document;
    private final LimitingCondition limiting;

    private PublicBucketPolicy(PolicyDocument document) {
        this.document = document;
        this.limiting = new LimitingCondition(document.version());
    }

    /** Tells whether a document is public. Cost: Allow statements times Deny statements. */
    static boolean isPublic(PolicyDocument document) {
        PublicBucketPolicy policy = new PublicBucketPolicy(document);
        return document.statements().stream()
                .anyMatch(statement -> policy.isOpen(statement) && !policy.isTakenBack(statement));
    }

    private boolean isOpen(Statement statement) {
        return statement.effect() == Effect.ALLOW
                && statement.principal().fold(PublicBucketPolicy::includesStar, not -> true, () -> true)
                && statement.conditions().stream().noneMatch(condition -> limits(statement, condition));
    }

    private static boolean includesStar(PrincipalElement.Principal principal) {
        return principal.entries().stream().anyMatch(PublicBucketPolicy::isStar);
    }

    private static boolean isStar(PrincipalEntry entry) {
        return entry.value().equals("*")
                && (entry.type() == PrincipalEntry.Type.AWS || entry.type() == PrincipalEntry.Type.BARE);
    }

    /** One limiting condition is enough; it must need its key, not be negated, and all its values must limit. */
    private boolean limits(Statement statement, Condition condition) {
        return needsKey(statement, condition) && limiting.limits(condition);
    }

    private static boolean needsKey(Statement statement, Condition condition) {
        boolean lenient = condition.ifExists() || condition.quantifier() == Quantifier.FOR_ALL_VALUES;
        return !lenient || statement.conditions().stream().anyMatch(other -> requiresPresence(other, condition.key()));
    }

    private static boolean requiresPresence(Condition condition, String key) {
        return condition.operator() == ConditionOperator.NULL
                && sameKey(condition.key(), key)
                && !condition.values().isEmpty()
                && condition.values().stream().noneMatch(value -> value.equalsIgnoreCase("true"));
    }

    private static boolean sameKey(String one, String other) {
        return ContextKeys.fold(one).equals(ContextKeys.fold(other));
    }

    private boolean isTakenBack(Statement allow) {
        return document.statements().stream()
                .filter(statement -> statement.effect() == Effect.DENY)
                .anyMatch(deny -> takesBack(deny, allow));
    }

    private boolean takesBack(Statement deny, Statement allow) {
        return deny.principal().fold(PublicBucketPolicy::includesStar, not -> false, () -> false)
                && coversAction(deny.action(), allow.action())
                && coversResource(deny.resource(), allow.resource())
                && deny.conditions().stream().allMatch(this::deniesTheRest);
    }

    /** A condition that leaves only what a limiting Allow would allow: StringNotEquals of such a key and value. */
    private boolean deniesTheRest(Condition condition) {
        return condition.operator() == ConditionOperator.STRING_NOT_EQUALS
                && condition.quantifier() == Quantifier.NONE
                && !condition.ifExists()
                && limiting.limits(ConditionOperator.STRING_EQUALS, condition);
    }

    private static boolean coversAction(ActionElement deny, ActionElement allow) {
        return deny.equals(allow)
                || deny.fold(
                        wide -> allow.fold(
                                narrow -> covers(
                                        wide.patterns().stream()
                                                .map(ActionPattern::text)
                                                .filter(PublicBucketPolicy::namesAService)
                                                .map(ContextKeys::fold)
                                                .toList(),
                                        narrow.patterns().stream()
                                                .map(ActionPattern::text)
                                                .map(ContextKeys::fold)
                                                .toList()),
                                not -> false),
                        not -> false);
    }

    /** An action with a wildcard in its prefix matches nothing, but for the star that stands for all (ACT-3, ACT-4). */
    private static boolean namesAService(String action) {
        int colon = action.indexOf(':');
        String prefix = colon < 0 ? "" : action.substring(0, colon);
        return action.equals("*:*") || (prefix.indexOf('*') < 0 && prefix.indexOf('?') < 0);
    }

    private static boolean coversResource(ResourceElement deny, ResourceElement allow) {
        return deny.equals(allow)
                || deny.fold(
                        wide -> allow.fold(
                                narrow -> covers(texts(wide.patterns()), texts(narrow.patterns())),
                                not -> texts(wide.patterns()).contains("*"),
                                () -> texts(wide.patterns()).contains("*")),
                        not -> false,
                        () -> true);
    }

    private static List<String> texts(List<ResourcePattern> patterns) {
        return patterns.stream().map(ResourcePattern::text).toList();
    }

    private static boolean covers(List<String> wide, List<String> narrow) {
        return narrow.stream().allMatch(inner -> wide.stream().anyMatch(outer -> covers(outer, inner)));
    }

    /** A pattern without {@code ?} that matches another as if that were text covers all that the other matches. */
    private static boolean covers(String outer, String inner) {
        return outer.equals(inner)
                || (outer.indexOf('?') < 0 && Glob.compile(outer).matches(inner));
    }
}
