package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeastPrivilegeCommandTest {

    private static final String TRAIL = "../fixtures/cloudtrail/acme/AWSLogs";

    private static Run of(String principal, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "least-privilege", "--principal", principal, "--from", TRAIL, "--environment", Run.ACME.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void thePolicyAloneCanBeUsedAsItIs() {
        Run run = of("acme-prod/role/operator", "--output", "policy");
        assertThat(run.out().lines())
                .containsExactly(
                        "{",
                        "  \"Version\": \"2012-10-17\",",
                        "  \"Statement\": [",
                        "    {",
                        "      \"Sid\": \"Used\",",
                        "      \"Effect\": \"Allow\",",
                        "      \"Action\": \"ec2:DescribeInstances\",",
                        "      \"Resource\": \"*\"",
                        "    }",
                        "  ]",
                        "}");
        assertThat(run.status()).isZero();
    }

    @Test
    void jsonHasPolicyEvidenceAndCheck() {
        assertThat(of("acme-prod/role/checkout-service", "--output", "json").out())
                .contains(
                        "\"principal\": \"arn:aws:iam::444444444444:role/service/checkout-service\"",
                        "\"Sid\": \"ReadOrders\"",
                        "\"inside\": \"CheckoutData, statement ReadOrders\"",
                        "\"lost\": []");
    }

    @Test
    void callsWithoutKnownActionAreTold() {
        assertThat(of("acme-prod/role/operator").out())
                .contains("note: no action is known for checkout-metrics.amazonaws.com PublishNumbers (1 times): the"
                        + " policy may lack what it needs");
        assertThat(of("acme-prod/role/operator", "--output", "json").out())
                .contains("\"event\": \"checkout-metrics.amazonaws.com PublishNumbers\"");
    }

    @Test
    void standardInputCannotBeReadTwice() {
        Run run = Run.of(
                "least-privilege",
                "--principal",
                "acme-prod/role/deploy",
                "--from",
                "-",
                "--environment",
                Run.ACME.toString());
        assertThat(run.err()).contains("--from - cannot be read twice");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aPrincipalThatDoesNotExistIsRefused() {
        Run run = of("acme-prod/role/deplyo");
        assertThat(run.err()).contains("deplyo");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void resourcesAreAtLeastOne() {
        Run run = of("acme-prod/role/deploy", "--max-resources", "0");
        assertThat(run.err()).contains("--max-resources 0 is less than 1");
        assertThat(run.status()).isEqualTo(2);
    }
}
