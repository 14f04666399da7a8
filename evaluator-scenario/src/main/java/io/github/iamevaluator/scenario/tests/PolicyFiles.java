package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads policy documents from files.
 *
 * <p>A policy has the name of its file, without folders and {@code .json}. Safe to share between threads.
 *
 * @since 0.1.0
 */
public final class PolicyFiles {

    private static final String EXTENSION = ".json";

    private final PolicyParser parser;

    private PolicyFiles(PolicyParser parser) {
        this.parser = parser;
    }

    /** A reader; the catalog knows which services RCPs cover (RCP-8). */
    public static PolicyFiles create(ServiceCatalog catalog) {
        return new PolicyFiles(PolicyParser.create(catalog::rcpSupported));
    }

    /** The parser that it reads with. */
    public PolicyParser parser() {
        return parser;
    }

    /** The name of the policy in a file. */
    public static String nameOf(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.endsWith(EXTENSION) ? last.substring(0, last.length() - EXTENSION.length()) : last;
    }

    /**
     * The policy of a file, or those of the {@code .json} files of a folder, in the order of their names; folders in it
     * are not entered.
     *
     * @throws PolicyParseException with the problems of all of them
     * @throws IOException if one cannot be read, or the folder has none
     */
    public List<Policy> read(PolicyForm form, Path path) throws IOException {
        List<Policy> policies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(path)) {
            try {
                policies.add(parser.parse(form, PolicyInput.file(nameOf(slashed(file)), file)));
            } catch (PolicyParseException broken) {
                problems.addAll(broken.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new PolicyParseException(problems);
        }
        return policies;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> children = Files.list(path)) {
            List<Path> files = children.filter(child -> child.toString().endsWith(EXTENSION))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new NoSuchFileException(path.toString(), null, "the folder has no .json file");
            }
            return files;
        }
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }
}
