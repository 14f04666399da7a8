package io.github.iamevaluator.spark;

import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import scala.collection.Iterator;

/**
 * Reads a context from a map of lists. One value is a single value, more or none are a list (CTX-2); a key that ends in
 * {@code []} has a list whatever the number of its values, as on the command line.
 */
final class ContextColumn {

    private static final String LIST = "[]";

    private ContextColumn() {}

    /**
     * The context that Spark gives as a Scala map, or as null.
     *
     * @throws RejectedRecordException if a key has no values, or a null among them
     * @throws io.github.iamevaluator.request.InvalidRequestException if a key is there twice
     */
    static RequestContext read(@Nullable Object map) {
        if (map == null) {
            return RequestContext.EMPTY;
        }
        RequestContext.Builder context = RequestContext.builder();
        Iterator<?> entries = ((scala.collection.Map<?, ?>) map).iterator();
        while (entries.hasNext()) {
            Tuple2<?, ?> entry = (Tuple2<?, ?>) entries.next();
            String key = (String) entry._1();
            List<String> values = values(key, entry._2());
            boolean list = key.endsWith(LIST);
            context.add(
                    list ? key.substring(0, key.length() - LIST.length()) : key,
                    list || values.size() != 1 ? ContextValue.ofAll(values) : ContextValue.of(values.get(0)));
        }
        return context.build();
    }

    private static List<String> values(String key, @Nullable Object given) {
        if (given == null) {
            throw RejectedRecordException.nullInContext(key);
        }
        scala.collection.Seq<?> values = (scala.collection.Seq<?>) given;
        List<String> texts = new ArrayList<>(values.length());
        Iterator<?> each = values.iterator();
        while (each.hasNext()) {
            Object value = each.next();
            if (value == null) {
                throw RejectedRecordException.nullInContext(key);
            }
            texts.add((String) value);
        }
        return texts;
    }
}
