package io.github.iamevaluator.bench.loop;

import java.util.List;

/** The ARN operators: six fields, each a pattern of its own. */
final class LoopArnTest implements LoopTest {

    static final int PARTS = 6;

    private final LoopGlob[][] patterns;
    private final boolean negated;

    LoopArnTest(List<String> values, boolean variables, boolean negated) {
        this.patterns = values.stream().map(value -> fields(value, variables)).toArray(LoopGlob[][]::new);
        this.negated = negated;
    }

    private static LoopGlob[] fields(String value, boolean variables) {
        String[] parts = value.split(":", PARTS);
        LoopGlob[] fields = new LoopGlob[parts.length];
        for (int i = 0; i < parts.length; i++) {
            fields[i] = LoopPatterns.glob(parts[i], 0, variables);
        }
        return fields;
    }

    @Override
    public int test(LoopValue value, LoopRequest request) {
        if (value.arnParts.length < PARTS) {
            return FALSE;
        }
        for (LoopGlob[] pattern : patterns) {
            if (pattern.length < PARTS) {
                return INDETERMINATE;
            }
            if (matches(pattern, value.arnParts, request)) {
                return negated ? FALSE : TRUE;
            }
        }
        return negated ? TRUE : FALSE;
    }

    private static boolean matches(LoopGlob[] pattern, String[] parts, LoopRequest request) {
        for (int i = PARTS - 1; i >= 0; i--) {
            if (!pattern[i].matches(parts[i], parts[i], request)) {
                return false;
            }
        }
        return true;
    }
}
