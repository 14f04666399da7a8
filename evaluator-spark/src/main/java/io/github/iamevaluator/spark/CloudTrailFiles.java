package io.github.iamevaluator.spark;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Finds CloudTrail in any file system that Spark knows, for {@link BulkDecisions#decideCloudTrail}.
 *
 * @since 0.1.0
 */
public enum CloudTrailFiles {
    /**
     * As it lies in S3: the files {@code .gz .json .jsonl .ndjson .log} of a folder and of those in it, without digests. A
     * task reads files of {@code spark.sql.files.maxPartitionBytes} together, and unpacks and reads each as a stream; a file
     * cannot be divided.
     */
    JSON {
        @Override
        public Dataset<Row> read(SparkSession spark, String path) {
            return spark.read()
                    .format("binaryFile")
                    .option("recursiveFileLookup", true)
                    .option("pathGlobFilter", "*.{gz,json,jsonl,ndjson,log}")
                    .load(path)
                    .where(col("path").contains("/CloudTrail-Digest/").equalTo(false))
                    .select("path", "content");
        }
    },
    /** Parquet with the text of one record in each row, in a column {@code record}; a file is divided as Parquet is. */
    PARQUET {
        @Override
        public Dataset<Row> read(SparkSession spark, String path) {
            return spark.read()
                    .parquet(path)
                    .select(
                            col("_metadata.file_path").as("path"),
                            col("_metadata.row_index").plus(1).as("row"),
                            col(RequestColumns.RECORD));
        }
    };

    /** The files of a folder, or their records. */
    public abstract Dataset<Row> read(SparkSession spark, String path);
}
