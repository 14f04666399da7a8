package io.github.iamevaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class QuestionBytesTest {

    private static final Environment NOTHING = Environment.builder().build();
    private static final AccessRequest UPLOAD = AccessRequest.of(
            "arn:aws:iam::111111111111:user/ana", "s3:PutObject", "arn:aws:s3:::b/\uD83D\uDE00 lone \uD83D");

    @Test
    void whatIsWrittenIsRead() {
        GeneratedRequests.varied(new GeneratedOrganization(7, 5), 2_000)
                .forEach(request -> assertThat(again(request)).isEqualTo(request));
    }

    @Test
    void everyPartIsKept() {
        RequestContext context = RequestContext.builder()
                .add("aws:SourceIp", "192.0.2.1")
                .add("aws:CalledVia", ContextValue.ofAll(List.of("a", "b")))
                .add("aws:TagKeys", ContextValue.ofAll(List.of()))
                .add("aws:UserAgent", "x".repeat(100_000))
                .build();
        AccessRequest request = UPLOAD.toBuilder()
                .resources(List.of(ResourceTarget.of("arn:aws:s3:::a", "222222222222"), ResourceTarget.of("*")))
                .context(context)
                .requires(List.of(new DependentCheck("kms:Decrypt", ResourceTarget.of("*"), context)))
                .callerInManagementAccount(true)
                .literalResource(true)
                .build();

        assertThat(again(UPLOAD)).isEqualTo(UPLOAD);
        assertThat(again(request)).isEqualTo(request);
    }

    @Test
    void aFederatedUserKeepsWhoMadeIt() {
        PrincipalDetails details = new PrincipalDetails(
                Optional.empty(),
                Optional.empty(),
                Principals.parse("arn:aws:iam::111111111111:user/broker").arn(),
                false);
        AccessRequest request = AccessRequest.builder(
                        Principals.parse("arn:aws:sts::111111111111:federated-user/ana", details), "s3:GetObject")
                .resource("*")
                .build();

        assertThat(again(request)).isEqualTo(request);
    }

    @Test
    void theOrderOfKeysDoesNotMatter() {
        RequestContext.Builder one = RequestContext.builder().add("a:b", "1").add("c:d", "2");
        RequestContext.Builder other = RequestContext.builder().add("c:d", "2").add("a:b", "1");

        assertThat(QuestionBytes.write(UPLOAD.toBuilder().context(one.build()).build()))
                .isEqualTo(QuestionBytes.write(
                        UPLOAD.toBuilder().context(other.build()).build()));
    }

    private static AccessRequest again(AccessRequest request) {
        return QuestionBytes.read(QuestionBytes.write(request), NOTHING);
    }
}
