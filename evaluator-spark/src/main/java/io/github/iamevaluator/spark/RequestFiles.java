package io.github.iamevaluator.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * Reads requests from files, in any file system that Spark knows.
 *
 * @since 0.1.0
 */
public enum RequestFiles {
    /**
     * An object a line, with the members that are the columns of {@link BulkDecisions} and perhaps an {@code id}. A line that
     * is none is a row of its own, with the line in {@code record}, and is rejected when it is to be decided.
     */
    JSON {
        @Override
        public Dataset<Row> read(SparkSession spark, String path) {
            return spark.read()
                    .schema(RequestColumns.SCHEMA.add("id", DataTypes.StringType))
                    .option("mode", "PERMISSIVE")
                    .option("columnNameOfCorruptRecord", RequestColumns.RECORD)
                    .json(path);
        }
    },
    /** Parquet with the columns of {@link BulkDecisions} and any others. */
    PARQUET {
        @Override
        public Dataset<Row> read(SparkSession spark, String path) {
            return spark.read().parquet(path);
        }
    };

    /** The requests of a file or folder. */
    public abstract Dataset<Row> read(SparkSession spark, String path);
}
