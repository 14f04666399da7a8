package io.github.iamevaluator.junit;

import io.github.iamevaluator.request.ContextValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Claims about a caller: say what it can do, and what it cannot. It may be kept and used for several claims; a test that
 * makes one and claims nothing with it fails.
 *
 * @since 0.1.0
 */
public final class PrincipalAssert {

    private final Claim.Asker asker;

    PrincipalAssert(Claim.Asker asker) {
        this.asker = asker;
    }

    /** The same caller; this key is in the context of each of its requests. */
    public PrincipalAssert with(String key, String value) {
        return with(key, Claim.value(key, value));
    }

    /** The same caller; this key with a list of values is in the context of each of its requests. */
    public PrincipalAssert with(String key, Collection<String> values) {
        return with(key, ContextValue.ofAll(List.copyOf(values)));
    }

    /** Claims that it is allowed to call each of these actions. */
    public ActionAssert<AllowedAssert> can(String action, String... more) {
        return new ActionAssert<>(Claim.begin(asker, true, list("action", action, more)), AllowedAssert::new);
    }

    /** Claims that it is denied to call any of these actions, by a Deny or for want of an Allow. */
    public ActionAssert<DeniedAssert> cannot(String action, String... more) {
        return new ActionAssert<>(Claim.begin(asker, false, list("action", action, more)), DeniedAssert::new);
    }

    /** One text or more in a list. */
    static List<String> list(String what, String first, String... more) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(Arrays.asList(more));
        all.forEach(text -> Objects.requireNonNull(text, what));
        return all;
    }

    private PrincipalAssert with(String key, ContextValue value) {
        return new PrincipalAssert(asker.with(key, value));
    }
}
