package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/cloudtrail.md} do what stands there, to the letter. */
class CloudTrailDocumentTest {

    private static final String BEGIN = "```console\n$ bin/iam-evaluator ";

    private record Example(List<String> arguments, String output) {}

    private static List<Example> examples() throws IOException {
        String document = Files.readString(Path.of("../docs/cloudtrail.md"));
        List<Example> examples = new ArrayList<>();
        for (int at = document.indexOf(BEGIN); at >= 0; at = document.indexOf(BEGIN, at + 1)) {
            int line = document.indexOf('\n', at + BEGIN.length());
            String command = document.substring(at + BEGIN.length(), line).replace("fixtures/", "../fixtures/");
            String output = document.substring(line + 1, document.indexOf("```", line));
            examples.add(new Example(List.of(command.split(" ", -1)), output));
        }
        return examples;
    }

    @Test
    void theExamplesPrintWhatTheDocumentShows() throws IOException {
        assertThat(examples()).isNotEmpty();
        for (Example example : examples()) {
            Run run = Run.of(example.arguments().toArray(String[]::new));
            assertThat(run.out().replace("../fixtures/", "fixtures/")).isEqualTo(example.output());
        }
    }
}
