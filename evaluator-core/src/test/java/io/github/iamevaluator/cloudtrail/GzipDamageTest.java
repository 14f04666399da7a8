package io.github.iamevaluator.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
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
            byte[] behind = new byte[length];
            behind[length - 1] = 7;
            Trail trail = read(joined(FIRST, behind));
            assertThat(trail.names).containsExactly("One");
            assertThat(trail.problems)
                    .as(length + " bytes")
                    .singleElement()
                    .asString()
                    .contains("a.json.gz: the file is damaged: behind its gzip stream stands something that is none");
        }
    }

    @Test
    void zerosBehindTheStreamAreNoDamage() throws IOException {
        for (int length : new int[] {1, 5, 8, 9, 511, 70_000, 200_000}) {
            Trail trail = read(joined(joined(FIRST, SECOND), new byte[length]));
            assertThat(trail.names).as(length + " bytes").containsExactly("One", "Two");
            assertThat(trail.problems).as(length + " bytes").isEmpty();
        }
    }

    @Test
    void aMemberBehindZerosIsAProblem() throws IOException {
        Trail trail = read(joined(joined(FIRST, new byte[3]), SECOND));
        assertThat(trail.names).containsExactly("One");
        assertThat(trail.problems).singleElement().asString().contains("the file is damaged");
    }

    @Test
    void headersWithNameCommentAndChecksumAreRead() throws IOException {
        byte[] plain = FIRST.clone();
        plain[3] = 2 + 4 + 8 + 16;
        byte[] head = joined(Arrays.copyOf(plain, 10), new byte[] {2, 0, 'x', 'y', 'n', 0, 'c', 0});
        CRC32 checksum = new CRC32();
        checksum.update(head);
        byte[] checked = joined(head, new byte[] {(byte) checksum.getValue(), (byte) (checksum.getValue() >> 8)});
        byte[] rest = Arrays.copyOfRange(FIRST, 10, FIRST.length);
        assertThat(read(joined(checked, rest)).names).containsExactly("One");
        checked[13] ^= 1;
        assertThat(read(joined(checked, rest)).problems)
                .singleElement()
                .asString()
                .contains("its header does not have its checksum");
    }

    @Test
    void everyBreakIsToldAndEveryOtherChecksumToo() throws IOException {
        for (int kept = 10; kept < FIRST.length; kept++) {
            assertThat(read(Arrays.copyOf(FIRST, kept)).problems)
                    .as(kept + " bytes")
                    .last()
                    .asString()
                    .contains("cut off");
        }
        for (int last = 1; last <= 8; last++) {
            byte[] other = FIRST.clone();
            other[FIRST.length - last]++;
            assertThat(read(other).problems).singleElement().asString().contains("does not have its checksum");
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
