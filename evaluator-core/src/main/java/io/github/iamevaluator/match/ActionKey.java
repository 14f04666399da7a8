package io.github.iamevaluator.match;

/**
 * What an index finds an entry of an Action or NotAction element by.
 *
 * @param reach which actions may match
 * @param text of {@link Reach#ACTION} the action, of {@link Reach#SERVICE} the prefix, in lower case; else empty
 */
public record ActionKey(Reach reach, String text) {

    /** Which actions may match. */
    public enum Reach {
        /** This one, and it does. */
        ACTION,
        /** Those of a service. */
        SERVICE,
        /** Any: stars, and every NotAction, which matches whatever it does not list. */
        ANY
    }

    /** The key of an entry that any action may match. */
    static final ActionKey ANY_ACTION = new ActionKey(Reach.ANY, "");
}
