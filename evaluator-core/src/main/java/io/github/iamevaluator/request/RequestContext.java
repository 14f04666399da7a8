package io.github.iamevaluator.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The context of a request: a map from condition key to value, whose names ignore ASCII case (CTX-1).
 *
 * @since 0.1.0
 */
public final class RequestContext implements ContextView {

    /** No key at all. */
    public static final RequestContext EMPTY = new RequestContext(new LinkedHashMap<>());

    /** Up to this many keys it is quicker to look at each than to ask a map. */
    private static final int FEW = 12;

    private static final String REQUEST_TAG = "aws:requesttag/";

    private final Map<String, Entry> byFoldedName;
    private final boolean hasRequestTags;
    private final long bits;
    private final int[] hashes;
    private final String[] names;
    private final ContextValue[] values;

    private RequestContext(Map<String, Entry> byFoldedName) {
        int few = byFoldedName.size() <= FEW ? byFoldedName.size() : 0;
        this.byFoldedName = byFoldedName;
        this.names = new String[few];
        this.hashes = new int[few];
        this.values = new ContextValue[few];
        boolean tags = false;
        long seen = 0;
        int i = 0;
        for (Map.Entry<String, Entry> entry : byFoldedName.entrySet()) {
            tags |= isRequestTag(entry.getKey());
            seen |= bit(entry.getKey().hashCode());
            if (few > 0) {
                names[i] = entry.getKey();
                hashes[i] = entry.getKey().hashCode();
                values[i++] = entry.getValue().value();
            }
        }
        this.hasRequestTags = tags;
        this.bits = seen;
    }

    /**
     * A key with its value.
     *
     * @param key as spelled by whoever supplied it
     * @param value its value
     */
    public record Entry(String key, ContextValue value) {}

    @Override
    public @Nullable ContextValue find(String foldedName) {
        int hash = foldedName.hashCode();
        return (bits & bit(hash)) == 0 ? null : find(foldedName, hash);
    }

    /** One bit for each key, so that most keys that are not there are not looked for. */
    private static long bit(int hash) {
        return 1L << (hash ^ (hash >>> 6) ^ (hash >>> 12));
    }

    private @Nullable ContextValue find(String foldedName, int hash) {
        if (hashes.length == 0) {
            Entry entry = byFoldedName.get(foldedName);
            return entry == null ? null : entry.value();
        }
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == hash && names[i].equals(foldedName)) {
                return values[i];
            }
        }
        return null;
    }

    /** The value of a key, if it is there and single. */
    public Optional<String> single(String key) {
        return get(key).flatMap(value -> value.fold(single -> Optional.of(single.value()), many -> Optional.empty()));
    }

    /** Every key with its value, in the order given; the map's keys are the folded names. */
    public Map<String, Entry> entries() {
        return Collections.unmodifiableMap(byFoldedName);
    }

    private static boolean isRequestTag(String foldedName) {
        return foldedName.startsWith(REQUEST_TAG);
    }

    /** Tells whether there is a tag of the request: a key {@code aws:RequestTag/<name>}. */
    public boolean hasRequestTags() {
        return hasRequestTags;
    }

    /** A builder that starts from this context. */
    public Builder toBuilder() {
        return new Builder().putAll(this);
    }

    /** A builder without keys. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestContext that && byFoldedName.equals(that.byFoldedName);
    }

    @Override
    public int hashCode() {
        return byFoldedName.hashCode();
    }

    @Override
    public String toString() {
        return byFoldedName.values().toString();
    }

    /** Collects the keys of a {@link RequestContext}. */
    public static final class Builder {
        private Map<String, Entry> entries = new LinkedHashMap<>();
        private boolean handedOut;

        private Builder() {}

        /** The entries, to be changed: those that a context holds already are left to it. */
        private Map<String, Entry> entries() {
            if (handedOut) {
                entries = new LinkedHashMap<>(entries);
                handedOut = false;
            }
            return entries;
        }

        /**
         * Adds a key.
         *
         * @throws InvalidRequestException with {@code duplicate.context.key} if a key of the same name, ignoring ASCII
         *     case, is there already
         */
        public Builder add(String key, ContextValue value) {
            Entry before = entries().putIfAbsent(ContextKeys.fold(key), new Entry(key, value));
            if (before != null) {
                throw new InvalidRequestException(
                        InputError.DUPLICATE_CONTEXT_KEY,
                        "context keys \"" + before.key() + "\" and \"" + key
                                + "\" are the same key: names ignore case; give it once");
            }
            return this;
        }

        /** Adds a key with a single value. */
        public Builder add(String key, String value) {
            return add(key, ContextValue.of(value));
        }

        /** Sets a key, replacing any value it has. */
        public Builder put(String key, ContextValue value) {
            entries().put(ContextKeys.fold(key), new Entry(key, value));
            return this;
        }

        /**
         * Sets a key whose folded name is known, replacing any value it has.
         *
         * @param foldedName the entry's key as {@link ContextKeys#fold} gives it
         * @since 0.1.0
         */
        public Builder put(String foldedName, Entry entry) {
            entries().put(foldedName, entry);
            return this;
        }

        /**
         * Sets every key of a context, replacing any value they have.
         *
         * @since 0.1.0
         */
        public Builder putAll(RequestContext other) {
            entries().putAll(other.byFoldedName);
            return this;
        }

        /** Removes a key. */
        public Builder remove(String key) {
            entries().remove(ContextKeys.fold(key));
            return this;
        }

        /** Tells whether a key is there. */
        public boolean contains(String key) {
            return entries.containsKey(ContextKeys.fold(key));
        }

        /** The context. */
        public RequestContext build() {
            if (entries.isEmpty()) {
                return EMPTY;
            }
            handedOut = true;
            return new RequestContext(entries);
        }
    }
}
