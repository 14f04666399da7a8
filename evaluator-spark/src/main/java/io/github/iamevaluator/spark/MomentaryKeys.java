package io.github.iamevaluator.spark;

import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.ControlPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.spark.SharedPolicies.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Condition keys with another value in nearly every call, which the engine itself never looks at: where no policy asks for
 * one, calls that differ in it alone ask the same.
 */
final class MomentaryKeys {

    private static final List<String> KEYS = Stream.of(
                    "aws:CurrentTime",
                    "aws:EpochTime",
                    "aws:TokenIssueTime",
                    "aws:MultiFactorAuthAge",
                    "aws:UserAgent",
                    "aws:SourceIp",
                    "aws:VpcSourceIp")
            .map(ContextKeys::fold)
            .toList();

    private MomentaryKeys() {}

    /** Those that no policy asks for, neither in a condition nor by a variable. Cost: reading all documents once more. */
    static List<String> notAskedFor(SharedPolicies shared) {
        Set<String> unasked = new HashSet<>(KEYS);
        policies(shared.policies(Side.BEFORE).environment()).forEach(policy -> removeAsked(policy, unasked));
        shared.changed()
                .ifPresent(after -> policies(after.environment()).forEach(policy -> removeAsked(policy, unasked)));
        return unasked.stream().sorted().toList();
    }

    private static void removeAsked(AttachedPolicy attached, Set<String> unasked) {
        attached.fold(usable -> usable.policy().document(), broken -> Optional.<PolicyDocument>empty())
                .ifPresent(document -> document.statements().stream()
                        .flatMap(MomentaryKeys::texts)
                        .map(ContextKeys::fold)
                        .forEach(text -> unasked.removeIf(text::contains)));
    }

    private static Stream<String> texts(Statement statement) {
        return Stream.concat(
                statement.resource().patterns().stream().map(ResourcePattern::text),
                statement.conditions().stream().flatMap(MomentaryKeys::texts));
    }

    private static Stream<String> texts(Condition condition) {
        return Stream.concat(Stream.of(condition.key()), condition.values().stream());
    }

    private static Stream<AttachedPolicy> policies(Environment environment) {
        return Stream.of(
                        environment.accounts().values().stream().flatMap(MomentaryKeys::policies),
                        environment.resources().values().stream().flatMap(resource -> resource.policy().stream()),
                        environment.vpcEndpoints().values().stream().flatMap(endpoint -> endpoint.policy().stream()),
                        environment.organization().stream()
                                .flatMap(known -> known.policies().values().stream())
                                .map(ControlPolicy::policy))
                .flatMap(each -> each);
    }

    private static Stream<AttachedPolicy> policies(Account account) {
        return Stream.of(
                        account.managedPolicies().values().stream()
                                .flatMap(policy -> policy.versions().values().stream()),
                        account.users().values().stream().flatMap(user -> inline(user.policies())),
                        account.groups().values().stream().flatMap(group -> inline(group.policies())),
                        account.roles().values().stream()
                                .flatMap(role -> Stream.concat(inline(role.policies()), Stream.of(role.trust()))))
                .flatMap(each -> each);
    }

    private static Stream<AttachedPolicy> inline(IdentityPolicies policies) {
        return policies.inline().values().stream();
    }
}
