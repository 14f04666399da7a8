package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.scenario.tests.TestFile;
import io.github.iamevaluator.scenario.tests.TestFileReader;
import io.github.iamevaluator.scenario.tests.TestRun;
import io.github.iamevaluator.scenario.tests.TestRunner;
import io.github.iamevaluator.scenario.tests.TestSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** A policy in a file, and tests of it. */
final class CoverageFixture {

    static final String POLICY = """
            {"Statement": [
              {"Sid": "Read", "Effect": "Allow",
               "Action": ["s3:GetObject",
                          "s3:ListBucket"],
               "Resource": "arn:aws:s3:::logs/*",
               "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west-1",
                                              "aws:PrincipalTag/team": "red"}}},
              {"Sid": "Rest", "Effect": "Deny", "NotAction": "s3:*", "Resource": "*"}]}
            """;

    /** A test of what the policy allows. */
    static final String RED = """
            - can: s3:GetObject
              on: arn:aws:s3:::logs/a
              with: {aws:RequestedRegion: eu-west-1, aws:PrincipalTag/team: red}
            """;

    /** A test of what one of its conditions keeps out. */
    static final String BLUE = """
            - cannot: s3:GetObject
              on: arn:aws:s3:::logs/a
              with: {aws:RequestedRegion: eu-west-1, aws:PrincipalTag/team: blue}
            """;

    private CoverageFixture() {}

    /** The run of some entries of {@code tests}, by Ana, whose identity policy is {@link #POLICY}. */
    static TestRun run(Path folder, String tests) throws IOException {
        return run(folder, POLICY, tests);
    }

    /** The run of some entries of {@code tests}, by Ana, whose identity policy is in {@code policy.json}. */
    static TestRun run(Path folder, String policy, String tests) throws IOException {
        Files.writeString(folder.resolve("policy.json"), policy);
        Path file = folder.resolve("a.yaml");
        Files.writeString(
                file,
                "uses: {policies: policy.json}\ndefaults: {as: arn:aws:iam::111111111111:user/ana}\ntests:\n" + tests);
        TestFile read = TestFileReader.create(IamEvaluator.create(), InstantSource.system())
                .read(file);
        return TestSuite.of(List.of(read)).run(TestRunner.create(), TestSuite.Listener.NONE);
    }
}
