package io.github.iamevaluator.whatif;

import io.github.iamevaluator.analyze.AccessMatrix;

/** Those of some callers that there are on a side. */
final class PresentCallers {

    private final AccessMatrix matrix;
    private final int[] places;

    /**
     * Callers.
     *
     * @param matrix about them, asking nothing yet
     * @param places where each stands among all of the callers
     */
    PresentCallers(AccessMatrix matrix, int[] places) {
        this.matrix = matrix;
        this.places = places;
    }

    /** A matrix about them, asking nothing yet. */
    AccessMatrix matrix() {
        return matrix;
    }

    /** Where a principal of the matrix stands among all of the callers. */
    int place(int principal) {
        return places[principal];
    }
}
