package io.github.iamevaluator.intern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent<String> recent = new Recent<>(4);

    @Test
    void anEqualValueIsGivenAsItWasBefore() {
        String first = share(text("s3:GetObject"));

        assertThat(share(text("s3:GetObject"))).isSameAs(first);
        assertThat(share(text("s3:PutObject"))).isEqualTo("s3:PutObject");
    }

    @Test
    void valuesThatFallOnTheSamePlaceAreNotTakenForEachOther() {
        assertThat(recent.get(7, 1, "a"::equals, () -> "a")).isEqualTo("a");
        assertThat(recent.get(7, 1, "b"::equals, () -> "b")).isEqualTo("b");
        assertThat(recent.get(7, 1, "a"::equals, () -> "a again")).isEqualTo("a again");
    }

    @Test
    void moreValuesThanPlacesAreAllGivenBack() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> share("v" + i)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_000).mapToObj(i -> "v" + i).toList());
    }

    @Test
    void aLongTextIsNotHeld() {
        String longest = "x".repeat(Recent.HEAVIEST);
        String first = share(text(longest));
        String longer = share(text(longest + "x"));

        assertThat(share(text(longest))).isSameAs(first);
        assertThat(share(text(longest + "x"))).isEqualTo(longer).isNotSameAs(longer);
    }

    private String share(String text) {
        return recent.get(text.hashCode(), text.length(), text::equals, () -> text);
    }

    /** A text that is no literal of this class. */
    private static String text(String of) {
        return String.valueOf(of.toCharArray());
    }
}
