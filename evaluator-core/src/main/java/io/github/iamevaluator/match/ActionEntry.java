package io.github.iamevaluator.match;

import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.text.AsciiCase;
import java.util.Optional;

/**
 * One entry of an Action or NotAction element, ready to be matched.
 *
 * <p>It keeps no text but the policy's own: policies list actions by the thousand.
 *
 * @param reach which actions it is about
 * @param text as written
 * @param colon where in it the service ends
 * @param name of {@link Reach#SERVICE}, with a wildcard: the pattern of the name
 */
record ActionEntry(Reach reach, String text, int colon, Optional<Glob> name) {

    /** Which actions an entry is about. */
    enum Reach {
        /** Every action (ACT-3). */
        ALL,
        /** Those of one service whose name the pattern covers (ACT-2). */
        SERVICE,
        /** None: the entry is malformed (ACT-5, ACT-7). */
        NONE
    }

    private static final ActionEntry ALL = new ActionEntry(Reach.ALL, "*", 0, Optional.empty());
    private static final ActionEntry NONE = new ActionEntry(Reach.NONE, "", 0, Optional.empty());

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
        int wildcard = firstWildcard(text);
        if (wildcard < colon) {
            return NONE; // ACT-3, ACT-4
        }
        Optional<Glob> name = wildcard < text.length()
                ? Optional.of(Glob.compileIgnoringCase(text.substring(colon + 1)))
                : Optional.empty();
        return new ActionEntry(Reach.SERVICE, text, colon, name);
    }

    /** Tells whether the entry matches an action, ignoring ASCII case (ACT-1). */
    boolean matches(String actionService, String actionName) {
        return switch (reach) {
            case ALL -> true;
            case SERVICE ->
                actionService.length() == colon
                        && AsciiCase.regionEquals(actionService, text, 0)
                        && (name.isPresent() ? name.get().matches(actionName) : isNamed(actionName));
            case NONE -> false;
        };
    }

    private boolean isNamed(String actionName) {
        int from = colon + 1;
        return actionName.length() == text.length() - from && AsciiCase.regionEquals(actionName, text, from);
    }

    /** The place of the first wildcard, or the text's length. */
    private static int firstWildcard(String text) {
        int place = 0;
        while (place < text.length() && text.charAt(place) != '*' && text.charAt(place) != '?') {
            place++;
        }
        return place;
    }

    /** What an index finds it by; empty if it matches no action. */
    Optional<ActionKey> key() {
        return switch (reach) {
            case ALL -> Optional.of(ActionKey.ANY_ACTION);
            case SERVICE ->
                Optional.of(
                        name.isPresent()
                                ? new ActionKey(ActionKey.Reach.SERVICE, AsciiCase.fold(text.substring(0, colon)))
                                : new ActionKey(ActionKey.Reach.ACTION, AsciiCase.fold(text)));
            case NONE -> Optional.empty();
        };
    }

    private static boolean isStars(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c == '*');
    }
}
