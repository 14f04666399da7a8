package io.github.iamevaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.cli.Readme.Block;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the README: it compiles, and prints what the README says. */
class ReadmeTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder = Path.of("");

    @Test
    void theFirstCommandIsOneLineAndTheSecondIsMavens() throws IOException {
        List<Block> blocks = Readme.read().blocks();

        assertThat(blocks.get(0).text()).startsWith("bin/iam-evaluator can ").containsOnlyOnce("\n");
        assertThat(blocks.get(2).text()).isEqualTo("mvn verify\n");
    }

    @Test
    void theJavaExampleCompilesAndPrintsItsOutput() throws IOException, InterruptedException {
        Readme readme = Readme.read();
        Block example = readme.beginning("import io.github.iamevaluator.IamEvaluator;");
        Path source = Files.writeString(folder.resolve("Example.java"), example.text());

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int compiled = compiler.run(
                null, null, null, "-proc:none", "-cp", CLASS_PATH, "-d", folder.toString(), source.toString());

        assertThat(compiled).isZero();
        assertThat(output("-cp", folder + File.pathSeparator + CLASS_PATH, "Example"))
                .isEqualTo(readme.after(example).text());
    }

    @Test
    void theTestFileOfTheReadmePrintsWhatTheReadmeSays() throws IOException, InterruptedException {
        Readme readme = Readme.read();
        Block example = readme.beginning("uses:\n");
        String fixtures = "fixtures/organizations";
        String absolute = Readme.PROJECT.resolve(fixtures).toString();
        Files.writeString(folder.resolve("oregon.yaml"), example.text().replace(fixtures, absolute));

        String printed = outputIn(folder, "-cp", CLASS_PATH, Main.class.getName(), "test", "oregon.yaml")
                .replace(absolute, fixtures);

        assertThat(withoutTimes(printed))
                .isEqualTo(withoutTimes(readme.after(example).text()));
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("\\d+ ms|\\d+\\.\\d s", "0 ms");
    }

    private static String output(String... arguments) throws IOException, InterruptedException {
        return outputIn(Readme.PROJECT, arguments);
    }

    private static String outputIn(Path home, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.command().addAll(List.of(arguments));
        Process process =
                java.directory(home.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.replace(System.lineSeparator(), "\n");
    }
}
