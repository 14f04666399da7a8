package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class TestWatchTest {

    private static final String PASSES = "tests: [{as: acme-prod/root, cannot: \"s3:ListAllMyBuckets\"}]";
    private static final String FAILS = PASSES.replace("cannot", "can");

    @TempDir
    private Path folder;

    @Test
    void aChangeRunsTheTestsAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), FAILS);
        Changes changes =
                new Changes(List.of(() -> Files.writeString(file, PASSES), () -> Files.writeString(file, FAILS)));
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        Streams streams = new Streams(InputStream.nullInputStream(), printer, printer, false, false);

        int status = new CommandLine(new TestCommand(streams, () -> changes))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(folder.toString(), "--watch", "--environment", Run.ACME.toString());

        assertThat(out.toString()
                        .lines()
                        .filter(line -> line.startsWith("1 test:"))
                        .map(line -> line.substring(0, 16)))
                .containsExactly("1 test: 1 failed", "1 test: 1 passed", "1 test: 1 failed");
        assertThat(changes.watched).containsExactlyInAnyOrder(folder, Run.ACME);
        assertThat(status).isEqualTo(1);
    }

    @Test
    void aFileThatChangesInAWatchedFolderIsNoticed() throws IOException {
        Files.createDirectories(folder.resolve("below"));
        try (WatchedFolders watched = WatchedFolders.open()) {
            watched.watch(Set.of(folder));
            Files.writeString(folder.resolve("below/new.yaml"), "x");

            assertThat(watched.awaitChange()).isTrue();
        }
    }

    @Test
    void ofAFileAloneOnlyItsOwnChangesAreNoticed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "x");
        try (WatchedFolders watched = WatchedFolders.open()) {
            watched.watch(Set.of(file));
            Files.writeString(folder.resolve("b.yaml"), "x");
            Files.writeString(file, "y");

            assertThat(watched.awaitChange()).isTrue();
        }
    }

    @Test
    void aClosedSourceEndsTheRun() throws IOException {
        WatchedFolders watched = WatchedFolders.open();
        watched.watch(Set.of(folder));
        watched.close();

        assertThat(watched.awaitChange()).isFalse();
    }

    /** Makes one change each time it is asked to wait for one, and then ends the run. */
    private static final class Changes implements ChangeSource {
        private final List<Change> left;
        private Set<Path> watched = Set.of();

        Changes(List<Change> changes) {
            left = new ArrayList<>(changes);
        }

        @Override
        public void watch(Set<Path> paths) {
            watched = paths;
        }

        @Override
        public boolean awaitChange() throws IOException {
            if (left.isEmpty()) {
                return false;
            }
            left.remove(0).make();
            return true;
        }

        @Override
        public void close() {}
    }

    private interface Change {
        Object make() throws IOException;
    }
}
