package io.github.iamevaluator.spark;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks the question of a row, and puts the answer behind the columns that the row has.
 *
 * @param columns where the question stands
 * @param asking asks it
 */
record RowQuestions(RequestColumns columns, Asking asking) implements Serializable {

    /** The row with its answer. */
    Row answered(Row row) {
        @Nullable Object[] answer = asking.ask(before -> columns.read(row, before.environment()));
        int given = row.size();
        @Nullable Object[] values = new @Nullable Object[given + answer.length];
        for (int i = 0; i < given; i++) {
            values[i] = row.get(i);
        }
        System.arraycopy(answer, 0, values, given, answer.length);
        return RowFactory.create(values);
    }
}
