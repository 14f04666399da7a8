package io.github.iamevaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inputs larger than memory: reading is never far ahead of what is handed out. */
class LargeInputTest {

    private static final int SCENARIOS = 100_000;
    private static final int READ_AHEAD = 1 << 18;

    @ParameterizedTest
    @EnumSource(names = {"JSON", "JSON_LINES"})
    void aHundredThousandScenariosAreReadOneByOne(ScenarioFormat format) throws IOException {
        GeneratedScenarios source = new GeneratedScenarios(format);
        ScenarioRunner runner = ScenarioRunner.create(Texts.CATALOG, InstantSource.system());
        RunSummary summary = new RunSummary();
        long furthestAhead = 0;
        try (Scenarios scenarios = ScenarioReader.create(Texts.CATALOG).open("generated", source, format)) {
            while (scenarios.hasNext()) {
                summary.add(runner.run(scenarios.next()));
                furthestAhead = Math.max(furthestAhead, source.read - summary.total() * (long) source.length);
            }
        }

        assertThat(summary.passed()).isEqualTo(SCENARIOS);
        assertThat(furthestAhead).isLessThan(READ_AHEAD);
    }

    /** One scenario again and again, made as it is read, counting the bytes read. */
    private static final class GeneratedScenarios extends InputStream {

        private final byte[] element;
        private final boolean array;
        private final int length;
        private int given;
        private int at;
        private boolean begun;
        private boolean ended;
        private long read;

        private GeneratedScenarios(ScenarioFormat format) {
            array = format == ScenarioFormat.JSON;
            String scenario = "{\"request\": " + Texts.REQUEST + ", \"policies\": {\"identity\": [" + Texts.ALLOW_ALL
                    + "]}, \"expect\": {\"decision\": \"allowed\"}}";
            element = (scenario + (array ? "," : "\n")).getBytes(StandardCharsets.UTF_8);
            length = element.length;
        }

        @Override
        public int read() {
            int next = next();
            read += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int size) {
            int count = 0;
            for (int next = size == 0 ? -1 : read(); next >= 0; next = count < size ? read() : -1) {
                buffer[offset + count] = (byte) next;
                count++;
            }
            return count == 0 && size > 0 ? -1 : count;
        }

        private int next() {
            if (array && !begun) {
                begun = true;
                return '[';
            }
            boolean lastCharacter = given == SCENARIOS - 1 && at == length - 1;
            if (given == SCENARIOS || lastCharacter) {
                boolean close = array && !ended;
                ended = true;
                return close ? ']' : -1;
            }
            int next = element[at];
            at = (at + 1) % length;
            given += at == 0 ? 1 : 0;
            return next;
        }
    }
}
