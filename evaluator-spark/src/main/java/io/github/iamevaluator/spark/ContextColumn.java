package io.github.iamevaluator.spark;

import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads a context from a map of lists. One value is a single value, more or none are a list (CTX-2); a key that ends in
 * {@code []} has a list whatever the number of its values, as on the command line.
 */
final class ContextColumn {

    private static final String LIST = "[]";

    private ContextColumn() {}

    /**
     * The context that Spark gives as a map, or as null.
     *
     * @throws RejectedRecordException if a key has no values, or a null among them
     * @throws io.github.iamevaluator.request.InvalidRequestException if a key is there twice
     */
    static RequestContext read(@Nullable Object map) {
        if (map == null) {
            return RequestContext.EMPTY;
        }
        RequestContext.Builder context = RequestContext.builder();
        Map<?, ?> entries =
                map instanceof Map<?, ?> made ? made : CollectionConverters.asJava((scala.collection.Map<?, ?>) map);
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            String key = (String) entry.getKey();
            List<String> values = values(key, entry.getValue());
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
        List<String> texts = new ArrayList<>();
        for (Object value : elements(given)) {
            if (value == null) {
                throw RejectedRecordException.nullInContext(key);
            }
            texts.add((String) value);
        }
        return texts;
    }

    /** A list is a Scala sequence, or, where Spark hands on a row that another function made, still what that made. */
    private static Iterable<?> elements(Object list) {
        if (list instanceof Object[] array) {
            return Arrays.asList(array);
        }
        return list instanceof Iterable<?> collection ? collection : CollectionConverters.asJava((Seq<?>) list);
    }
}
