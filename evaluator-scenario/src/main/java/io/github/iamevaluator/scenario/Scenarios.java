package io.github.iamevaluator.scenario;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The scenarios of one input, one at a time: memory is that of one scenario, whatever the size of the input, except for
 * YAML, which is held whole.
 *
 * <p>What cannot be read is an entry of its own and never throws; a failing stream throws {@link
 * java.io.UncheckedIOException}. Closing closes the stream.
 *
 * @since 0.1.0
 */
public interface Scenarios extends Iterator<ScenarioEntry>, Closeable {}
