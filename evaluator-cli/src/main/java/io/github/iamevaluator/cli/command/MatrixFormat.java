package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.cli.matrix.MatrixPage;

/** How a matrix is written. */
enum MatrixFormat {
    /** For people, in a terminal. */
    TABLE(100_000),
    /** A line for each cell. */
    CSV(Long.MAX_VALUE),
    /** A text for each column. */
    JSON(Long.MAX_VALUE),
    /** A page with a heat map. */
    HTML(MatrixPage.MOST_CELLS);

    private final long mostCells;

    MatrixFormat(long mostCells) {
        this.mostCells = mostCells;
    }

    /** So many cells it can show. */
    long mostCells() {
        return mostCells;
    }
}
