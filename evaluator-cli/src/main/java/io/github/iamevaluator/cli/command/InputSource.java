package io.github.iamevaluator.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens what the command line names: files, and {@code -} for standard input, which can be read once. */
final class InputSource {

    static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private boolean standardInputUsed;

    InputSource(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** Reads at most so many bytes of a file or of standard input. */
    byte[] read(String name, int most) {
        try (InputStream in = open(name)) {
            return in.readNBytes(most);
        } catch (IOException failure) {
            throw unreadable(name, failure);
        }
    }

    /** Opens a file or standard input. */
    InputStream open(String name) {
        if (name.equals(STANDARD_INPUT)) {
            return openStandardInput();
        }
        Path path = path(name);
        if (Files.isDirectory(path)) {
            throw CommandFailure.input("\"" + name + "\" is a folder; give a file");
        }
        try {
            return Files.newInputStream(path);
        } catch (IOException failure) {
            throw unreadable(name, failure);
        }
    }

    /** How messages speak of an input. */
    static String display(String name) {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }

    /** The path that a text spells. */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException failure) {
            throw CommandFailure.input("\"" + text + "\" is no path: " + failure.getReason() + "; give a file");
        }
    }

    /** The failure to read an input. */
    static CommandFailure unreadable(String name, UncheckedIOException failure) {
        Throwable cause = failure.getCause();
        return unreadable(name, String.valueOf(cause == null ? failure.getMessage() : cause.getMessage()));
    }

    /** The failure to read an input. */
    static CommandFailure unreadable(String name, IOException failure) {
        return unreadable(name, String.valueOf(failure.getMessage()));
    }

    private static CommandFailure unreadable(String name, String reason) {
        String why = !name.equals(STANDARD_INPUT) && Files.notExists(path(name))
                ? "there is no such file; check the path"
                : reason + "; check that the file may be read";
        return CommandFailure.input("\"" + display(name) + "\" cannot be read: " + why);
    }

    private InputStream openStandardInput() {
        if (standardInputUsed) {
            throw CommandFailure.usage("standard input (\"-\") is given twice, and can be read once");
        }
        standardInputUsed = true;
        return standardInput;
    }
}
