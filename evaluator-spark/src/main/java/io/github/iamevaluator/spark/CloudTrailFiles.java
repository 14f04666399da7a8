package io.github.iamevaluator.spark;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Finds CloudTrail as it lies in S3: the files {@code .gz .json .jsonl .ndjson .log} of a folder and of those in it, without
 * digests.
 *
 * @since 0.1.0
 */
public final class CloudTrailFiles {

    private CloudTrailFiles() {}

    /**
     * The files, for {@link BulkDecisions#decideCloudTrail}. A task reads files of {@code spark.sql.files.maxPartitionBytes}
     * together, and unpacks and reads each as a stream; a file cannot be divided.
     *
     * @param path in any file system that Spark knows
     */
    public static Dataset<Row> read(SparkSession spark, String path) {
        return spark.read()
                .format("binaryFile")
                .option("recursiveFileLookup", true)
                .option("pathGlobFilter", "*.{gz,json,jsonl,ndjson,log}")
                .load(path)
                .where(col("path").contains("/CloudTrail-Digest/").equalTo(false))
                .select("path", "content");
    }
}
