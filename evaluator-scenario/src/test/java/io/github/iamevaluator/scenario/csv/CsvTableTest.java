package io.github.iamevaluator.scenario.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private final StringBuilder out = new StringBuilder();

    @Test
    void valuesAreQuotedWhereTheyMustBe() throws IOException {
        CsvTable table = CsvTable.begin(out, List.of("principal", "count"));
        table.row(List.of("a,\"b\"", 2));

        assertThat(out).hasToString("principal,count\n\"a,\"\"b\"\"\",2\n");
    }

    @ParameterizedTest
    @CsvSource({
        "a\u001b[31mb,a\\u001b[31mb",
        "a\u009bb,a\\u009bb",
        "a\u202eb,a\\u202eb",
        "a\u2066b,a\\u2066b",
        "'a\nb\rc',a\\u000ab\\u000dc",
        "a\u2028b,a\\u2028b",
        "a\ufeffb,a\\ufeffb",
        "größe ✓ 𝐀,größe ✓ 𝐀"
    })
    void whatIsNotSeenIsShown(String value, String shown) {
        assertThat(CsvTable.quoted(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1"})
    void aFormulaIsText(String value) {
        assertThat(CsvTable.quoted(value)).isEqualTo("'" + value);
        assertThat(CsvTable.quoted("  " + value)).isEqualTo("'  " + value);
        assertThat(CsvTable.quoted("x" + value)).isEqualTo("x" + value);
    }

    @Test
    void aNumberStaysANumber() throws IOException {
        CsvTable.begin(out, List.of("count")).row(List.of(-1));

        assertThat(out).hasToString("count\n-1\n");
    }

    @Test
    void aRowHasAsManyValuesAsColumns() throws IOException {
        CsvTable table = CsvTable.begin(out, List.of("principal", "count"));

        assertThatThrownBy(() -> table.row(List.of("a"))).isInstanceOf(IllegalStateException.class);
    }
}
