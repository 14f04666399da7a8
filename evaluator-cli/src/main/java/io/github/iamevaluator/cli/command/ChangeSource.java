package io.github.iamevaluator.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Tells when files change. */
interface ChangeSource extends AutoCloseable {

    /** Opens change sources. */
    interface Opener {

        /** A source that begins to watch at once. */
        ChangeSource open() throws IOException;
    }

    /**
     * Watches these files and folders, with everything below them, from now on; what was watched before no longer is.
     */
    void watch(Set<Path> paths) throws IOException;

    /** Waits for a change; false: there will be none, because the run is to end. */
    boolean awaitChange() throws IOException;

    @Override
    void close() throws IOException;
}
