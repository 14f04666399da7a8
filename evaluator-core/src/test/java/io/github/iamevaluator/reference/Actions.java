package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.request.ContextKeys;

/** Section 3.1: whether an Action or NotAction element covers an action. */
final class Actions {

    private Actions() {}

    /** ACT-6: any entry of Action; no entry of NotAction. */
    static boolean match(ActionElement element, String action) {
        boolean listed = element.patterns().stream().anyMatch(pattern -> matches(pattern, action));
        return element.fold(ifAction -> listed, ifNotAction -> !listed);
    }

    private static boolean matches(ActionPattern pattern, String action) {
        String entry = pattern.text();
        if (onlyStars(entry) || entry.equals("*:*")) { // ACT-3, ACT-4
            return true;
        }
        int colon = entry.indexOf(':');
        int requested = action.indexOf(':');
        if (colon < 0 || requested < 0) {
            return false;
        }
        String name = entry.substring(colon + 1);
        if (name.isEmpty() || entry.chars().anyMatch(Character::isWhitespace)) { // ACT-5, ACT-7
            return false;
        }
        // ACT-1: ignoring case; ACT-3: no wildcard in the prefix; ACT-8: no variables
        return fold(entry.substring(0, colon)).equals(fold(action.substring(0, requested)))
                && Glob.matches(Glob.wildcards(fold(name)), fold(action.substring(requested + 1)));
    }

    private static boolean onlyStars(String entry) {
        return !entry.isEmpty() && entry.chars().allMatch(c -> c == '*');
    }

    private static String fold(String text) {
        return ContextKeys.fold(text);
    }
}
