package io.github.iamevaluator.scenario.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it is tests or problems, never an exception. */
class TestFileFuzzTest {

    private static final int FILES = 500;

    private static final String FILE = """
            uses:
              policies:
                identity: {Statement: {Sid: A, Effect: Allow, Action: "s3:*", Resource: "*", Condition: {Bool: {a:b: true}}}}
                resourceByArn: {"arn:aws:s3:::a": {Statement: {Effect: Deny, Principal: "*", Action: "*", Resource: "*"}}}
                serviceControl: [[{Statement: {Effect: Allow, Action: "*", Resource: "*"}}]]
            principals:
              ana: {principal: "arn:aws:iam::111111111111:user/ana", with: {a:b: [x, 1]}}
              bo: service:lambda.amazonaws.com
            defaults: {as: ana, on: "arn:aws:s3:::a/b", with: {c:d: null}}
            tests:
              - name: ${x}
                can: [s3:GetObject, s3:PutObject]
                matrix: {x: [1, 2], y: ["*", "${x}"]}
                with: {a:b: "${y}"}
                because: {decision: allowed, type: scp, policy: p, statement: 1}
              - {cannot: "s3:GetObject", on: "*", skip: no, only: true, tags: [a]}
            """;

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "- ",
            ": ",
            "\n",
            "\"",
            "'",
            "${",
            "*",
            "&a ",
            "*a",
            "null",
            "true",
            "~",
            "|\n",
            "1",
            "\t",
            "as",
            "tests:",
            "\u0000",
            "\uD83D\uDE00",
            "arn:aws:iam::111111111111:role/r",
            "!!x ");

    @TempDir
    private Path temporary;

    @Test
    void everyFileIsTestsOrProblems() {
        TestFolder folder = new TestFolder(temporary);
        Random random = new Random(20261122);
        int run = 0;
        for (int i = 0; i < FILES; i++) {
            TestFile file = folder.read("tests.yaml", mutated(random));
            assertThat(file.tests().size() + file.problems().size()).isPositive();
            run += TestSuite.of(List.of(file))
                    .run(TestRunner.create(), TestSuite.Listener.NONE)
                    .totals()
                    .tests();
        }
        assertThat(run).isGreaterThan(FILES / 10);
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(FILE);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            text.replace(at, end, random.nextBoolean() ? "" : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
