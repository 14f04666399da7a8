package io.github.iamevaluator.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActionNameTest {

    private final ActionName assume = new ActionName("STS", "AssumeRole");

    @Test
    void caseDoesNotTellActionsApart() {
        assertThat(assume.is("sts:assumerole")).isTrue();
        assertThat(assume.isService("sts")).isTrue();
        assertThat(assume.folded()).isEqualTo("sts:assumerole");
    }

    @Test
    void actionIsNoOtherThatBeginsOrEndsLikeIt() {
        assertThat(assume.is("sts:assumerole2")).isFalse();
        assertThat(assume.is("sts:assumerol")).isFalse();
        assertThat(assume.is("sts/assumerole")).isFalse();
        assertThat(assume.is("xts:assumerole")).isFalse();
        assertThat(assume.isService("st")).isFalse();
    }
}
