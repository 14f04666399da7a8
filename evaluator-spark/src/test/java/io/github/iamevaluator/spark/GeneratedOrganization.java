package io.github.iamevaluator.spark;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.OrganizationGenerator;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;

/**
 * A generated organization with a busy role in it, made again from its seed wherever it is read.
 *
 * @param seed of the dice
 * @param scenarios whose policies it has
 */
record GeneratedOrganization(long seed, int scenarios) implements EnvironmentSource {

    static final String BUSY_ACCOUNT = "111111111111";
    static final String BUSY = "arn:aws:iam::" + BUSY_ACCOUNT + ":role/busy";

    private static final String POLICY = """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::data-*"},
              {"Effect": "Allow", "Action": "sqs:*", "Resource": "*"},
              {"Effect": "Deny", "Action": "sqs:Delete*", "Resource": "*",
               "Condition": {"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}}}]}
            """;

    @Override
    public Environment read() {
        Environment generated = generate().environment();
        Arn busy = Arn.parse(BUSY).orElseThrow();
        Account account = generated.account(BUSY_ACCOUNT).orElseThrow();
        return generated
                .withAccount(account.with(Role.of(busy)))
                .withIdentityPolicy(
                        busy,
                        PolicyParser.create(service -> true)
                                .parse(PolicyForm.IDENTITY, PolicyInput.text("busy", POLICY)));
    }

    OrganizationGenerator.Generated generate() {
        return OrganizationGenerator.organization(Dice.of(seed), scenarios);
    }
}
