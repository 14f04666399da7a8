package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ContextKeys;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** S3-9: whether a bucket policy is public. */
final class PublicBuckets {

    private static final Set<String> TEXT_KEYS = Set.of(
            "aws:principalorgid",
            "aws:principalaccount",
            "aws:sourceaccount",
            "aws:sourceorgid",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:userid",
            "s3:dataaccesspointaccount",
            "aws:vpceaccount",
            "aws:vpceorgid");
    private static final Set<String> ARN_KEYS =
            Set.of("aws:principalarn", "aws:sourcearn", "s3:dataaccesspointarn", "aws:sourcevpcarn");
    private static final Set<String> PATH_KEYS = Set.of("aws:principalorgpaths", "aws:vpceorgpaths");
    private static final Set<String> SERVICE_KEYS = Set.of("aws:principalservicename", "aws:principalservicenameslist");

    private PublicBuckets() {}

    static boolean isPublic(List<Policy> policies) {
        return policies.stream().flatMap(policy -> policy.document().stream()).anyMatch(PublicBuckets::isPublic);
    }

    private static boolean isPublic(PolicyDocument document) {
        return document.statements().stream()
                .filter(allow -> allow.effect() == Effect.ALLOW && open(allow, document.version()))
                .anyMatch(allow ->
                        document.statements().stream().noneMatch(deny -> takesBack(deny, allow, document.version())));
    }

    private static boolean open(Statement allow, PolicyVersion version) {
        boolean anyone = allow.principal().fold(p -> everyone(allow), not -> true, () -> true);
        return anyone && allow.conditions().stream().noneMatch(condition -> limits(condition, allow, version));
    }

    private static boolean everyone(Statement statement) {
        return statement.principal().entries().stream()
                .anyMatch(entry -> entry.value().equals("*")
                        && (entry.type() == PrincipalEntry.Type.AWS || entry.type() == PrincipalEntry.Type.BARE));
    }

    private static boolean limits(Condition condition, Statement statement, PolicyVersion version) {
        boolean mayLackKey = condition.ifExists() || condition.quantifier() == Quantifier.FOR_ALL_VALUES;
        boolean keyDemanded = statement.conditions().stream()
                .anyMatch(c -> c.operator() == ConditionOperator.NULL
                        && Names.same(c.key(), condition.key())
                        && c.values().stream().noneMatch(Booleans::truth));
        return !condition.operator().negated()
                && (!mayLackKey || keyDemanded)
                && limitingKey(condition.key())
                && condition.values().stream()
                        .allMatch(
                                value -> fixed(value, version) && limits(condition.operator(), condition.key(), value));
    }

    private static boolean limitingKey(String key) {
        String name = ContextKeys.fold(key);
        return TEXT_KEYS.contains(name)
                || ARN_KEYS.contains(name)
                || PATH_KEYS.contains(name)
                || SERVICE_KEYS.contains(name)
                || name.equals("aws:sourceip")
                || name.equals("aws:principalisawsservice");
    }

    private static boolean fixed(String value, PolicyVersion version) {
        return version == PolicyVersion.V2008_10_17 || !value.contains("${");
    }

    /** Whether a value limits, by key: the list (a) to (d). */
    private static boolean limits(ConditionOperator operator, String key, String value) {
        String name = ContextKeys.fold(key);
        boolean equals = operator == ConditionOperator.STRING_EQUALS;
        boolean ignoringCase = operator == ConditionOperator.STRING_EQUALS_IGNORE_CASE;
        boolean like = operator == ConditionOperator.STRING_LIKE;
        if (TEXT_KEYS.contains(name)) {
            boolean sessions = name.equals("aws:userid") && value.endsWith(":*") && plain(withoutEnd(value, ":*"));
            return equals || ignoringCase || (like && (plain(value) || sessions));
        }
        if (ARN_KEYS.contains(name)) {
            boolean arn = operator == ConditionOperator.ARN_EQUALS || operator == ConditionOperator.ARN_LIKE;
            return equals || (arn && fixedAccount(value));
        }
        if (PATH_KEYS.contains(name)) {
            String path = value.endsWith("*") ? withoutEnd(value, "*") : value;
            return equals || ignoringCase || (like && plain(path) && !path.isEmpty());
        }
        if (SERVICE_KEYS.contains(name)) {
            boolean onlyStars = value.chars().allMatch(c -> c == '*');
            return equals || ignoringCase || (like && !onlyStars);
        }
        if (name.equals("aws:sourceip")) {
            return operator == ConditionOperator.IP_ADDRESS && smallNetwork(value);
        }
        return name.equals("aws:principalisawsservice") && operator == ConditionOperator.BOOL && Booleans.truth(value);
    }

    private static String withoutEnd(String value, String end) {
        return value.substring(0, value.length() - end.length());
    }

    private static boolean plain(String value) {
        return !value.contains("*") && !value.contains("?");
    }

    private static boolean fixedAccount(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 && !parts[4].isEmpty() && plain(parts[4]);
    }

    private static boolean smallNetwork(String value) {
        Optional<Addresses.Network> network = Addresses.network(value);
        return network.isPresent()
                && network.get().prefix() >= (network.get().bits().length() == 32 ? 8 : 32);
    }

    /** Whether a Deny for everyone covers what an Allow gives. */
    private static boolean takesBack(Statement deny, Statement allow, PolicyVersion version) {
        boolean forEveryone = deny.effect() == Effect.DENY
                && deny.principal().fold(principal -> everyone(deny), not -> false, () -> false);
        return forEveryone
                && deny.conditions().stream().allMatch(condition -> excepts(condition, version))
                && coversAction(deny, allow)
                && coversResource(deny, allow);
    }

    private static boolean excepts(Condition condition, PolicyVersion version) {
        return condition.operator() == ConditionOperator.STRING_NOT_EQUALS
                && condition.quantifier() == Quantifier.NONE
                && !condition.ifExists()
                && condition.values().stream()
                        .allMatch(value -> fixed(value, version)
                                && limits(ConditionOperator.STRING_EQUALS, condition.key(), value));
    }

    private static boolean coversAction(Statement deny, Statement allow) {
        boolean listed =
                deny.action().fold(a -> true, n -> false) && allow.action().fold(a -> true, n -> false);
        boolean wider = allow.action().patterns().stream()
                .allMatch(inner -> deny.action().patterns().stream()
                        .filter(outer -> matchesSomething(outer.text()))
                        .anyMatch(outer -> covers(ContextKeys.fold(outer.text()), ContextKeys.fold(inner.text()))));
        return deny.action().equals(allow.action()) || (listed && wider);
    }

    /** A wildcard in the prefix matches nothing, but for the star that stands for every action (ACT-3, ACT-4). */
    private static boolean matchesSomething(String action) {
        String prefix = action.contains(":") ? action.substring(0, action.indexOf(':')) : "";
        return action.equals("*:*") || !(prefix.contains("*") || prefix.contains("?"));
    }

    private static boolean coversResource(Statement deny, Statement allow) {
        boolean listed = deny.resource().fold(r -> true, n -> false, () -> false)
                && allow.resource().fold(r -> true, n -> false, () -> false);
        boolean wider = allow.resource().patterns().stream()
                .allMatch(inner ->
                        deny.resource().patterns().stream().anyMatch(outer -> covers(outer.text(), inner.text())));
        return deny.resource().equals(allow.resource()) || (listed && wider);
    }

    private static boolean covers(String outer, String inner) {
        return GlobSets.covers(Glob.wildcards(outer), Glob.wildcards(inner));
    }
}
