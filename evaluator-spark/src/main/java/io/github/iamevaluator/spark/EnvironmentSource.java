package io.github.iamevaluator.spark;

import io.github.iamevaluator.environment.Environment;
import java.io.Serializable;

/**
 * What is sent to every executor, which makes the environment of it: the same one wherever it is read.
 *
 * @since 0.1.0
 */
public interface EnvironmentSource extends Serializable {

    /**
     * The environment.
     *
     * @throws io.github.iamevaluator.ingest.IngestException if what was sent describes none
     */
    Environment read();
}
