package io.github.iamevaluator.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelReadingTest {

    private static final int FILES = 40;

    /** Writes down in which order things come. */
    private static class Order implements TrailWork<String> {
        private final List<String> came = new ArrayList<>();

        @Override
        public String work(TrailRecord record) {
            return record.at().toString();
        }

        @Override
        public void accept(String done) {
            came.add(done);
        }

        @Override
        public void problem(TrailProblem problem) {
            came.add(problem.toString());
        }
    }

    /** Files of different lengths, one of them broken in the middle, some longer than a chunk. */
    private static Path files(Path folder) throws IOException {
        for (int i = 0; i < FILES; i++) {
            StringBuilder lines = new StringBuilder();
            for (int j = 0; j < (i % 4) * 700; j++) {
                lines.append(i == 7 && j == 5 ? "{\"eventVersion\":" : Trail.event("E" + j))
                        .append('\n');
            }
            Files.writeString(folder.resolve("%02d.jsonl".formatted(i)), lines);
        }
        return folder;
    }

    @Test
    void severalThreadsHandOnWhatOneDoes(@TempDir Path folder) throws IOException {
        Path files = files(folder);
        Order one = new Order();
        TrailCounts counts = CloudTrailReader.create().read(files, one, 1);
        Order four = new Order();
        assertThat(CloudTrailReader.create().read(files, four, 4)).isEqualTo(counts);
        assertThat(four.came).isEqualTo(one.came).hasSize(42_000);
        assertThat(counts.files()).isEqualTo(FILES);
    }

    @Test
    void aMissingFileIsAProblemWhateverTheThreads(@TempDir Path folder) {
        Order order = new Order();
        CloudTrailReader.create().read(folder.resolve("none.json"), order, 3);
        assertThat(order.came).singleElement().asString().contains("none.json: it cannot be read");
    }

    @Test
    void whoeverTakesTheResultsMayGiveUp(@TempDir Path folder) throws IOException {
        Order order = new Order() {
            @Override
            public void accept(String done) {
                throw new IllegalStateException("enough");
            }
        };
        assertThatThrownBy(() -> CloudTrailReader.create().read(files(folder), order, 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void aFailureOfTheWorkIsNotLost(@TempDir Path folder) throws IOException {
        Order order = new Order() {
            @Override
            public String work(TrailRecord record) {
                throw new IllegalStateException("broken");
            }
        };
        assertThatThrownBy(() -> CloudTrailReader.create().read(files(folder), order, 3))
                .hasRootCauseMessage("broken");
    }
}
