package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.catalog.KeyType;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the values of {@code --context}.
 *
 * <p>{@code key=value} gives a single value, which is never split; {@code key=} the empty text. A key given again, or one
 * that the catalog types as a list, has a list; {@code key[]=value} makes a list whatever the catalog says, and
 * {@code key[]} an empty one. Keys ignore case (CTX-1).
 */
final class ContextArguments {

    private static final String LIST_MARK = "[]";

    private final Function<String, Optional<KeyType>> catalog;
    private final Map<String, Values> byFoldedKey = new LinkedHashMap<>();

    /** A reader; the catalog gives the types of keys. */
    ContextArguments(Function<String, Optional<KeyType>> catalog) {
        this.catalog = catalog;
    }

    /** The texts given for one key, in the spelling of the first time. */
    private static final class Values {
        private final String key;
        private final List<String> texts = new ArrayList<>();
        private boolean list;

        Values(String key, boolean list) {
            this.key = key;
            this.list = list;
        }

        ContextValue value() {
            return list || texts.size() > 1 ? ContextValue.ofAll(texts) : ContextValue.of(texts.get(0));
        }
    }

    /** Reads one value of the option. */
    void add(String argument) {
        int equals = argument.indexOf('=');
        String left = equals < 0 ? argument : argument.substring(0, equals);
        boolean marked = left.endsWith(LIST_MARK);
        String key = marked ? left.substring(0, left.length() - LIST_MARK.length()) : left;
        if (key.isEmpty() || (equals < 0 && !marked)) {
            throw CommandFailure.usage("--context \"" + argument
                    + "\" is not key=value; write key= for the empty text, key[] for an" + " empty list");
        }
        Values values = byFoldedKey.computeIfAbsent(ContextKeys.fold(key), folded -> new Values(key, isList(key)));
        values.list |= marked;
        if (equals >= 0) {
            values.texts.add(argument.substring(equals + 1));
        }
    }

    /** Everything read, over what is known already; what is read here wins. */
    RequestContext over(RequestContext known) {
        RequestContext.Builder context = known.toBuilder();
        byFoldedKey.values().forEach(values -> context.put(values.key, values.value()));
        return context.build();
    }

    /** Tells whether a key was given. */
    boolean has(String key) {
        return byFoldedKey.containsKey(ContextKeys.fold(key));
    }

    private boolean isList(String key) {
        return catalog.apply(key).map(KeyType::listValued).orElse(false);
    }
}
