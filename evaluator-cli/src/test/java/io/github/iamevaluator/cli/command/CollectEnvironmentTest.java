package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code bin/collect-environment} against a stand-in for the AWS CLI, and its harvest read by {@code can}. */
class CollectEnvironmentTest {

    private static final Path COLLECTOR = Path.of("../fixtures/collector");

    @Test
    void theCollectorFillsTheFolderAsExpected() throws IOException, InterruptedException {
        Process test = new ProcessBuilder("sh", COLLECTOR.resolve("test.sh").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(test.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(test.waitFor()).as(said).isZero();
    }

    @Test
    void whatItCollectsIsAnEnvironment() {
        Run run = Question.of("arn:aws:iam::444444444444:root", "s3:ListAllMyBuckets", "*")
                .with("--environment", COLLECTOR.resolve("expected/shop").toString())
                .ask();

        assertThat(run.verdict()).startsWith("undecided: ");
    }
}
