package io.github.iamevaluator.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Requests that are asked often, once each: people and programs do the same thing again and again, and it is decided the
 * same way.
 *
 * @since 0.1.0
 */
public final class DistinctRequests {

    /** The column with the number of rows that ask the same. */
    public static final String REQUESTS = "requests";

    private DistinctRequests() {}

    /**
     * A row for each different question, with the number of rows that ask it in {@link #REQUESTS}; columns that are no part
     * of the question are dropped. Each executor counts before anything is moved, so that a question that is asked a billion
     * times moves as a few rows.
     */
    public static Dataset<Row> of(Dataset<Row> requests) {
        Set<String> present = Set.of(requests.columns());
        Column[] question = RequestColumns.QUESTION.stream()
                .filter(present::contains)
                .map(name -> col(name))
                .toArray(Column[]::new);
        return requests.groupBy(question).agg(count(lit(1)).as(REQUESTS));
    }
}
