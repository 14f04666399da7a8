package io.github.iamevaluator.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.UnlistedResources;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.OrganizationGenerator;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An organization, and what becomes of it by some random changes. */
record RandomChange(Environment before, Environment after) {

    private static final int CHANGES = 3;

    static RandomChange of(Dice dice) {
        Environment before =
                OrganizationGenerator.organization(dice, dice.between(1, 8)).environment();
        if (dice.chance(30)) {
            return new RandomChange(
                    before, OrganizationGenerator.organization(dice, 5).environment());
        }
        Environment after = before;
        for (int i = 0; i < CHANGES; i++) {
            after = changed(after, dice);
        }
        return dice.chance(50) ? new RandomChange(before, after) : new RandomChange(after, before);
    }

    private static Environment changed(Environment environment, Dice dice) {
        return switch (dice.between(0, 6)) {
            case 0 ->
                environment.principals().isEmpty()
                        ? environment
                        : environment.withIdentityPolicy(dice.of(environment.principals()), Policy.unknown("later"));
            case 1 ->
                environment.principals().isEmpty()
                        ? environment
                        : environment.withIdentityPolicy(
                                dice.of(environment.principals()),
                                policy(PolicyForm.IDENTITY, dice.of("Allow", "Deny"), dice));
            case 2 ->
                environment.organization().isEmpty()
                        ? environment
                        : environment.withServiceControlPolicy(
                                "r-ab12", policy(PolicyForm.SERVICE_CONTROL, "Deny", dice));
            case 3 -> withPolicyOfResource(environment, AttachedPolicy.unknown("later"), dice);
            case 4 -> withPolicyOfResource(environment, broken("bad bucket policy"), dice);
            case 5 -> withLinkedRole(environment, dice);
            default -> environment.withUnlistedResources(dice.of(UnlistedResources.values()));
        };
    }

    private static Policy policy(PolicyForm form, String effect, Dice dice) {
        String statement = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"" + effect + "\",\"Action\":\""
                + dice.of("s3:*", "sqs:Send*", "sts:AssumeRole", "iam:Pass*", "kms:*") + "\",\"Resource\":\"*\"}]}";
        return PolicyParser.create(any -> true).parse(form, PolicyInput.text("more", statement));
    }

    private static AttachedPolicy broken(String name) {
        SourceLocation at = DocumentOrigin.TEXT.locate(name, "", DocumentOrigin.TEXT.start());
        return AttachedPolicy.broken(name, List.of(new Problem("bad", at, "bad", "mend it")));
    }

    private static Environment withPolicyOfResource(Environment environment, AttachedPolicy policy, Dice dice) {
        if (environment.resources().isEmpty()) {
            return environment;
        }
        Resource resource = dice.of(List.copyOf(environment.resources().values()));
        return environment.withResource(resource.withPolicy(Optional.of(policy)));
    }

    /** A service-linked role, and a role whose policy is broken. */
    private static Environment withLinkedRole(Environment environment, Dice dice) {
        if (environment.accounts().isEmpty()) {
            return environment;
        }
        Account account = dice.of(List.copyOf(environment.accounts().values()));
        String prefix = "arn:aws:iam::" + account.id() + ":role/";
        Role linked = Role.of(arn(prefix + "aws-service-role/x.amazonaws.com/AWSServiceRoleForX"))
                .withPolicies(IdentityPolicies.NONE.withInline(policy(PolicyForm.IDENTITY, "Allow", dice)));
        Role spoilt = Role.of(arn(prefix + "spoilt"))
                .withPolicies(new IdentityPolicies(Map.of("bad", broken("bad")), Set.of()));
        return environment.withAccount(account.with(linked).with(spoilt));
    }

    private static Arn arn(String text) {
        return Arn.parse(text).orElseThrow();
    }
}
