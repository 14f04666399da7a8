package io.github.iamevaluator.ingest;

import static io.github.iamevaluator.ingest.Folder.OPEN;
import static io.github.iamevaluator.ingest.Folder.names;
import static io.github.iamevaluator.ingest.Folder.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ResolvedResource;
import io.github.iamevaluator.environment.UnknownPart;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingCallsTest {

    private static final String BUCKET = "arn:aws:s3:::data";
    private static final String KEY = "arn:aws:kms:eu-west-1:111111111111:key/1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path path;

    @Test
    void refusedPolicyIsUnknownAndWinsOverTheFile() {
        ResolvedResource bucket = bucket("s3api get-bucket-policy", BUCKET);
        assertThat(names(bucket.policies())).containsExactly("[" + BUCKET + "]");
        assertThat(bucket.unknown()).isEmpty();
    }

    @Test
    void refusedTagsAreUnknownAndThePolicyStays() {
        ResolvedResource bucket = bucket("s3api get-bucket-tagging", BUCKET);
        assertThat(names(bucket.policies())).containsExactly(BUCKET);
        assertThat(bucket.unknown()).containsExactly(UnknownPart.TAGS);
        assertThat(bucket.target().context().contains("aws:ResourceTag/team")).isFalse();
    }

    @Test
    void refusedPublicAccessBlockOfBucketOrAccountIsUnknown() {
        assertThat(bucket("s3api get-public-access-block", BUCKET).unknown())
                .containsExactly(UnknownPart.PUBLIC_ACCESS_BLOCK);
        assertThat(bucket("s3control get-public-access-block", "*").unknown())
                .containsExactly(UnknownPart.PUBLIC_ACCESS_BLOCK);
    }

    @Test
    void refusedGrantsAreUnknown() {
        Environment environment = new Folder(path)
                .withResource("{'resourceArn':'" + KEY + "','policy':" + OPEN + "}")
                .with("accounts/111111111111/missing.json", missing("kms list-grants", KEY))
                .read();
        assertThat(resource(environment, KEY, "kms:Decrypt").unknown()).containsExactly(UnknownPart.KMS_GRANTS);
    }

    @Test
    void refusedDescriptionOfAKeyChangesNothing() {
        assertThat(bucket("kms describe-key", BUCKET).unknown()).isEmpty();
    }

    @Test
    void resourceWithoutAFileIsKnownToBeThere() {
        ResolvedResource bucket = bucket("s3api get-bucket-location", "arn:aws:s3:::other");
        assertThat(names(bucket.policies())).containsExactly(BUCKET);
        Environment environment = new Folder(path).read();
        assertThat(names(resource(environment, "arn:aws:s3:::other/k", "s3:GetObject")
                        .policies()))
                .containsExactly("[arn:aws:s3:::other]");
    }

    @Test
    void resourcesThatCouldNotBeListedAreUnknownUnlessTheyHaveAFile() {
        assertThat(names(bucket("s3api list-buckets", "arn:aws:s3:::*").policies()))
                .containsExactly(BUCKET);
        ResolvedResource other = resource(new Folder(path).read(), "arn:aws:s3:::other/k", "s3:GetObject");
        assertThat(names(other.policies())).containsExactly("[arn:aws:s3:::other]");
        assertThat(other.warnings()).isEmpty();
    }

    private ResolvedResource bucket(String call, String target) {
        Environment environment = new Folder(path)
                .withResource("{'resourceArn':'" + BUCKET + "','policy':" + OPEN
                        + ",'tags':{'team':'web'},'bucketAbac':true}")
                .with("accounts/111111111111/missing.json", missing(call, target))
                .read();
        return resource(environment, BUCKET, "s3:ListBucket");
    }

    private static String missing(String call, String target) {
        return "[{'call':'" + call + "','target':'" + target + "','error':'AccessDenied'}]";
    }
}
