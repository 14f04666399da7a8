package io.github.iamevaluator.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogFormatTest {

    private static final CatalogSource SOURCE =
            new CatalogSource("example", "1", LocalDate.of(2026, 11, 22), "none", "");

    private static final String STORE = """
            @store\tA Store\tr
            +^ResourceTag/${TagKey}\ts
            +:Shelf\tS
            +other:Key\tn
            #0
            #1 2
            =book\t~book/${Id}\t0
            =box\t-${Box}, arn:${Partition}:old:::${Box}
            R GetBook\t0!1
            W PutBook\t0!1 1*0\t1\t:GetBook iam:PassRole
            Px ShareBook\t\t1
            L ListBooks
            """;

    @Test
    void aTextIsReadWithAllItsFacts() {
        ServiceAction putBook = catalog(STORE).action("store:PutBook").orElseThrow();

        assertThat(putBook.dependentActions()).containsExactly("store:GetBook", "iam:PassRole");
        assertThat(putBook.conditionKeys()).extracting(ConditionKey::name).containsExactly("store:Shelf", "other:Key");
        assertThat(putBook.resourceTypes()).hasSize(2);
        assertThat(putBook.resourceTypes().get(0).required()).isTrue();
        assertThat(putBook.resourceTypes().get(1).conditionKeys())
                .extracting(ConditionKey::name)
                .containsExactly("aws:ResourceTag/${TagKey}");
    }

    @Test
    void aHeaderSaysWhetherRcpsApply() {
        assertThat(catalog(STORE).rcpSupported("STORE")).isTrue();
        assertThat(catalog("@store\tA Store\nL ListBooks\n").rcpSupported("store"))
                .isFalse();
    }

    @Test
    void theKeyOfAForeignPrefixHasAType() {
        assertThat(catalog(STORE).keyType("other:key")).contains(KeyType.NUMERIC);
    }

    @Test
    void severalArnFormatsMayStandInOneLineOrInSeveral() {
        Service store = catalog(
                        "@store\tA Store\n=box\t-${Box}, arn:aws:a:::${Box}\n=box\t~old/${Box}\nR GetBox\t0 1\n")
                .service("store")
                .orElseThrow();

        assertThat(store.resourceTypes()).hasSize(1);
        assertThat(store.resourceTypes().get(0).arnFormats())
                .extracting(ArnFormat::text)
                .containsExactly(
                        "arn:${Partition}:store::${Account}:${Box}",
                        "arn:aws:a:::${Box}",
                        "arn:${Partition}:store:${Region}:${Account}:old/${Box}");
        assertThat(store.action("GetBox").orElseThrow().resourceTypes()).hasSize(1);
    }

    @Test
    void theSourceIsTheOneGiven() {
        assertThat(catalog(STORE).source()).isEqualTo(SOURCE);
    }

    @ParameterizedTest
    @CsvSource({
        "13, '?', a line of no known kind",
        "13, '', a line of no known kind",
        "13, R, an action without a name",
        "13, 'R ', an action without a name",
        "13, Rz GetBox, unknown action flag \"z\"",
        "13, W getbook, action \"getbook\" a second time",
        "13, R GetBox\t2, no resource type \"2\" above",
        "13, R GetBox\t-1, no resource type \"-1\" above",
        "13, R GetBox\tzzzzzzzzzzzzzz, no resource type \"zzzzzzzzzzzzzz\" above",
        "13, R GetBox\t0!9, no key list \"9\" above",
        "13, R GetBox\t\t2, no key list \"2\" above",
        "13, #3, no condition key \"3\" above",
        "13, +:Color\tq, unknown key type \"q\"",
        "13, +:Color, unknown key type \"\"",
        "13, +, a condition key without a name",
        "13, =shelf, \"\" is no ARN format",
        "13, =shelf\tarn:aws:store, \"arn:aws:store\" is no ARN format",
        "13, '=shelf\t~${Shelf', '\"arn:${Partition}:store:${Region}:${Account}:${Shelf\" is no ARN format'",
        "13, =\t~x, a resource type without a name",
        "13, @store\tAgain, service \"store\" a second time",
        "13, @, a service without a prefix",
        "13, @shop\tA Shop\tq, unknown service flag \"q\"",
        "13, 'R GetBox\r', a carriage return"
    })
    void aMalformedLineIsNamed(int line, String text, String what) {
        CatalogFormatException error = error(STORE + text + "\n");

        assertThat(error.line()).isEqualTo(line);
        assertThat(error.what()).isEqualTo(what);
        assertThat(error.mend()).isNotBlank();
    }

    @Test
    void aTextWithoutServiceIsRefused() {
        assertThat(error("").what()).isEqualTo("no service");
        assertThat(error("R GetBook\n").what()).isEqualTo("a line before the first service");
        assertThat(error("\n@store\tA Store\n").line()).isEqualTo(1);
    }

    @Test
    void theMessageSaysWhereWhatAndHowToMend() {
        assertThat(error(STORE + "R GetBox\t\t2"))
                .hasMessage("service catalog, line 13: no key list \"2\" above;"
                        + " number the lines of the service from 0, in base 36");
    }

    private static ServiceCatalog catalog(String text) {
        return ServiceCatalog.parse(text, SOURCE);
    }

    private static CatalogFormatException error(String text) {
        return catchThrowableOfType(CatalogFormatException.class, () -> catalog(text));
    }
}
