package io.github.iamevaluator.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSetTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 4095, 4096, 100_000})
    void aSetHoldsWhatItWasMadeOfAndNothingBeside(int document) {
        DocumentSet set = DocumentSet.of(document, 3, document);
        int[] around =
                IntStream.range(Math.max(0, document - 130), document + 130).toArray();

        assertThat(IntStream.of(around).filter(set::contains).filter(one -> one != 3))
                .containsExactlyElementsOf(document == 3 ? List.of() : List.of(document));
        assertThat(set.contains(3)).isTrue();
        assertThat(set.contains(5_000_000)).isFalse();
    }

    @Test
    void bitsAreKeptUpToTheirBound() {
        assertThat(DocumentSet.of(DocumentSet.MOST_BITS - 1).hasBits()).isTrue();
        assertThat(DocumentSet.of(DocumentSet.MOST_BITS).hasBits()).isFalse();
    }

    @Test
    void theEmptySetHoldsNothing() {
        assertThat(DocumentSet.of().hasBits()).isTrue();
        assertThat(DocumentSet.of().contains(0)).isFalse();
    }

    @Test
    void setsOfTheSameDocumentsAreEqualInAnyOrder() {
        assertThat(DocumentSet.of(7, 5_000, 2)).isEqualTo(DocumentSet.of(2, 7, 5_000, 7));
        assertThat(DocumentSet.of(7, 2)).hasSameHashCodeAs(DocumentSet.of(2, 7)).isNotEqualTo(DocumentSet.of(7));
    }

    @Property
    void aSetAnswersAsTheSetOfItsNumbers(
            @ForAll @Size(max = 40) Set<@IntRange(max = 5_000) Integer> one,
            @ForAll @Size(max = 40) Set<@IntRange(max = 5_000) Integer> other) {
        DocumentSet set =
                DocumentSet.of(one.stream().mapToInt(Integer::intValue).toArray());
        DocumentSet second =
                DocumentSet.of(other.stream().mapToInt(Integer::intValue).toArray());
        NavigableSet<Integer> sorted = new TreeSet<>(one);

        assertThat(set.documents())
                .containsExactly(sorted.stream().mapToInt(Integer::intValue).toArray());
        assertThat(set.meets(second)).isEqualTo(!Collections.disjoint(one, other));
        assertThat(IntStream.range(0, 5_200).map(set::next))
                .containsExactlyElementsOf(IntStream.range(0, 5_200)
                        .map(from -> Objects.requireNonNullElse(sorted.ceiling(from), DocumentSet.NONE))
                        .boxed()
                        .toList());
    }
}
