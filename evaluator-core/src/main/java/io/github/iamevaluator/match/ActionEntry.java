package io.github.iamevaluator.match;

import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.text.AsciiCase;

/**
 * One entry of an Action or NotAction element, ready to be matched.
 *
 * @param reach which actions it is about
 * @param service of {@link Reach#SERVICE}: the prefix as written
 * @param name of {@link Reach#SERVICE}: the pattern of the name
 */
record ActionEntry(Reach reach, String service, Glob name) {

    /** Which actions an entry is about. */
    enum Reach {
        /** Every action (ACT-3). */
        ALL,
        /** Those of one service whose name the pattern covers (ACT-2). */
        SERVICE,
        /** None: the entry is malformed (ACT-5, ACT-7). */
        NONE
    }

    private static final ActionEntry ALL = new ActionEntry(Reach.ALL, "", Glob.compile("*"));
    private static final ActionEntry NONE = new ActionEntry(Reach.NONE, "", Glob.compile(""));

    /** The entry that a text spells; every text is one. */
    static ActionEntry parse(String text, EvaluationOptions options) {
        if (isStars(text)) {
            return ALL;
        }
        if (text.equals("*:*")) {
            return options.alternative(DisputedPoint.STAR_COLON_STAR_MATCHES_NOTHING) ? NONE : ALL;
        }
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1 || text.chars().anyMatch(Character::isWhitespace)) {
            return NONE;
        }
        String prefix = text.substring(0, colon);
        if (prefix.indexOf('*') >= 0 || prefix.indexOf('?') >= 0) {
            return NONE; // ACT-3, ACT-4
        }
        return new ActionEntry(Reach.SERVICE, prefix, Glob.compileIgnoringCase(text.substring(colon + 1)));
    }

    /** Tells whether the entry matches an action, ignoring ASCII case (ACT-1). */
    boolean matches(String actionService, String actionName) {
        return switch (reach) {
            case ALL -> true;
            case SERVICE -> AsciiCase.equal(service, actionService) && name.matches(actionName);
            case NONE -> false;
        };
    }

    private static boolean isStars(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c == '*');
    }
}
