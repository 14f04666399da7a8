package io.github.iamevaluator.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestContextFindTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 12, 13, 14, 40})
    void everyKeyIsFoundUnderItsFoldedNameHoweverManyThereAre(int keys) {
        RequestContext.Builder builder = RequestContext.builder();
        for (int i = 0; i < keys; i++) {
            builder.add("Corp:Key" + i, "value " + i);
        }
        RequestContext context = builder.build();

        for (int i = 0; i < keys; i++) {
            assertThat(context.find("corp:key" + i)).isEqualTo(ContextValue.of("value " + i));
        }
        assertThat(context.find("corp:key" + keys)).isNull();
        assertThat(context.find("Corp:Key0")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void keysOfTheSameHashAreToldApart(int more) {
        RequestContext.Builder builder =
                RequestContext.builder().add("corp:ab1", "one").add("corp:ac\u0012", "two");
        for (int i = 0; i < more; i++) {
            builder.add("corp:more" + i, "more");
        }

        assertThat("corp:ab1").hasSameHashCodeAs("corp:ac\u0012");
        assertThat(builder.build().find("corp:ab1")).isEqualTo(ContextValue.of("one"));
        assertThat(builder.build().find("corp:ac\u0012")).isEqualTo(ContextValue.of("two"));
    }
}
