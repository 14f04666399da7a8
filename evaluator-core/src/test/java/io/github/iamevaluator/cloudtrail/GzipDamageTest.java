package io.github.iamevaluator.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is damaged in a packed file is told with the file's name. */
class GzipDamageTest {

    private static final byte[] FIRST = Trail.gzip(Trail.event("One") + "\n");
    private static final byte[] SECOND = Trail.gzip(Trail.event("Two") + "\n");

    @TempDir
    Path folder;

    private Trail read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.json.gz"), bytes);
        Trail trail = new Trail();
        CloudTrailReader.create().read(file, trail);
        return trail;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void membersThatFollowOneAnotherAreRead() throws IOException {
        Trail trail = read(joined(FIRST, SECOND));
        assertThat(trail.names).containsExactly("One", "Two");
        assertThat(trail.problems).isEmpty();
    }

    @Test
    void aSecondMemberWithABrokenHeaderIsAProblem() throws IOException {
        byte[] broken = SECOND.clone();
        broken[1] = 0;
        Trail trail = read(joined(FIRST, broken));
        assertThat(trail.names).containsExactly("One");
        assertThat(trail.problems).singleElement().asString().contains("a.json.gz: the file is damaged");
    }

    @Test
    void anythingBehindTheStreamIsAProblem() throws IOException {
        for (int length : new int[] {1, 5, 8, 9, 100, 200_000}) {
            assertThat(read(joined(FIRST, new byte[length])).problems)
                    .as(length + " bytes")
                    .singleElement()
                    .asString()
                    .contains("a.json.gz: the file is damaged");
        }
    }

    @Test
    void anEmptyFileAndOneThatBreaksOffInItsHeaderAreProblems() throws IOException {
        assertThat(read(new byte[0]).problems).singleElement().asString().contains("a.json.gz: the file is empty");
        assertThat(read(Arrays.copyOf(FIRST, 9)).problems)
                .singleElement()
                .asString()
                .contains("a.json.gz: the file breaks off");
    }
}
