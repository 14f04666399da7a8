package io.github.iamevaluator.request;

import io.github.iamevaluator.text.AsciiCase;

/**
 * An action in its two parts (REQ-2).
 *
 * @param service the prefix, for example {@code s3}
 * @param name for example {@code GetObject}; in mode aws-simulator any text (SIM-52)
 * @since 0.1.0
 */
public record ActionName(String service, String name) {

    /** Tells whether this is an action of a service, ignoring ASCII case (ACT-1). */
    public boolean isService(String prefix) {
        return AsciiCase.equal(service, prefix);
    }

    /**
     * Tells whether this is a given action, ignoring ASCII case (ACT-1).
     *
     * @param action in lower case, for example {@code sts:assumerole}
     */
    public boolean is(String action) {
        int colon = service.length();
        return action.length() == colon + 1 + name.length()
                && action.charAt(colon) == ':'
                && AsciiCase.regionEquals(service, action, 0)
                && AsciiCase.regionEquals(name, action, colon + 1);
    }

    /** The action in lower case: {@code s3:getobject}. */
    public String folded() {
        return ContextKeys.fold(toString());
    }

    @Override
    public String toString() {
        return service + ":" + name;
    }
}
