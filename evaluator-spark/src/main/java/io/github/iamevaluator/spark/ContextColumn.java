package io.github.iamevaluator.spark;

import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonValue;
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
 * Reads a context.
 *
 * <p>From a map of lists: one value is a single value, more or none are a list (CTX-2); a key that ends in {@code []} has a
 * list whatever the number of its values, as on the command line. In a map of texts every value is single. From the text of
 * a JSON object: an array is a list, all else a single value, as in a context file of the command line.
 */
final class ContextColumn {

    private static final String LIST = "[]";
    private static final JsonReader JSON = JsonReader.create();

    private ContextColumn() {}

    /**
     * The context that Spark gives as a map, as text, or as null.
     *
     * @throws RejectedRecordException if a key has no values, or a null among them, or a text is no JSON object of such
     * @throws io.github.iamevaluator.request.InvalidRequestException if a key is there twice
     * @throws IllegalArgumentException if it is of another type
     */
    static RequestContext read(@Nullable Object context) {
        if (context == null) {
            return RequestContext.EMPTY;
        }
        if (context instanceof String json) {
            return read(json);
        }
        if (context instanceof Map<?, ?> made) {
            return read(made);
        }
        if (context instanceof scala.collection.Map<?, ?> map) {
            return read(CollectionConverters.asJava(map));
        }
        throw new IllegalArgumentException("the context is neither a map nor text but "
                + context.getClass().getSimpleName() + "; give map(key, array(values)), or JSON");
    }

    private static RequestContext read(Map<?, ?> map) {
        RequestContext.Builder context = RequestContext.builder();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = text(entry.getKey());
            boolean list = key.endsWith(LIST);
            context.add(
                    list ? key.substring(0, key.length() - LIST.length()) : key, value(key, list, entry.getValue()));
        }
        return context.build();
    }

    private static ContextValue value(String key, boolean list, @Nullable Object given) {
        if (given == null) {
            throw RejectedRecordException.nullInContext(key);
        }
        List<String> texts = new ArrayList<>();
        for (Object value : elements(given)) {
            if (value == null) {
                throw RejectedRecordException.nullInContext(key);
            }
            texts.add(text(value));
        }
        return list || texts.size() != 1 ? ContextValue.ofAll(texts) : ContextValue.of(texts.get(0));
    }

    /** A list is a Scala sequence, or, where Spark hands on a row that another function made, still what that made. */
    private static Iterable<?> elements(Object value) {
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (value instanceof Seq<?> sequence) {
            return CollectionConverters.asJava(sequence);
        }
        return value instanceof Iterable<?> collection ? collection : List.of(value);
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the context holds a "
                + value.getClass().getSimpleName() + "; give text: map(key, array(cast(value as string)))");
    }

    private static RequestContext read(String json) {
        try {
            JsonValue.JsonObject object = JSON.parse("context", json)
                    .root()
                    .asObject()
                    .orElseThrow(() -> RejectedRecordException.noContext("it is no object"));
            RequestContext.Builder context = RequestContext.builder();
            object.members().forEach(member -> context.add(member.name(), value(member)));
            return context.build();
        } catch (JsonException broken) {
            throw RejectedRecordException.noContext(broken.problem().what());
        }
    }

    private static ContextValue value(JsonMember member) {
        return member.value()
                .asArray()
                .map(array -> ContextValue.ofAll(array.elements().stream()
                        .map(element -> text(member, element))
                        .toList()))
                .orElseGet(() -> ContextValue.of(text(member, member.value())));
    }

    private static String text(JsonMember member, JsonValue value) {
        return value.asText()
                .orElseThrow(() -> RejectedRecordException.noContext(
                        "\"" + member.name() + "\" is neither text nor number nor boolean, nor an array of them"));
    }
}
