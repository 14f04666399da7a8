package io.github.iamevaluator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"wth", "witth", "wixh", "wiht", "WITH", "iwth"})
    void oneInsertedDroppedReplacedOrSwappedCharacterIsNear(String misspelt) {
        assertThat(NearestName.of(misspelt, List.of("as", "on", "with"))).contains("with");
    }

    @Test
    void whatNeedsMoreThanAThirdOfItsCharactersChangedIsNotNear() {
        assertThat(NearestName.of("whti", List.of("with"))).isEmpty();
        assertThat(NearestName.of("", List.of("with"))).isEmpty();
    }
}
