package io.github.iamevaluator.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark in this JVM. */
final class Sessions {

    /** The example organization. */
    static final String ACME = Path.of("../fixtures/organizations/acme").toString();

    private Sessions() {}

    /** The session of all tests, started by the first; two threads, no pages, few partitions. */
    static SparkSession local() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.warehouse.dir", "target/warehouse")
                .getOrCreate();
    }

    /** Acme as it is sent. */
    static ExportArchive acme() {
        return ExportArchive.of(ACME, local().sparkContext().hadoopConfiguration());
    }
}
