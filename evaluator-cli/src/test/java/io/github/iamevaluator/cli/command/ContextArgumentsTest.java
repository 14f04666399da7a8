package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextArgumentsTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.embedded();

    private static Optional<ContextValue> value(String key, String... arguments) {
        ContextArguments context = new ContextArguments(CATALOG::keyType);
        List.of(arguments).forEach(context::add);
        return context.over(RequestContext.EMPTY).get(key);
    }

    @Test
    void aKeyGivenOnceIsSingle() {
        assertThat(value("aws:SourceIp", "aws:SourceIp=203.0.113.7")).contains(ContextValue.of("203.0.113.7"));
    }

    @Test
    void theValueBeginsBehindTheFirstEqualsSignAndIsNeverSplit() {
        assertThat(value("k", "k=a=b,c")).contains(ContextValue.of("a=b,c"));
    }

    @Test
    void nothingBehindTheEqualsSignIsTheEmptyText() {
        assertThat(value("k", "k=")).contains(ContextValue.of(""));
    }

    @Test
    void aKeyGivenAgainIsAListAndKeysIgnoreCase() {
        assertThat(value("k", "k=a", "K=b")).contains(ContextValue.ofAll(List.of("a", "b")));
    }

    @Test
    void aKeyThatTheCatalogTypesAsAListIsAListFromTheFirstValue() {
        assertThat(value("aws:TagKeys", "aws:TagKeys=team")).contains(ContextValue.ofAll(List.of("team")));
    }

    @Test
    void bracketsMakeAListOfWhateverIsGiven() {
        assertThat(value("k", "k[]")).contains(ContextValue.ofAll(List.of()));
        assertThat(value("k", "k[]=a")).contains(ContextValue.ofAll(List.of("a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "=v", "[]", "[]=v"})
    void anythingElseIsAUsageError(String argument) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> value("k", argument))
                .withMessageContaining("\"" + argument + "\" is not key=value")
                .matches(failure -> failure.status() == ExitStatus.USAGE);
    }
}
