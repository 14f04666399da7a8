package io.github.iamevaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
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

    private final Path temporary;
    private final JobFolder folder;

    DecideRequestsTest(@TempDir Path temporary) {
        this.temporary = temporary;
        this.folder = new JobFolder(temporary);
    }

    @Test
    void requestsGoInAndAnswersComeOut() throws IOException {
        Ran ran = run(List.of(OREGON, IRELAND));

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEqualTo("read 2, decided 2, undecided 0, rejected 0, duplicates 0\n");
        assertThat(folder.texts("id", "decision"))
                .containsExactlyInAnyOrder("[oregon,explicitDeny]", "[ireland,allowed]");
        assertThat(JobFolder.texts(folder.answers().selectExpr("inline(decidedBy)"), "policy"))
                .contains("[AcmeRegionGuard]");
    }

    @Test
    void whatThePoliciesCostAnExecutorIsTold() throws IOException {
        assertThat(run(List.of(OREGON)).err())
                .containsPattern("note: each executor gets [0-9,]+ bytes of policies, which take [0-9,]+ MB of its heap"
                        + " when prepared\n")
                .contains("TAG_POLICY takes no part in decisions");
    }

    @Test
    void badRecordsAreKeptWithTheReasonAndCounted() throws IOException {
        String cut = OREGON.substring(0, 40);
        Ran ran = run(List.of(OREGON, cut, "{\"id\":\"empty\"}", OREGON.replace("lambda:", "lambda"), IRELAND));

        assertThat(ran.out()).isEqualTo("read 5, decided 2, undecided 0, rejected 3, duplicates 0\n");
        assertThat(JobFolder.texts(folder.answers("outcome=rejected"), "rejected.code", "record"))
                .containsExactlyInAnyOrder(
                        "[unreadable.record," + cut + "]", "[missing.principal,null]", "[invalid.action,null]");
    }

    @Test
    void equalRequestsAreDecidedOnceAndCounted() throws IOException {
        Ran ran = run(List.of(IRELAND, OREGON, IRELAND_AGAIN, IRELAND, "broken"), "--distinct", "--reasons", "none");

        assertThat(ran.out()).isEqualTo("read 5, decided 4, undecided 0, rejected 1, duplicates 0\n");
        assertThat(folder.texts("requests", "decision"))
                .containsExactlyInAnyOrder("[3,allowed]", "[1,explicitDeny]", "[1,null]");
    }

    @Test
    void parquetIsReadAsWell() {
        SPARK.read()
                .json(SPARK.createDataset(List.of(OREGON), Encoders.STRING()))
                .write()
                .parquet(folder.in().toString());

        Ran ran = run("--format", "parquet", "--reasons", "not_allowed");

        assertThat(ran.out()).isEqualTo("read 1, decided 1, undecided 0, rejected 0, duplicates 0\n");
        assertThat(folder.texts("id", "blockedBy")).containsExactly("[oregon,ArraySeq(scp)]");
    }

    @Test
    void inputsThatCannotBeReadAreToldInOneLine() {
        Ran nowhere = Ran.of(
                new DecideRequests(), "--environment", "nowhere", "--requests", "x", "--out", temporary + "/out");

        assertThat(nowhere.status()).isEqualTo(3);
        assertThat(nowhere.err())
                .startsWith("error: the environment \"nowhere\" cannot be read: ")
                .hasLineCount(1);
        assertThat(run("--format", "parquet").err()).contains("error: [PATH_NOT_FOUND]");
    }

    private Ran run(List<String> lines, String... more) throws IOException {
        Files.write(folder.in(), lines);
        return run(more);
    }

    private Ran run(String... more) {
        return folder.run(new DecideRequests(), "--requests", more);
    }
}
