package io.github.iamevaluator.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.CompileCache;
import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.request.AccessRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An environment holds so many characters of policy documents as records; what is beyond is packed, and nobody notices. */
class PackedDocumentsTest {

    private static final Path ACME = Path.of("../fixtures/organizations/acme");

    private static final List<AccessRequest> QUESTIONS = List.of(
            AccessRequest.of(
                    "arn:aws:iam::444444444444:role/deploy",
                    "lambda:UpdateFunctionCode",
                    "arn:aws:lambda:us-west-2:444444444444:function:checkout"),
            AccessRequest.of("arn:aws:iam::444444444444:role/deploy", "s3:GetObject", "arn:aws:s3:::acme-artifacts/a"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path path;

    @Test
    void documentsBeyondTheRoomAreNotHeldAsRecords() {
        String small = document("s3:GetObject");
        Environment environment = withInline(small, document("s3:GetObjectButLonger"), small);

        PolicyDocument first = inline(environment, 0);
        PolicyDocument second = inline(environment, 1);
        assertThat(first.isPacked()).isFalse();
        assertThat(second.isPacked()).isTrue();
        assertThat(second.unpacked().isPacked()).isFalse();
        assertThat(inline(environment, 2)).isSameAs(first);
    }

    @Test
    void aPackedDocumentIsThatWhichWasRead() {
        PolicyDocument held = inline(withInline(document("s3:GetObject")), 0);
        PolicyDocument packed = inline(withInline(0, document("s3:GetObject")), 0);

        assertThat(packed.unpacked()).isNotSameAs(packed).isEqualTo(held);
        assertThat(packed.digest()).isEqualTo(held.digest()).isPresent();
        assertThat(packed.text()).isEqualTo(document("s3:GetObject").replace('\'', '"'));
    }

    @Test
    void equalPackedDocumentsAreKeptOnce() {
        Environment environment = withInline(0, document("s3:GetObject"), document("s3:GetObject"));

        assertThat(inline(environment, 1)).isSameAs(inline(environment, 0));
    }

    @Test
    void explanationsAndPlacesAreTheSameWhetherPackedOrNot() {
        var held = IamEvaluator.create().prepare(AwsExports.read(ACME));
        var packed = IamEvaluator.create().prepare(AwsExports.read(ACME, ServiceCatalog.embedded(), 0));

        assertThat(QUESTIONS)
                .allSatisfy(question -> assertThat(packed.explain(question)).isEqualTo(held.explain(question)));
    }

    @Test
    void aPackedDocumentIsReadOnceForManyQuestions() {
        IamEvaluator iam = IamEvaluator.create();
        var packed = iam.prepare(AwsExports.read(ACME, ServiceCatalog.embedded(), 0));
        QUESTIONS.forEach(packed::evaluate);
        CompileCache before = iam.compileCache();
        QUESTIONS.forEach(packed::evaluate);

        assertThat(iam.compileCache().misses()).isEqualTo(before.misses());
    }

    @Test
    void aQuestionUnpacksNoDocumentsButThoseItNeeds() {
        IamEvaluator iam = IamEvaluator.create();
        iam.prepare(AwsExports.read(ACME, ServiceCatalog.embedded(), 0)).decide(QUESTIONS.get(0));

        // its identity policy and the SCPs of its levels, of some fifty documents
        assertThat(iam.compileCache().misses()).isBetween(1L, 10L);
    }

    private Environment withInline(String... documents) {
        return withInline(document("s3:GetObject").length(), documents);
    }

    private Environment withInline(long room, String... documents) {
        StringBuilder policies = new StringBuilder();
        for (String document : documents) {
            policies.append(policies.isEmpty() ? "" : ",\n")
                    .append("{'PolicyName':'p")
                    .append(policies.length())
                    .append("','PolicyDocument':")
                    .append(document)
                    .append('}');
        }
        Folder folder = new Folder(path).withUser("'UserPolicyList':[" + policies + "]");
        return AwsExports.read(folder.path(), ServiceCatalog.embedded(), room);
    }

    private static PolicyDocument inline(Environment environment, int index) {
        Policy policy = Folder.ana(environment).identity().get(index);
        return policy.document().orElseThrow();
    }

    private static String document(String action) {
        return "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'" + action + "','Resource':'*'}]}";
    }
}
