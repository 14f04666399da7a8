package io.github.iamevaluator.cli.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.analyze.MatrixRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {

    private static final int TASKS = 500;

    private static Stream<Supplier<Integer>> tasks(AtomicInteger begun) {
        return IntStream.range(0, TASKS).mapToObj(i -> () -> {
            begun.incrementAndGet();
            return i;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsAreTakenInTheOrderOfTheWork(int threads) {
        List<Integer> taken = new ArrayList<>();
        InOrder.run(tasks(new AtomicInteger()).iterator(), taken::add, MatrixRun.DEFAULT.withThreads(threads));

        assertThat(taken).isEqualTo(IntStream.range(0, TASKS).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aTakerThatFailsEndsTheWork(int threads) {
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> InOrder.run(
                        tasks(begun).iterator(),
                        any -> {
                            throw new IllegalStateException("full");
                        },
                        MatrixRun.DEFAULT.withThreads(threads)))
                .hasMessage("full");
        assertThat(begun.get()).isLessThan(TASKS);
    }

    @Test
    void workThatFailsEndsThoseThatWait() {
        Stream<Supplier<Integer>> failing = Stream.of(() -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> InOrder.run(
                        Stream.concat(failing, tasks(new AtomicInteger())).iterator(),
                        any -> {},
                        MatrixRun.DEFAULT.withThreads(3)))
                .hasMessage("broken");
    }
}
