package io.github.iamevaluator.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SupplementTest {

    private final ServiceCatalog catalog = ServiceCatalog.embedded();

    @Test
    void everyActionOfTheSupplementIsKnown() throws IOException {
        assertThat(lines("no-resource-account"))
                .map(line -> line.column(1))
                .allSatisfy(action -> assertThat(
                                action.endsWith(":*")
                                        ? catalog.prefixes().contains(action.substring(0, action.length() - 2))
                                        : catalog.action(action).isPresent())
                        .isTrue());
    }

    @Test
    void everyRcpServiceOfTheSupplementIsKnown() throws IOException {
        assertThat(lines("rcp")).hasSize(62).map(line -> line.column(1)).allMatch(catalog.prefixes()::contains);
    }

    @Test
    void everyResourceTypeOfTheSupplementGetsItsFormat() throws IOException {
        assertThat(lines("arn"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(
                                catalog.service(line.column(1)).orElseThrow().resourceTypes())
                        .filteredOn(type -> type.name().equals(line.column(2)))
                        .flatMap(ResourceType::arnFormats)
                        .extracting(ArnFormat::text)
                        .contains(line.column(3)));
    }

    @Test
    void aMalformedLineIsNamed() {
        assertThatThrownBy(() -> new CatalogSupplement(List.of("# comment", "", "rpc\ts3")))
                .isInstanceOf(CatalogFormatException.class)
                .hasMessage("service catalog, line 3: unknown kind \"rpc\"; use key, rcp, no-resource-account or arn");
        assertThatThrownBy(() -> new CatalogSupplement(List.of("key\taws:X\tText")))
                .hasMessageContaining("unknown key type \"Text\"");
        assertThatThrownBy(() -> new CatalogSupplement(List.of("arn\ts3\tbucket\tarn:x")))
                .hasMessageContaining("\"arn:x\" is no ARN format");
    }

    private static List<CatalogLine> lines(String kind) throws IOException {
        try (InputStream in = SupplementTest.class.getResourceAsStream("supplement.tsv")) {
            Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> line.startsWith(kind + "\t"))
                    .map(line -> new CatalogLine(1, line))
                    .toList();
        }
    }
}
