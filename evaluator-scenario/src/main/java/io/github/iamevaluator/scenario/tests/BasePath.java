package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The folder of a test file, to which the paths in it are relative; remembers those that were named. */
final class BasePath {

    private static final Path HERE = Path.of(".");

    private final Path folder;
    private final Set<Path> named = new LinkedHashSet<>();

    private BasePath(Path folder) {
        this.folder = folder;
    }

    /** The folder of a file. */
    static BasePath of(Path file) {
        Path parent = file.getParent();
        return new BasePath(parent == null ? Path.of("") : parent);
    }

    /** The path that a text of the file names; empty, and reported, if it is none. */
    Optional<Path> resolve(JsonValue at, String text, ReadProblems problems) {
        try {
            Path normal = folder.resolve(text).normalize();
            Path path = normal.toString().isEmpty() ? HERE : normal;
            named.add(path);
            return Optional.of(path);
        } catch (InvalidPathException failure) {
            problems.add(
                    Code.WRONG_VALUE,
                    at,
                    "\"" + text + "\" is no path: " + failure.getReason(),
                    "give a path relative to this file");
            return Optional.empty();
        }
    }

    /** The paths that were named so far. */
    Set<Path> named() {
        return named;
    }
}
