package io.github.iamevaluator.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalTextTest {

    private static final String OIDC = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com";
    private static final String CANONICAL = "canonical-user:" + "ab".repeat(32);
    private static final String SESSION = "arn:aws:sts::111111111111:assumed-role/deploy/ci";

    private final Environment environment = Samples.organization();

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::111111111111:root, ROOT",
        "arn:aws:iam::111111111111:user/dev/ana, USER",
        "arn:aws:iam::111111111111:role/ci/deploy, ROLE",
        "arn:aws:iam::111111111111:role/my-provider/deploy, ROLE",
        SESSION + ", ROLE_SESSION",
        "arn:aws:sts::111111111111:federated-user/ana, FEDERATED_USER",
        "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1, ORIGIN_ACCESS_IDENTITY",
        "service:lambda.amazonaws.com, SERVICE",
        "federated:accounts.google.com, FEDERATED_CALLER",
        "federated:" + OIDC + ", FEDERATED_CALLER",
        "anonymous, ANONYMOUS"
    })
    void aTextNamesACallerAndIsWrittenBack(String text, PrincipalKind kind) {
        Principal principal = PrincipalText.read(text);

        assertThat(principal.kind()).isEqualTo(kind);
        assertThat(PrincipalText.of(principal)).isEqualTo(text);
        assertThat(PrincipalText.read(text, environment)).isEqualTo(principal);
    }

    @Test
    void aCanonicalUserIsWrittenBack() {
        assertThat(PrincipalText.of(PrincipalText.read(CANONICAL))).isEqualTo(CANONICAL);
    }

    @Test
    void theArnOfAProviderMeansItsCaller() {
        assertThat(PrincipalText.read(OIDC)).isEqualTo(PrincipalText.read("federated:" + OIDC));
    }

    @Test
    void aShortNameNeedsAnEnvironment() {
        assertThat(PrincipalText.read("acme-prod/role/deploy", environment).text())
                .isEqualTo(Samples.DEPLOY.toString());
        assertThatThrownBy(() -> PrincipalText.read("acme-prod/role/deploy"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("needs an environment");
    }

    @Test
    void detailsOfASessionAreKept() {
        PrincipalDetails details =
                new PrincipalDetails(Optional.of("AROA1:ci"), Optional.of(Samples.DEPLOY), Optional.empty(), false);

        Principal session = PrincipalText.read(SESSION, environment, details);

        assertThat(session.roleArn()).contains(Samples.DEPLOY);
        assertThat(session.uniqueId()).contains("AROA1:ci");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "arn:aws:s3:::bucket", "service:lambda", "federated:", "canonical-user:12", "arn:"
            })
    void whatNamesNobodyIsRefused(String text) {
        assertThatThrownBy(() -> PrincipalText.read(text, environment)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> PrincipalText.read(text)).isInstanceOf(InvalidRequestException.class);
    }
}
