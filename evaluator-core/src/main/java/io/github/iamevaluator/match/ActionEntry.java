package io.github.iamevaluator.match;

import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.Optional;

/**
 * One entry of an Action or NotAction element, ready to be matched: every action, those of one service whose name a
 * glob covers, or none.
 *
 * @param service the prefix as written; empty: every action
 * @param name the pattern of the name
 */
record ActionEntry(Optional<String> service, Glob name) {

    private static final Glob NO_NAME = Glob.compile("");
    private static final ActionEntry EVERYTHING = new ActionEntry(Optional.empty(), Glob.compile("*"));
    private static final ActionEntry NOTHING = new ActionEntry(Optional.of(""), NO_NAME);

    /** The entry that a text spells; a malformed text matches nothing (ACT-5, ACT-7). */
    static ActionEntry parse(String text, EvaluationOptions options) {
        if (isStars(text)) {
            return EVERYTHING;
        }
        if (text.equals("*:*")) {
            return options.alternative(DisputedPoint.STAR_COLON_STAR_MATCHES_NOTHING) ? NOTHING : EVERYTHING;
        }
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1 || text.chars().anyMatch(ActionEntry::isBlank)) {
            return NOTHING;
        }
        String prefix = text.substring(0, colon);
        if (prefix.indexOf('*') >= 0 || prefix.indexOf('?') >= 0) {
            return NOTHING; // ACT-3, ACT-4
        }
        return new ActionEntry(Optional.of(prefix), Glob.compileIgnoringCase(text.substring(colon + 1)));
    }

    /** Tells whether the entry matches an action, ignoring ASCII case (ACT-1). */
    boolean matches(String actionService, String actionName) {
        return service.isEmpty() || (AsciiCase.equal(service.get(), actionService) && name.matches(actionName));
    }

    private static boolean isStars(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c == '*');
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
