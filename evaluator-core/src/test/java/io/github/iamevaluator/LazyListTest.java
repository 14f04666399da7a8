package io.github.iamevaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyListTest {

    private int looks;

    private List<String> list() {
        looks++;
        return List.of("a", "b");
    }

    @Test
    void isMadeAtTheFirstLookAndOnlyThen() {
        List<String> lazy = LazyList.of(this::list);
        assertThat(looks).isZero();
        assertThat(lazy).containsExactly("a", "b").isEqualTo(List.of("a", "b"));
        assertThat(looks).isOne();
    }

    @Test
    void aCopyIsNotMadeEither() {
        List<String> copy = LazyList.copyOf(LazyList.of(this::list));
        assertThat(looks).isZero();
        assertThat(copy).hasSize(2);
    }

    @Test
    void aCopyOfAnotherListDoesNotChangeWithIt() {
        List<String> other = new ArrayList<>(List.of("a"));
        List<String> copy = LazyList.copyOf(other);
        other.clear();
        assertThat(copy).containsExactly("a");
        assertThatThrownBy(() -> LazyList.of(this::list).add("c")).isInstanceOf(UnsupportedOperationException.class);
    }
}
