package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a test file, to which the paths in it are relative.
 *
 * @param folder the folder
 */
record BasePath(Path folder) {

    /** The folder of a file. */
    static BasePath of(Path file) {
        Path parent = file.getParent();
        return new BasePath(parent == null ? Path.of("") : parent);
    }

    /** The path that a text of the file names; empty, and reported, if it is none. */
    Optional<Path> resolve(JsonValue at, String text, ReadProblems problems) {
        try {
            return Optional.of(folder.resolve(text).normalize());
        } catch (InvalidPathException failure) {
            problems.add(
                    Code.WRONG_VALUE,
                    at,
                    "\"" + text + "\" is no path: " + failure.getReason(),
                    "give a path relative to this file");
            return Optional.empty();
        }
    }
}
