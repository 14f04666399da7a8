package io.github.iamevaluator.junit;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files that tests name. */
final class TestFilePaths {

    private static final String ANY_FOLDERS = "**/";

    private TestFilePaths() {}

    /**
     * The file of a name: below the working directory, or else beside a class or at the root of its class path.
     *
     * @throws UnusablePoliciesException if there is none
     */
    static Path find(String name, Class<?> beside) {
        return Stream.of(
                        below(name), onClassPath(beside.getResource(name)), onClassPath(beside.getResource("/" + name)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new UnusablePoliciesException("there is no file \"" + name
                        + "\": not below the working directory, and neither beside " + beside.getSimpleName()
                        + " nor at the root of the class path"));
    }

    /**
     * The files that globs fit, those of each in the order of their names.
     *
     * @throws UnusablePoliciesException if one fits none
     */
    static List<Path> matching(List<String> globs) {
        return globs.stream()
                .flatMap(glob -> matching(glob).stream())
                .distinct()
                .toList();
    }

    /**
     * The path that a text spells.
     *
     * @throws UnusablePoliciesException if it is none
     */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new UnusablePoliciesException(
                    "\"" + text.replace("\0", "\\0") + "\" is no path: " + invalid.getReason());
        }
    }

    private static PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException invalid) {
            throw new UnusablePoliciesException("\"" + glob + "\" is no glob: " + invalid.getDescription()
                    + "; src/test/iam/**/*.yaml is every .yaml file below src/test/iam");
        }
    }

    private static List<Path> matching(String glob) {
        PathMatcher written = matcher(glob);
        PathMatcher direct = matcher(glob.replace(ANY_FOLDERS, ""));
        List<Path> found = below(beginning(glob), glob).stream()
                .filter(path -> written.matches(path) || direct.matches(path))
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
        if (found.isEmpty()) {
            throw new UnusablePoliciesException("no file fits \"" + glob
                    + "\"; paths begin at the working directory, and src/test/iam/**/*.yaml is every .yaml file below"
                    + " src/test/iam");
        }
        return found;
    }

    private static List<Path> below(Path folder, String glob) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        } catch (IOException unreadable) {
            throw new UnusablePoliciesException(
                    "files for \"" + glob + "\" cannot be looked for: " + unreadable.getMessage());
        }
    }

    /** The folders before the first with a wildcard; the whole, if there is none. */
    private static Path beginning(String glob) {
        int wildcard = 0;
        while (wildcard < glob.length() && "*?[{\\".indexOf(glob.charAt(wildcard)) < 0) {
            wildcard++;
        }
        int slash = glob.lastIndexOf('/', wildcard);
        return path(wildcard == glob.length() ? glob : glob.substring(0, Math.max(slash, 0)));
    }

    private static Optional<Path> below(String name) {
        return Optional.of(path(name)).filter(Files::isRegularFile);
    }

    /** A file inside a jar is none that a message could name; it is not looked for. */
    private static Optional<Path> onClassPath(@Nullable URL resource) {
        return Optional.ofNullable(resource)
                .filter(url -> url.getProtocol().equals("file"))
                .map(url -> Path.of(URI.create(url.toString())))
                .filter(Files::isRegularFile);
    }
}
