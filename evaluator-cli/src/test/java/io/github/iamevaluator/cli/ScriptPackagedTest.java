package io.github.iamevaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.cli.Readme.Block;
import io.github.iamevaluator.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/iam-evaluator} with the packaged jar. */
class ScriptPackagedTest {

    private static final String SCRIPT = "bin/iam-evaluator";
    private static final Path JAR = Path.of("evaluator-cli/target/iam-evaluator.jar");
    private static final String[] QUESTION = {
        SCRIPT,
        "can",
        "--principal",
        "anonymous",
        "--action",
        "s3:GetObject",
        "--resource",
        "arn:aws:s3:::b/k",
        "--output",
        "json"
    };

    /** A copy of script and jar alone, without sources. */
    @TempDir
    Path home = Path.of("");

    @BeforeEach
    void copyScriptAndJar() throws IOException {
        for (Path file : List.of(Path.of(SCRIPT), JAR)) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.copy(
                    Readme.PROJECT.resolve(file),
                    home.resolve(file),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void assertCleanAnswer(Shell.Result result) {
        assertThat(JsonReader.create().parse("answer", result.out()).root().asObject())
                .isPresent();
        assertThat(result.status()).isEqualTo(1);
    }

    private Path archive() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(JAR).getParent())) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .reduce((one, other) -> {
                        throw new AssertionError("several archives");
                    })
                    .orElseThrow();
        }
    }

    private Path executable(String name, String script) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void theFirstCommandOfTheReadmePrintsWhatTheReadmeSays() throws IOException, InterruptedException {
        Readme readme = Readme.read();
        Block command = readme.blocks().get(0);

        Shell.Result result = Shell.in(Readme.PROJECT).run("sh", "-c", command.text());

        assertThat(result.out()).isEqualTo(readme.after(command).text());
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void everyConformanceCasePassesThroughSimulate() throws IOException, InterruptedException {
        Shell.Result result =
                Shell.in(Readme.PROJECT).run("sh", "-c", SCRIPT + " simulate --summary fixtures/conformance/*/*.json");

        assertThat(result.out()).containsPattern("total +2076 +0 +0 +0 +0\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void aSymbolicLinkFromAnotherFolderWorks() throws IOException, InterruptedException {
        Path elsewhere = Files.createDirectories(home.resolve("else where/bin"));
        Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../../" + SCRIPT));
        Path link = Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("first"));

        assertThat(Shell.in(elsewhere).run(link.toString(), "--version").out()).startsWith("iam-evaluator 0.");
    }

    @Test
    void theArchiveIsMadeOnceAndUsed() throws IOException, InterruptedException {
        assertCleanAnswer(Shell.in(home).run(QUESTION));
        FileTime made = Files.getLastModifiedTime(archive());
        assertThat(Files.size(archive())).isGreaterThan(1_000_000);

        assertCleanAnswer(Shell.in(home).run(QUESTION));
        assertThat(Files.getLastModifiedTime(archive())).isEqualTo(made);
    }

    @Test
    void aWrongArchiveLeavesStandardOutputClean() throws IOException, InterruptedException {
        assertCleanAnswer(Shell.in(home).run(QUESTION));
        Path archive = archive();
        byte[] right = Files.readAllBytes(archive);
        byte[] damaged = right.clone();
        damaged[damaged.length / 2] ^= 1;

        for (byte[] wrong : List.of(damaged, new byte[right.length], Arrays.copyOf(right, 5000), new byte[0])) {
            Files.delete(archive());
            Files.write(archive, wrong);
            assertCleanAnswer(Shell.in(home).run(QUESTION));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoObstacle() throws IOException, InterruptedException {
        Path target = home.resolve(JAR).getParent();
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertCleanAnswer(Shell.in(home).run(QUESTION));
        } finally {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void exitStatusesPassThrough() throws IOException, InterruptedException {
        assertThat(Shell.in(home).run(SCRIPT, "could").status()).isEqualTo(2);
        assertThat(Shell.in(home).run(SCRIPT, "simulate", "nowhere.json").status())
                .isEqualTo(3);
        assertThat(Shell.in(home).run(SCRIPT, "can", "--help").status()).isZero();
    }

    @Test
    void anOldJavaIsNoDenial() throws IOException, InterruptedException {
        executable("jdk/bin/java", "exit 1\n");
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");

        Shell.Result result =
                Shell.in(home).with("JAVA_HOME", home.resolve("jdk").toString()).run(QUESTION);

        assertThat(result.err()).contains("Java 17 or later is needed");
        assertThat(result.status()).isEqualTo(70);
    }

    @Test
    void aJarOlderThanASourceIsBuiltAgainAndOthersAreNot() throws IOException, InterruptedException {
        Files.createFile(home.resolve("pom.xml"));
        Path source =
                Files.createDirectories(home.resolve("evaluator-core/src/main")).resolve("A.java");
        Files.createFile(source);
        Path mvn = executable("tools/mvn", "echo \"mvn in $(pwd -P): $*\"; touch " + JAR + "\n");
        Shell shell = Shell.in(home).with("PATH", mvn.getParent() + ":" + System.getenv("PATH"));

        Files.setLastModifiedTime(home.resolve(JAR), FileTime.from(Instant.EPOCH));
        Shell.Result built = shell.run(QUESTION);
        assertCleanAnswer(built);
        assertThat(built.err())
                .contains("mvn in " + home.toRealPath()
                        + ": -q -DskipTests -Dtests.compile.skip -pl evaluator-cli -am package");

        assertThat(shell.run(QUESTION).err()).doesNotContain("mvn in");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(shell.run(QUESTION).err()).contains("mvn in");
    }

    @Test
    void aFailedBuildIsNoDenial() throws IOException, InterruptedException {
        Files.delete(home.resolve(JAR));
        Path mvn = executable("tools/mvn", "exit 1\n");

        Shell.Result result = Shell.in(home)
                .with("PATH", mvn.getParent() + ":" + System.getenv("PATH"))
                .run(QUESTION);

        assertThat(result.err()).contains("error: the build failed");
        assertThat(result.status()).isEqualTo(70);
    }
}
