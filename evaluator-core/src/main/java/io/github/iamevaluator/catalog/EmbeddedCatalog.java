package io.github.iamevaluator.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;

/** The files that stand beside this class. */
final class EmbeddedCatalog {

    private EmbeddedCatalog() {}

    /** The bytes of the service data. */
    static byte[] serviceData() {
        return read("iam-data.txt");
    }

    /** What is known besides. */
    static CatalogSupplement supplement() {
        return new CatalogSupplement(text("supplement.tsv").lines().toList());
    }

    /** Where the service data come from. */
    static CatalogSource source() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text("iam-data.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CatalogSource(
                properties.getProperty("name", ""),
                properties.getProperty("version", ""),
                LocalDate.parse(properties.getProperty("date", "")),
                properties.getProperty("licence", ""),
                properties.getProperty("note", ""));
    }

    private static String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (InputStream in = EmbeddedCatalog.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " stands beside its class");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
