package io.github.iamevaluator.index;

import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By-products of matching one request: missing context keys and warnings. Confined to one request. */
public final class MatchNotes {

    private final Map<String, String> missingKeys = new LinkedHashMap<>();
    private final Set<Warning> warnings = new LinkedHashSet<>();

    /** Notes missing keys (SIM-6, SIM-53), each once. */
    void missing(Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        for (String key : keys) {
            missingKeys.putIfAbsent(ContextKeys.fold(key), key);
        }
    }

    /** Takes over what others noted. */
    public void addAll(MatchNotes others) {
        missing(others.missingKeys.values());
        warn(others.warnings);
    }

    /** Forgets the missing keys: AWS's simulator names none where the result is allowed (SIM-53). */
    public void forgetMissingKeys() {
        missingKeys.clear();
    }

    /** Notes warnings, each once. */
    public void warn(Collection<Warning> more) {
        if (!more.isEmpty()) {
            warnings.addAll(more);
        }
    }

    /** The missing keys, as first spelled. */
    public List<String> missingKeys() {
        return List.copyOf(missingKeys.values());
    }

    /** The warnings, in the order noticed. */
    public List<Warning> warnings() {
        return new ArrayList<>(warnings);
    }
}
