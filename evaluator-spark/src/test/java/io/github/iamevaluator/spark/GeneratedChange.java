package io.github.iamevaluator.spark;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of a generated organization: of its users and roles some are denied to write, some get what they lacked, some a
 * policy that is not at hand, and some roles are gone. The busy role loses and gains.
 */
record GeneratedChange() implements EnvironmentChange {

    private static final String WRITING = """
            {"Statement": [{"Effect": "Deny", "NotAction": ["*:Get*", "*:List*", "sqs:*"], "Resource": "*"}]}""";
    private static final String ALL = """
            {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}""";
    private static final String BUSY = """
            {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
                           {"Effect": "Deny", "Action": "sqs:SendMessage", "Resource": "*"}]}""";

    @Override
    public ChangedEnvironment applyTo(Environment before) {
        Environment after = before;
        int number = 0;
        for (Arn arn : before.principals()) {
            if (arn.resourceType().equals("user") || arn.resourceType().equals("role")) {
                after = changed(after, arn, number++ % 5);
            }
        }
        Arn busy = Arn.parse(GeneratedOrganization.BUSY).orElseThrow();
        return new ChangedEnvironment(
                after.withIdentityPolicy(busy, policy("more", BUSY)), number, 0, List.of(), List.of());
    }

    private static Environment changed(Environment now, Arn arn, int kind) {
        boolean busy = arn.toString().equals(GeneratedOrganization.BUSY);
        return switch (busy ? 4 : kind) {
            case 0 -> now.withIdentityPolicy(arn, policy("changed", WRITING));
            case 1 -> now.withIdentityPolicy(arn, policy("changed", ALL));
            case 2 -> now.withIdentityPolicy(arn, Policy.unknown("changed"));
            case 3 -> arn.resourceType().equals("role") ? without(now, arn) : now;
            default -> now;
        };
    }

    private static Environment without(Environment now, Arn role) {
        Account account = now.account(role.account()).orElseThrow();
        Map<String, Role> roles = new LinkedHashMap<>(account.roles());
        roles.values().removeIf(known -> known.arn().equals(role));
        return now.withAccount(new Account(
                account.id(),
                account.users(),
                account.groups(),
                roles,
                account.managedPolicies(),
                account.complete(),
                account.unlisted()));
    }

    private static Policy policy(String name, String text) {
        return PolicyParser.create(service -> true).parse(PolicyForm.IDENTITY, PolicyInput.text(name, text));
    }
}
