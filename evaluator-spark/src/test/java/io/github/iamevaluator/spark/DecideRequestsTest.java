package io.github.iamevaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecideRequestsTest {

    private static final SparkSession SPARK = Sessions.local();

    private static final String UPDATE =
            "\"principal\":\"acme-prod/role/deploy\",\"action\":\"lambda:UpdateFunctionCode\","
                    + "\"resource\":\"arn:aws:lambda:us-west-2:444444444444:function:checkout\"";
    private static final String OREGON = "{\"id\":\"oregon\"," + UPDATE + "}";
    private static final String IRELAND = "{\"id\":\"ireland\"," + UPDATE.replace("us-west-2", "eu-west-1")
            + ",\"context\":{\"a:b\":[\"1\"],\"c:d\":[]}}";
    private static final String IRELAND_AGAIN =
            "{" + UPDATE.replace("us-west-2", "eu-west-1") + ",\"context\":{\"c:d\":[],\"a:b\":[\"1\"]}}";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void requestsGoInAndAnswersComeOut() throws IOException {
        Ran ran = run(List.of(OREGON, IRELAND));

        assertThat(ran).isEqualTo(new Ran(0, "read 2, decided 2, undecided 0, rejected 0\n", ""));
        assertThat(texts(answers(), "id", "decision"))
                .containsExactlyInAnyOrder("[oregon,explicitDeny]", "[ireland,allowed]");
        assertThat(texts(answers().selectExpr("inline(decidedBy)"), "policy")).contains("[AcmeRegionGuard]");
    }

    @Test
    void badRecordsAreKeptWithTheReasonAndCounted() throws IOException {
        String cut = OREGON.substring(0, 40);
        Ran ran = run(List.of(OREGON, cut, "{\"id\":\"empty\"}", OREGON.replace("lambda:", "lambda"), IRELAND));

        assertThat(ran.out()).isEqualTo("read 5, decided 2, undecided 0, rejected 3\n");
        Dataset<Row> rejected =
                SPARK.read().parquet(folder.resolve("out/outcome=rejected").toString());
        assertThat(texts(rejected, "rejected.code", "record"))
                .containsExactlyInAnyOrder(
                        "[unreadable.record," + cut + "]", "[missing.principal,null]", "[invalid.action,null]");
    }

    @Test
    void aChangeIsComparedRowByRow() throws IOException {
        Path changed = changedAcme();

        Ran ran = run(List.of(OREGON, IRELAND), "--change", changed.toString());

        assertThat(ran.out()).isEqualTo("read 2, decided 2, undecided 0, rejected 0, changed 1\n");
        assertThat(texts(answers(), "id", "before.decision", "after.decision"))
                .containsExactlyInAnyOrder("[oregon,explicitDeny,allowed]", "[ireland,allowed,allowed]");
        assertThat(texts(answers().where("id = 'oregon'").selectExpr("inline(before.decidedBy)"), "policy"))
                .containsExactly("[AcmeRegionGuard]");
    }

    @Test
    void equalRequestsAreDecidedOnceAndCounted() throws IOException {
        Ran ran = run(List.of(IRELAND, OREGON, IRELAND_AGAIN, IRELAND, "broken"), "--distinct", "--reasons", "none");

        assertThat(ran.out()).isEqualTo("read 5, decided 4, undecided 0, rejected 1\n");
        assertThat(texts(answers(), "requests", "decision"))
                .containsExactlyInAnyOrder("[3,allowed]", "[1,explicitDeny]", "[1,null]");
    }

    @Test
    void parquetIsReadAsWell() throws IOException {
        SPARK.read()
                .json(SPARK.createDataset(List.of(OREGON), Encoders.STRING()))
                .write()
                .parquet(folder.resolve("in").toString());

        Ran ran = run("--format", "parquet", "--reasons", "not_allowed");

        assertThat(ran.out()).isEqualTo("read 1, decided 1, undecided 0, rejected 0\n");
        assertThat(texts(answers(), "id", "blockedBy")).containsExactly("[oregon,ArraySeq(scp)]");
    }

    @Test
    void inputsThatCannotBeReadAreToldInOneLine() throws IOException {
        Ran nowhere = Ran.of(
                DecideRequests.command(), "--environment", "nowhere", "--requests", "x", "--out", folder + "/out");

        assertThat(nowhere.status()).isEqualTo(3);
        assertThat(nowhere.err())
                .startsWith("error: the environment \"nowhere\" cannot be read: ")
                .hasLineCount(1);
        assertThat(run("--format", "parquet").err()).startsWith("error: [PATH_NOT_FOUND]");
    }

    private Ran run(List<String> lines, String... more) throws IOException {
        Files.write(folder.resolve("in"), lines);
        return run(more);
    }

    private Ran run(String... more) {
        String[] usual = {
            "--environment",
            Sessions.ACME,
            "--requests",
            folder.resolve("in").toString(),
            "--out",
            folder.resolve("out").toString()
        };
        return Ran.of(
                DecideRequests.command(),
                Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private Dataset<Row> answers() {
        return SPARK.read().parquet(folder.resolve("out").toString());
    }

    private static List<String> texts(Dataset<Row> rows, String column, String... columns) {
        return rows.select(column, columns).collectAsList().stream()
                .map(Row::toString)
                .toList();
    }

    /** Acme, after Oregon was approved instead of Virginia. */
    private Path changedAcme() throws IOException {
        Path acme = Path.of(Sessions.ACME);
        Path changed = folder.resolve("changed");
        try (Stream<Path> files = Files.walk(acme)) {
            files.forEach(
                    file -> copy(file, changed.resolve(acme.relativize(file).toString())));
        }
        Path guard = changed.resolve("organization/describe-policy/p-r3g10ngd.json");
        Files.writeString(guard, Files.readString(guard).replace("us-east-1", "us-west-2"));
        return changed;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
