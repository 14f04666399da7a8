package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The actions of a statement: literals, then patterns, lower-cased and split. */
final class LoopActions {

    private final boolean not;
    private final boolean everything;
    private final byte[][] literals;
    private final LoopGlob[] patterns;

    /** Equal texts are kept once, in {@code known}: the fewer there are, the more of them stay in the processor's cache. */
    LoopActions(ActionElement element, Map<String, byte[]> known) {
        not = element.fold(action -> false, notAction -> true);
        List<byte[]> exact = new ArrayList<>();
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
                    exact.add(known.computeIfAbsent(text, LoopActions::bytes));
                }
            }
        }
        everything = all;
        literals = exact.toArray(new byte[0][]);
        patterns = globs.toArray(new LoopGlob[0]);
    }

    /** One byte a character: a String would be one step further from its characters. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    boolean match(LoopRequest request) {
        return listed(request) != not;
    }

    private boolean listed(LoopRequest request) {
        if (everything) {
            return true;
        }
        String action = request.action;
        byte[] bytes = request.actionBytes;
        for (byte[] literal : literals) {
            if (Arrays.equals(literal, bytes)) {
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
