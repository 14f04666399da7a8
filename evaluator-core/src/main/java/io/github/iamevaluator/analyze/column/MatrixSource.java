package io.github.iamevaluator.analyze.column;

import io.github.iamevaluator.index.PlainColumns;
import io.github.iamevaluator.request.Principal;
import java.util.List;
import java.util.Optional;

/** What a matrix is decided by. */
public interface MatrixSource extends CellDecider {

    /**
     * Refuses actions that cannot be asked about, and resources that are none.
     *
     * @throws io.github.iamevaluator.request.InvalidRequestException which says what it refuses
     */
    void check(MatrixAxes axes);

    /** The columns of principals; empty if every cell has to be decided for itself. */
    Optional<PlainColumns> columns(List<Principal> principals);
}
