package io.github.iamevaluator.scenario.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestFilesTest {

    @TempDir
    private Path temporary;

    @Test
    void testFilesOfAFolderAreFoundInTheOrderOfTheirPaths() throws IOException {
        TestFolder folder = new TestFolder(temporary);
        for (String name :
                new String[] {"b/x.yml", "a.yaml", "c.test.json", "d.json", "README.md", ".hidden/e.yaml", "b/.f.yaml"
                }) {
            folder.write(name, "");
        }

        assertThat(TestFiles.below(temporary))
                .containsExactly(
                        temporary.resolve("a.yaml"), temporary.resolve("b/x.yml"), temporary.resolve("c.test.json"));
    }

    @Test
    void aFolderMayBeALinkAndCirclesOfLinksAreNotWalked() throws IOException {
        Path file = new TestFolder(temporary).write("real/a.yaml", "");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("real"));
        Files.createSymbolicLink(temporary.resolve("real/circle"), temporary.resolve("real"));
        Files.createSymbolicLink(temporary.resolve("real/b.yaml"), file);

        assertThat(TestFiles.below(link)).containsExactly(link.resolve("a.yaml"), link.resolve("b.yaml"));
    }
}
