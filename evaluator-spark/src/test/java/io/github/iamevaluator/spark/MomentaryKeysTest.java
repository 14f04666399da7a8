package io.github.iamevaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ManagedPolicy;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MomentaryKeysTest {

    private static final String OPEN = """
            {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}""";
    private static final String OFFICE_HOURS = """
            {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::b/${AWS:useragent}",
              "Condition": {"DateLessThan": {"aws:currenttime": "2027-01-01T00:00:00Z"}}}]}""";

    @Test
    void keysThatNoPolicyAsksForAreLeftOut() {
        assertThat(MomentaryKeys.notAskedFor(shared(OPEN, null)))
                .contains("aws:currenttime", "aws:epochtime", "aws:sourceip", "aws:useragent");
    }

    @Test
    void aKeyInAConditionOrAVariableStays() {
        assertThat(MomentaryKeys.notAskedFor(shared(OFFICE_HOURS, null)))
                .contains("aws:epochtime", "aws:sourceip")
                .doesNotContain("aws:currenttime", "aws:useragent");
    }

    @Test
    void aKeyThatOnlyTheChangedPoliciesAskForStays() {
        assertThat(MomentaryKeys.notAskedFor(shared(OPEN, EnvironmentChange.to(() -> bucket(OFFICE_HOURS)))))
                .doesNotContain("aws:currenttime");
    }

    private static SharedPolicies shared(String policy, @Nullable EnvironmentChange change) {
        return new SharedPolicies(BulkSettings.asOf(Instant.EPOCH), () -> bucket(policy), change);
    }

    private static Environment bucket(String policy) {
        return Environment.builder()
                .build()
                .withManagedPolicy(
                        "111111111111",
                        ManagedPolicy.of(
                                "arn:aws:iam::111111111111:policy/p",
                                PolicyParser.create(service -> true)
                                        .parse(PolicyForm.IDENTITY, PolicyInput.text("p", policy))));
    }
}
