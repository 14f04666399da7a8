package io.github.iamevaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Truncations and byte flips of the fixtures: each gives decisions, or problems with places inside the input. */
class MalformedScenariosTest {

    private static final int INPUTS = 400;
    private static final int LARGEST = 8_000;

    private final ScenarioRunner runner = ScenarioRunner.create(Texts.CATALOG, InstantSource.system());

    @ParameterizedTest
    @EnumSource(ScenarioFormat.class)
    void everyMalformedInputIsAnsweredOrToldOf(ScenarioFormat format) throws IOException {
        Random random = new Random(20261122);
        List<Path> files = Fixtures.files(Fixtures.FOLDER.resolve("conformance"));
        for (int i = 0; i < INPUTS; i++) {
            byte[] file = Files.readAllBytes(files.get(random.nextInt(files.size())));
            byte[] start = Arrays.copyOf(file, Math.min(file.length, LARGEST));
            byte[] input = random.nextBoolean() ? truncated(start, random) : flipped(start, random);
            check(format, input);
        }
    }

    private void check(ScenarioFormat format, byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        String[] lines = text.split("\r\n|\n|\r", -1);
        List<ScenarioEntry> entries = Texts.read(format, input);

        assertThat(entries).as(() -> text).isNotEmpty();
        assertThat(entries.stream().flatMap(this::problems).filter(problem -> !isInside(lines, problem.at())))
                .as(() -> text)
                .isEmpty();
    }

    /** The problems of an entry without answer; there must be one. */
    private Stream<Problem> problems(ScenarioEntry entry) {
        return runner.run(entry).outcome().fold(decided -> Stream.of(), failed -> {
            assertThat(failed.problems()).isNotEmpty();
            return failed.problems().stream();
        });
    }

    private static boolean isInside(String[] lines, SourceLocation at) {
        return at.line() >= 1
                && at.line() <= lines.length
                && at.column() >= 1
                && at.column() <= lines[at.line() - 1].length() + 1;
    }

    private static byte[] truncated(byte[] file, Random random) {
        return Arrays.copyOf(file, 1 + random.nextInt(file.length));
    }

    private static byte[] flipped(byte[] file, Random random) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }
}
