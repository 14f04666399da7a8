package io.github.iamevaluator.context;

import io.github.iamevaluator.request.ContextValue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of the request context comes from the caller itself, key by key. */
public final class CallerValues {

    private static final String CALLER_ACCOUNT = "kms:calleraccount";

    private static final Set<String> NAMES =
            CallerKeys.ALL.stream().map(EngineKey::folded).collect(Collectors.toUnmodifiableSet());

    private CallerValues() {}

    /** Tells whether a key is derived from the caller. */
    public static boolean isDerived(String foldedName) {
        return NAMES.contains(foldedName) || foldedName.equals(CALLER_ACCOUNT);
    }

    /** The value that a caller brings along under a key, or null. */
    public static @Nullable ContextValue of(CallerKeys keys, String foldedName) {
        return keys.find(foldedName.equals(CALLER_ACCOUNT) ? "aws:principalaccount" : foldedName);
    }
}
