package io.github.iamevaluator.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** COND-41: strict base64. */
class Base64TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "YQ==", "YWI=", "YWJj", "+/+/"})
    void paddedCanonicalTextsAreTaken(String text) {
        assertThat(Base64Text.isCanonical(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YQ",
                "YQ=",
                "YR==",
                "YWJ=",
                " YQ== ",
                "YQ==\n",
                "no-binary",
                "###",
                "=",
                "==",
                "====",
                "A===",
                "Y=Q=",
                "YQ==YQ==",
                "-_-_",
                "Y\u00e4=="
            })
    void otherTextsAreNotTaken(String text) {
        assertThat(Base64Text.isCanonical(text)).isFalse();
    }

    @Property
    void whatAnEncoderWritesIsTaken(@ForAll byte[] bytes) {
        assertThat(Base64Text.isCanonical(Base64.getEncoder().encodeToString(bytes)))
                .isTrue();
    }

    @Property
    void aTextIsTakenIfItIsWhatItsBytesEncodeTo(
            @ForAll
                    @net.jqwik.api.constraints.CharRange(from = 'A', to = 'h')
                    @net.jqwik.api.constraints.StringLength(2)
                    String data) {
        String text = data + "==";
        boolean letters = data.chars().allMatch(Character::isLetter);
        boolean canonical = letters
                && Base64.getEncoder()
                        .encodeToString(Base64.getDecoder().decode(text))
                        .equals(text);

        assertThat(Base64Text.isCanonical(text)).isEqualTo(canonical);
    }
}
