package io.github.iamevaluator.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long 10,000 tests in one file take: the whole process of {@code bin/iam-evaluator test} on the example
 * organization. One test in six fails, and is explained. Median of five, after one run that makes the class archive.
 */
public final class ManyTests {

    private static final int TESTS = 10_000;
    private static final int RUNS = 5;

    private static final List<String> ACTIONS =
            List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:GetObjectVersion");
    private static final List<String> CALLERS = List.of(
            "acme-prod/role/deploy", "acme-management/user/ana", "acme-dev/user/bo", "acme-shared/role/github-ci");
    private static final List<String> BUCKETS = List.of("acme-artifacts", "acme-org-logs", "acme-prod-data");

    private ManyTests() {}

    /**
     * Prints two lines: a name, a tab, milliseconds.
     *
     * @param arguments the project's folder
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Path file = Files.createTempFile("tests", ".yaml");
        try {
            Files.writeString(file, tests(home.resolve("fixtures/organizations/acme")));
            Processes.of(home.resolve("bin/iam-evaluator") + " test " + file, RUNS)
                    .print("tests");
        } finally {
            Files.delete(file);
        }
    }

    private static String tests(Path environment) {
        StringBuilder out = new StringBuilder("uses: {environment: " + environment + "}\ntests:\n");
        for (int i = 0; i < TESTS; i++) {
            String verb = i % 6 == 0 ? "can" : "cannot";
            out.append("  - {name: test ").append(i).append(", as: ").append(of(CALLERS, i / 4));
            out.append(", ").append(verb).append(": \"").append(of(ACTIONS, i)).append("\", on: \"arn:aws:s3:::");
            out.append(of(BUCKETS, i / 16)).append("/folder/").append(i).append("\"}\n");
        }
        return out.toString();
    }

    private static String of(List<String> texts, int index) {
        return texts.get(index % texts.size());
    }
}
