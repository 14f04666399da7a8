package io.github.iamevaluator.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StarPatternTest {

    @Test
    void starIsAnyRunOfCharacters() {
        assertThat(StarPattern.matches("arn:aws:s3:::*", "arn:aws:s3:::b/k")).isTrue();
        assertThat(StarPattern.matches("a*b*c", "abc")).isTrue();
        assertThat(StarPattern.matches("a*b*c", "acb")).isFalse();
    }

    @Test
    void allElseIsItself() {
        assertThat(StarPattern.matches("a?c", "abc")).isFalse();
        assertThat(StarPattern.matches("abc", "abcd")).isFalse();
        assertThat(StarPattern.matches("", "")).isTrue();
    }

    @Test
    void thousandStarsEnd() {
        assertThat(StarPattern.matches("*a".repeat(1_000) + "b", "a".repeat(10_000)))
                .isFalse();
    }
}
