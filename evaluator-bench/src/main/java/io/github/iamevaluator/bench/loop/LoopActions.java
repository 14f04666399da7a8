package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The actions of a statement: literals, then patterns, lower-cased and split. */
final class LoopActions {

    private final boolean not;
    private final boolean everything;
    private final String[] literals;
    private final LoopGlob[] patterns;

    /** Equal texts are kept once, in {@code known}: the fewer there are, the more of them stay in the processor's cache. */
    LoopActions(ActionElement element, Map<String, String> known) {
        not = element.fold(action -> false, notAction -> true);
        List<String> exact = new ArrayList<>();
        List<LoopGlob> globs = new ArrayList<>();
        boolean all = false;
        for (ActionPattern pattern : element.patterns()) {
            String text = pattern.text().toLowerCase(Locale.ROOT);
            int colon = text.indexOf(':');
            String prefix = colon < 0 ? "" : text.substring(0, colon);
            if (text.chars().allMatch(c -> c == '*') || text.equals("*:*")) {
                all = true;
            } else if (colon >= 0 && !prefix.contains("*") && !prefix.contains("?")) { // others match nothing
                if (text.contains("*") || text.contains("?")) {
                    globs.add(LoopPatterns.glob(text, 0, false));
                } else {
                    exact.add(known.computeIfAbsent(text, same -> same));
                }
            }
        }
        everything = all;
        literals = exact.toArray(new String[0]);
        patterns = globs.toArray(new LoopGlob[0]);
    }

    boolean match(LoopRequest request) {
        return listed(request) != not;
    }

    private boolean listed(LoopRequest request) {
        if (everything) {
            return true;
        }
        String action = request.action;
        for (String literal : literals) {
            if (literal.equals(action)) {
                return true;
            }
        }
        for (LoopGlob pattern : patterns) {
            if (pattern.matches(action, action, request)) {
                return true;
            }
        }
        return false;
    }
}
