package io.github.iamevaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.spark.SharedPolicies.Side;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedPoliciesTest {

    private static final SparkSession SPARK = Sessions.local();
    private static final AtomicInteger READINGS = new AtomicInteger();

    /** Acme, which counts how often it was read. */
    private record Counted(ExportArchive acme) implements EnvironmentSource {
        @Override
        public Environment read() {
            READINGS.incrementAndGet();
            return acme.read();
        }
    }

    @Test
    void anExecutorReadsTheEnvironmentOnceForAllItsTasks() {
        READINGS.set(0);
        try (BulkDecisions decisions = BulkDecisions.of(SPARK, new Counted(Sessions.acme()))) {
            long decided = decisions
                    .decide(
                            SPARK.range(0, 64, 1, 16)
                                    .selectExpr(
                                            "'acme-prod/role/deploy' as principal",
                                            "'s3:GetObject' as action",
                                            "'arn:aws:s3:::acme-artifacts/x' as resource"),
                            Reasons.NONE)
                    .where("decision is not null")
                    .count();

            assertThat(decided).isEqualTo(64);
        }
        assertThat(READINGS).hasValue(1);
    }

    @Test
    void theExportsAreSentAndNotWhatIsMadeOfThem() throws IOException, ClassNotFoundException {
        ExportArchive acme = Sessions.acme();
        SharedPolicies shared = new SharedPolicies(BulkSettings.asOf(Instant.EPOCH), acme, null);
        assertThat(shared.policies(Side.BEFORE)).isSameAs(shared.policies(Side.BEFORE));

        byte[] sent = sent(shared);

        assertThat(sent.length - acme.size()).isBetween(0, 2_000);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent))) {
            assertThat(((SharedPolicies) in.readObject())
                            .policies(Side.BEFORE)
                            .environment()
                            .principals())
                    .isEqualTo(shared.policies(Side.BEFORE).environment().principals());
        }
    }

    @Test
    void whatLiesBesideTheExportsStaysBehind(@TempDir Path folder) throws IOException {
        Path account = Files.createDirectories(folder.resolve("accounts/111111111111"));
        Files.writeString(account.resolve("get-account-authorization-details.json"), "{}");
        int alone = archive(folder).size();

        Files.write(folder.resolve("large.json"), new byte[100_000]);

        assertThat(archive(folder).size()).isEqualTo(alone);
        assertThat(archive(folder).read().account("111111111111")).isPresent();
    }

    @Test
    void sparksOwnJacksonReadsPoliciesHere() {
        assertThat(new JsonFactory().version().toString()).startsWith("2.21.");
        assertThat(new ObjectMapper().version().toString()).startsWith("2.21.");
    }

    private static ExportArchive archive(Path folder) {
        return ExportArchive.of(folder.toString(), SPARK.sparkContext().hadoopConfiguration());
    }

    private static byte[] sent(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }
}
