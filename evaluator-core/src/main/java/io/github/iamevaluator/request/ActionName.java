package io.github.iamevaluator.request;

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
        return ContextKeys.fold(service).equals(prefix);
    }

    /**
     * Tells whether this is a given action, ignoring ASCII case (ACT-1).
     *
     * @param action in lower case, for example {@code sts:assumerole}
     */
    public boolean is(String action) {
        return folded().equals(action);
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
