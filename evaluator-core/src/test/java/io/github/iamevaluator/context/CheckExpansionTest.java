package io.github.iamevaluator.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InvalidRequestException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one expansion remembers from question to question changes no check. */
class CheckExpansionTest {

    private static final String BUCKET = "arn:aws:s3:::reports";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.7Z");

    private final CheckExpansion expansion =
            new CheckExpansion(Optional.of(ServiceCatalog.embedded()), EvaluationOptions.DEFAULT);

    @Test
    void timeOfEachCheckIsItsOwn() {
        assertThat(key("alice", "s3:ListBucket", NOON, "aws:CurrentTime")).contains("2026-11-22T12:00:00Z");
        assertThat(key("alice", "s3:ListBucket", NOON.plusSeconds(1), "aws:CurrentTime"))
                .contains("2026-11-22T12:00:01Z");
        assertThat(key("alice", "s3:ListBucket", NOON, "aws:EpochTime")).contains("1795348800");
    }

    @Test
    void callerOfEachCheckIsItsOwn() {
        for (int i = 0; i < 600; i++) {
            assertThat(key("user" + i % 300, "s3:ListBucket", NOON, "aws:username"))
                    .contains("user" + i % 300);
        }
    }

    @Test
    void actionOfEachCheckIsItsOwn() {
        assertThat(key("alice", "s3:ListBucket", NOON, "s3:ResourceAccount")).contains("111111111111");
        assertThat(expand("alice", "S3:listbucket", NOON).action()).hasToString("S3:listbucket");
        assertThat(expand("alice", "s3:ListBucket", NOON).action()).hasToString("s3:ListBucket");
    }

    @Test
    void actionThatCannotBeAskedIsRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> expand("alice", "s3:ListBuckt", NOON)).isInstanceOf(InvalidRequestException.class);
        }
    }

    private Optional<String> key(String user, String action, Instant now, String key) {
        return expand(user, action, now).context().single(key);
    }

    private Check expand(String user, String action, Instant now) {
        AccessRequest request = AccessRequest.of("arn:aws:iam::111111111111:user/" + user, action, BUCKET);
        return expansion.expand(request, now).get(0);
    }
}
