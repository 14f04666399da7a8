package io.github.iamevaluator.scenario.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixTest {

    @TempDir
    private Path temporary;

    @Test
    void everyCombinationIsATestTheFirstNameChangingSlowest() {
        assertThat(names("""
                name: ${verb} in ${bucket}
                matrix: {verb: [Get, Put], bucket: [a, b]}
                as: anonymous
                cannot: s3:${verb}Object
                on: arn:aws:s3:::${bucket}/x
                """)).containsExactly("Get in a", "Get in b", "Put in a", "Put in b");
    }

    @Test
    void aListHoldsTheRows() {
        assertThat(names("""
                name: ${verb} in ${bucket}
                matrix: [{verb: Get, bucket: a}, {verb: Put, bucket: b}]
                as: anonymous
                cannot: s3:${verb}Object
                on: arn:aws:s3:::${bucket}/x
                """)).containsExactly("Get in a", "Put in b");
    }

    @Test
    void aNameWithoutPlacesHasTheValuesBehindIt() {
        assertThat(names("""
                name: nobody
                matrix: {verb: [Get, Put], n: 1}
                as: anonymous
                cannot: s3:${verb}Object
                """)).containsExactly("nobody [verb=Get, n=1]", "nobody [verb=Put, n=1]");
    }

    @Test
    void valuesStandInKeysListsAndContextAndKeepTheirKind() {
        List<PolicyTest> tests = tests("""
                matrix: {key: [team], values: [[x, y]], actions: [["s3:GetObject", "s3:PutObject"]]}
                as: anonymous
                cannot: ${actions}
                with: {"aws:PrincipalTag/${key}": "${values}", a:n: ["${key}"]}
                """);

        assertThat(tests.get(0).checks()).hasSize(2).allSatisfy(check -> {
            assertThat(check.request()
                            .context()
                            .get("aws:PrincipalTag/team")
                            .orElseThrow()
                            .values())
                    .containsExactly("x", "y");
            assertThat(check.request().context().get("a:n").orElseThrow().values())
                    .containsExactly("team");
        });
    }

    @Test
    void withoutAMatrixTextsStayAsTheyAre() {
        assertThat(tests("{as: anonymous, cannot: \"s3:GetObject\", on: \"arn:aws:s3:::a/${x}\"}")
                        .get(0)
                        .checks()
                        .get(0)
                        .request()
                        .resources()
                        .get(0)
                        .arn())
                .isEqualTo("arn:aws:s3:::a/${x}");
    }

    @Test
    void aMatrixThatExplodesIsRefused() {
        String values = IntStream.range(0, 100).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));

        assertThat(new TestFolder(temporary)
                        .problems("tests:\n  - {as: anonymous, cannot: \"a:B\", matrix: {a: %1$s, b: %1$s, c: %1$s}}"
                                .formatted(values)))
                .singleElement()
                .asString()
                .endsWith("the matrix has more than 100000 rows; split the test");
    }

    private List<String> names(String test) {
        return tests(test).stream().map(PolicyTest::name).toList();
    }

    private List<PolicyTest> tests(String test) {
        TestFolder folder = new TestFolder(temporary);
        TestFile file = folder.read("tests.yaml", "tests:\n  -\n" + test.indent(4));
        assertThat(folder.problems(file)).isEmpty();
        return file.tests();
    }
}
