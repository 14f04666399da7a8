package io.github.iamevaluator.scenario.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private final StringBuilder out = new StringBuilder();

    @Test
    void valuesAreQuotedWhereTheyMustBe() throws IOException {
        CsvTable table = CsvTable.begin(out, List.of("principal", "count"));
        table.row(List.of("a,\"b\"", 2));

        assertThat(out).hasToString("principal,count\n\"a,\"\"b\"\"\",2\n");
    }

    @Test
    void aRowHasAsManyValuesAsColumns() throws IOException {
        CsvTable table = CsvTable.begin(out, List.of("principal", "count"));

        assertThatThrownBy(() -> table.row(List.of("a"))).isInstanceOf(IllegalStateException.class);
    }
}
