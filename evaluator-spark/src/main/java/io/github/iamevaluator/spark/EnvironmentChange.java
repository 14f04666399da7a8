package io.github.iamevaluator.spark;

import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.environment.Environment;
import java.io.Serializable;
import java.util.List;

/**
 * A change of an environment that is sent to every executor, which makes it there: the same one wherever it is made.
 *
 * @since 0.1.0
 */
public interface EnvironmentChange extends Serializable {

    /**
     * The environment after the change, with what of it could not be made.
     *
     * @throws io.github.iamevaluator.ingest.IngestException if what was sent describes an environment and cannot be read
     */
    ChangedEnvironment applyTo(Environment before);

    /** The change that replaces the whole environment. */
    static EnvironmentChange to(EnvironmentSource after) {
        return before -> {
            Environment read = after.read();
            return new ChangedEnvironment(
                    read.withUnlistedResources(before.unlistedResources()), 1, 0, List.of(), read.notices());
        };
    }
}
