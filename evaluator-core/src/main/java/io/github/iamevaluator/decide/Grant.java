package io.github.iamevaluator.decide;

/**
 * Whether a grant path is open (EVAL-10).
 *
 * @param open whether one is
 * @param rule the rule that opens it, or by which all are closed
 */
record Grant(boolean open, String rule) {

    static Grant open(String rule) {
        return new Grant(true, rule);
    }

    static Grant closed(String rule) {
        return new Grant(false, rule);
    }
}
