package io.github.iamevaluator.change;

import static io.github.iamevaluator.change.ChangeFolderFixture.ALLOW_ALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeDocumentsTest {

    @TempDir
    private Path temporary = Path.of("");

    private ChangeFolderFixture folder = new ChangeFolderFixture(temporary);

    @BeforeEach
    void inAFolderBesideAnother() {
        new ChangeFolderFixture(temporary).file("outside.json", ALLOW_ALL);
        folder = new ChangeFolderFixture(temporary.resolve("change")).file("inner/inside.json", ALLOW_ALL);
    }

    private ChangeFolderFixture document(String name) {
        return folder.changes("{'do': 'put-scp', 'policy': 'X', 'document': '" + name + "'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner/inside.json", "inner/../inner/inside.json", "./inner/inside.json"})
    void aFileOfTheFolderIsRead(String name) {
        assertThat(document(name).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../outside.json", "inner/../../outside.json", "../change2/x.json"})
    void aFileOutsideTheFolderIsRefused(String name) {
        assertThat(document(name).problems())
                .singleElement()
                .asString()
                .startsWith("2: ")
                .contains("leaves the folder");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Files.createSymbolicLink(folder.folder().resolve("inner/link"), temporary.resolve("outside.json"));

        assertThat(document("inner/link").problems()).singleElement().asString().contains("leaves the folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner", "."})
    void aFolderIsNoDocument(String name) {
        assertThat(document(name).problems()).singleElement().asString().contains("is no regular file");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(document("none.json").problems()).singleElement().asString().contains("cannot be read");
    }
}
