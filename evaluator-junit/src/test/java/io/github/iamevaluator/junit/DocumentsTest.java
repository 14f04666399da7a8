package io.github.iamevaluator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The Java in the documents is that of the sample project, which is compiled and run. */
class DocumentsTest {

    @Test
    void theReadmeShowsTheTestOfTheSampleProject() throws IOException {
        assertThat(read("README.md")).contains("```java\n" + sample() + "```");
    }

    @Test
    void theMethodsInTheDocumentAreThoseOfTheSampleProject() throws IOException {
        assertThat(read("docs/junit.md")
                        .lines()
                        .filter(line -> line.startsWith("@"))
                        .map(line -> "  " + line))
                .hasSize(2)
                .allSatisfy(line -> assertThat(sample()).contains(line));
    }

    @Test
    void theMatrixInTheDocumentCanBeRead() throws IOException {
        String document = read("docs/junit.md");
        int begin = document.indexOf("# who can do what");
        String matrix = document.substring(begin, document.indexOf("```", begin));
        assertThat(read("evaluator-junit/src/test/resources/access.csv")).isEqualTo(matrix);
    }

    private static String sample() throws IOException {
        String text = read("examples/policy-tests/src/test/java/com/example/DeployRoleTest.java");
        return text.substring(text.indexOf("@IamPolicies("));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..").resolve(file));
    }
}
