package io.github.iamevaluator.junit;

import static io.github.iamevaluator.junit.IamAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command that a failure ends with: it asks the very question again, or there is none. */
class ExplainingCommandTest {

    private static final String READER = "arn:aws:iam::222222222222:user/reader";
    private static final String REPORT = "arn:aws:s3:::reports/a.csv";

    private static final String DENY = """
            { "Version": "2012-10-17",
              "Statement": { "Effect": "Deny", "Action": "*", "Resource": "*" } }""";

    static class Failing {

        @Test
        @IamPolicies(policies = "src/test/resources/policies", clock = "2026-11-22T10:00:00.5Z")
        void fixedClock(Iam iam) {
            assertThat(iam).principal(READER).can("s3:GetObject").on(REPORT);
        }

        @Test
        @IamPolicies(policies = DENY, serviceControl = DENY)
        void textBlocks(Iam iam) {
            assertThat(iam).principal(READER).can("s3:GetObject").on(REPORT);
        }

        @Test
        @IamPolicies(environment = "src/test/resources/acme")
        void changedEnvironment(Iam iam) {
            assertThat(iam.with(IamPolicy.identity(DENY)))
                    .principal("acme-prod/role/deploy")
                    .can("s3:GetObject")
                    .on("arn:aws:s3:::artifacts/app.jar");
        }
    }

    private final Map<String, String> failed = TestRun.of(Failing.class).failed();

    @Test
    void aFixedTimeGoesAlong() {
        assertThat(failed.get("fixedClock(Iam)"))
                .endsWith(
                        "\n  in full     bin/iam-evaluator can --principal " + READER + " --action s3:GetObject"
                                + " --resource " + REPORT + " --policy src/test/resources/policies/DeployArtifacts.json"
                                + " --context aws:CurrentTime=2026-11-22T10:00:00Z --context aws:EpochTime=1795341600 --explain");
    }

    @Test
    void documentsInTextBlocksGoAlong() {
        String document = "'{ \"Version\": \"2012-10-17\","
                + " \"Statement\": { \"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\" } }'";
        assertThat(failed.get("textBlocks(Iam)"))
                .endsWith("\n  in full     bin/iam-evaluator can --principal " + READER + " --action s3:GetObject"
                        + " --resource " + REPORT + " --policy " + document + " --scp " + document + " --explain");
    }

    @Test
    void anEnvironmentThatTheTestChangesHasNoCommand() {
        assertThat(failed.get("changedEnvironment(Iam)"))
                .startsWith("denied explicitly: ")
                .endsWith("\n  in full     no command names what the test adds to the environment;"
                        + " Iam.explain tells all of it");
    }
}
