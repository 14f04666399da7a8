package io.github.iamevaluator.scenario.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file, to the letter. */
class TestFileProblemsTest {

    @TempDir
    private Path temporary;

    private TestFolder folder = new TestFolder(Path.of(""));

    @BeforeEach
    void useFolder() {
        folder = new TestFolder(temporary);
    }

    @Test
    void everyMisspeltKeyHasASuggestion() {
        assertThat(folder.problems("""
                user: {}
                defaults: {wiht: {}}
                tests:
                  - as: anonymous
                    cannnot: s3:GetObject
                """))
                .containsExactly(
                        "tests.yaml:1:1: the file has the unknown field \"user\"; did you mean \"uses\"?",
                        "tests.yaml:2:12: defaults has the unknown field \"wiht\"; did you mean \"with\"?");
        assertThat(folder.problems("""
                tests:
                  - as: anonymous
                    cannnot: s3:GetObject
                """))
                .containsExactly(
                        "tests.yaml:3:5: the test has the unknown field \"cannnot\"; did you mean \"cannot\"?");
    }

    @Test
    void aBrokenTestLeavesTheOthersAlone() {
        assertThat(folder.statuses("""
                tests:
                  - {name: a, as: anonymous, cannot: "s3:GetObject"}
                  - {name: b, as: anonymous, kannot: "s3:GetObject"}
                  - {name: c, as: anonymous, cannot: "s3:GetObject"}
                """)).containsExactly(TestStatus.PASSED, TestStatus.INVALID, TestStatus.PASSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {as: nobody, can: "s3:GetObject"}                                 | "nobody" is not a principal
            {as: dploy, can: "s3:GetObject"}                                  | there is no principal "dploy"; did you mean "deploy"?
            {as: acme/role/x, can: "s3:GetObject"}                            | "acme/role/x" is a short name, which needs an environment
            {can: "s3:GetObject"}                                             | the test has no "as"; add the field as with a principal
            {as: deploy}                                                      | the test has neither "can" nor "cannot"
            {as: deploy, can: [[x]]}                                          | the action is an array, not a string
            {as: deploy, can: "s3:GetObject", on: {}}                         | on is an object, not a string
            {as: deploy, can: "s3:GetObject", only: often}                    | only is a string, not true or false
            {as: deploy, can: "s3:GetObject", with: {a:x: {b: c}}}            | the value of context key "a:x" is an object
            {as: deploy, can: "s3:GetObject", with: {a:x: 1, A:X: 2}}         | with has the context key "A:X" twice
            {as: deploy, can: "s3:GetObject", because: {type: spc}}           | type is the unknown "spc"; did you mean "scp"?
            {as: deploy, can: "s3:GetObject", because: {decision: undecided}} | decision is the unknown "undecided"
            {as: deploy, can: "s3:GetObject", because: {}}                    | because says nothing; name a statement, or give one of
            {as: deploy, can: "a:B", because: {decision: implicitDeny}}       | the decision implicitDeny never fits "can"; leave it out, or
            {as: deploy, cannot: "a:B", because: {decision: allowed}}         | the decision allowed never fits "cannot"; use implicitDeny or
            {as: deploy, can: "s3:GetObject", skip: ""}                       | skip has no reason; say why, or take it away
            {as: deploy, can: "a:B", cannot: "a:C", because: X}               | "because" stands beside both "can" and "cannot"; make two
            {as: deploy, can: "s3:GetObject", matrix: x}                      | matrix is a string, not an object from name to list
            {as: deploy, can: "s3:GetObject", matrix: []}                     | the matrix has no rows
            {as: deploy, can: "s3:GetObject", matrix: {a: []}}                | the matrix has no rows
            {as: deploy, can: "s3:${verb}", matrix: {verbs: [x]}}             | the matrix has no text for "${verb}"; did you mean "${verbs}"?
            """)
    void aTestSaysWhatIsWrongWithIt(String test, String expected) {
        assertThat(folder.problems("""
                principals: {deploy: "arn:aws:iam::111111111111:role/deploy"}
                tests:
                  - %s
                """.formatted(test)))
                .singleElement()
                .asString()
                .startsWith("tests.yaml:3:")
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uses: {environment: nowhere}             | tests.yaml:1:21: there is no folder "nowhere"; give a folder of what AWS prints
            uses: {policies: nowhere.json}           | tests.yaml:1:18: there is no policy at "nowhere.json"; give a file, or a folder
            uses: {policies: broken.json}            | broken.json:1:26:
            uses: {policies: {identiti: x}}          | tests.yaml:1:19: policies has the unknown field "identiti"; did you mean "identity"?
            uses: {policies: 7}                      | there is no policy at "7"
            uses: {unlistedResources: undecide}      | unlistedResources is the unknown "undecide"; did you mean "undecided"?
            principals: {a: {principle: x}}          | principal "a" has the unknown field "principle"; did you mean "principal"?
            principals: {a: {policies: x.json}}      | principal "a" has no "principal"; add the field principal
            principals: {a: nobody}                  | "nobody" is not a principal
            principals: {a: anonymous, b: {principal: a}} | the short name "a" stands for another short name; give the
            """)
    void aFileSaysWhatIsWrongWithIt(String part, String expected) {
        folder.write("broken.json", "{\"Statement\": {\"Effect\": \"Alow\", \"Action\": \"*\", \"Resource\": \"*\"}}");

        TestFile file = folder.read("tests.yaml", part + "\ntests: [{as: anonymous, cannot: \"s3:GetObject\"}]\n");

        assertThat(file.tests()).isEmpty();
        assertThat(folder.problems(file))
                .anySatisfy(problem -> assertThat(problem).contains(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tests.yaml  | tests: [{as: ]          | tests.yaml:1:14: no YAML:
            tests.yaml  | tests: []               | tests.yaml:1:8: the file has no tests; add an entry under "tests"
            tests.yaml  | {}                      | tests.yaml:1:1: the file has no "tests"; add the field tests
            tests.yaml  | ---\\ntests: []\\n--- {}  | tests.yaml:3:1: a second YAML document begins; put everything into one
            tests.yaml  | word                    | tests.yaml:1:1: the file is a string, not an object; write an object
            tests.json  | {"tests": [}            | tests.json:1:12:
            tests.json  | []                      | tests.json:1:1: the file has no tests; docs/testing-policies.md shows one
            tests.json  | {"Statement": []}       | tests.json:1:1: this is a policy document, not a file of tests; name it under "uses"
            tests.txt   | tests: []               | tests.txt:1:1: this is no file of tests; give a .yaml, .yml, .json or .jsonl file
            """)
    void whatIsNoFileOfTestsIsRefused(String name, String text, String expected) {
        assertThat(folder.problems(folder.read(name, text.replace("\\n", "\n"))))
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @Test
    void listsThatMakeTooManyQuestionsAreRefused() {
        String thousand = IntStream.range(0, 1_001)
                .mapToObj(i -> "\"arn:aws:s3:::data/" + i + "\"")
                .collect(Collectors.joining(", ", "[", "]"));
        String callers = thousand.replace("arn:aws:s3:::data/", "arn:aws:iam::111111111111:user/u");

        assertThat(folder.problems("tests: [{as: " + callers + ", cannot: \"s3:GetObject\", on: " + thousand + "}]\n"))
                .containsExactly(
                        "tests.yaml:1:9: with this test the file asks more than 1000000 questions; split the file");
    }

    @Test
    void callersAreNotReportedWhereTheirEnvironmentIsMissing() {
        assertThat(folder.problems("""
                uses: {environment: nowhere}
                principals: {deploy: acme-prod/role/deploy}
                tests: [{as: deploy, cannot: "s3:GetObject"}]
                """)).singleElement().asString().contains("there is no folder \"nowhere\"");
    }

    @Test
    void anEmptyFileAFolderAndAMissingFileAreRefused() {
        folder.write("folder.yaml/x", "");

        assertThat(folder.problems(folder.read("empty.yaml", "")))
                .containsExactly("empty.yaml:1:1: the file has no tests; docs/testing-policies.md shows one that has");
        assertThat(folder.problems(TestFolder.read(temporary.resolve("folder.yaml"))))
                .containsExactly("folder.yaml:1:1: this is a folder; give a file");
        assertThat(folder.problems(TestFolder.read(temporary.resolve("none.yaml"))))
                .containsExactly("none.yaml:1:1: there is no such file; check the path");
        assertThat(folder.problems(TestFolder.read(temporary.resolve("none"))))
                .containsExactly("none:1:1: there is no such file; check the path");
    }
}
