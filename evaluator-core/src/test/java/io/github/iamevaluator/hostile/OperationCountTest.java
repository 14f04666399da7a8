package io.github.iamevaluator.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No policy and no request make compiling, deciding and evaluating together cost more operations than the length of the one
 * times that of the other, but for a factor.
 */
class OperationCountTest {

    private static final int SIZE = 1_000;

    /** Each of the three goes over patterns and texts a few times, at a few operations a character. */
    private static final long FACTOR = 16;

    private static final long FOR_EACH_CHARACTER = 64;

    private static final ClassLoader COUNTING = new CountingLoader();

    @ParameterizedTest
    @EnumSource
    void costIsAtMostTheProductOfTheLengths(Attack attack) {
        long[] counted = counted(CountedQuestion.class, attack.name(), SIZE);
        assertThat(counted[0]).isPositive().isLessThan(bound(counted[1], counted[2]));
    }

    @ParameterizedTest
    @EnumSource
    void twiceAsLongCostsAtMostFourTimesAsMuch(Attack attack) {
        long once = counted(CountedQuestion.class, attack.name(), SIZE)[0];
        long twice = counted(CountedQuestion.class, attack.name(), 2 * SIZE)[0];
        assertThat(twice).isGreaterThan(once).isLessThan(4 * once + once / 10);
    }

    @Test
    void theCountTellsBacktrackingApart() {
        long[] counted = counted(Backtracking.class, "a*", 6);
        assertThat(counted[0]).isGreaterThan(100 * bound(counted[1], counted[2]));
    }

    private static long bound(long policy, long request) {
        return FACTOR * policy * request + FOR_EACH_CHARACTER * (policy + request);
    }

    @SuppressWarnings("unchecked")
    private static long[] counted(Class<?> question, String attack, int size) {
        try {
            BiFunction<String, Integer, long[]> counting = (BiFunction<String, Integer, long[]>)
                    COUNTING.loadClass(question.getName()).getConstructor().newInstance();
            return counting.apply(attack, size);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
