package io.github.iamevaluator.scenario;

import java.util.Arrays;
import java.util.Optional;

/**
 * The forms that a file of scenarios may have.
 *
 * @since 0.1.0
 */
public enum ScenarioFormat {
    /** One array of scenarios, {@code .json}. */
    JSON("json", ".json"),
    /** One scenario a line, {@code .jsonl}. */
    JSON_LINES("jsonl", ".jsonl"),
    /** The tree of the JSON form, {@code .yaml}. */
    YAML("yaml", ".yaml");

    private final String label;
    private final String extension;

    ScenarioFormat(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    /** The name used on the command line. */
    public String label() {
        return label;
    }

    /** The format that a file's name tells by its extension. */
    public static Optional<ScenarioFormat> ofFile(String fileName) {
        if (fileName.endsWith(".yml")) {
            return Optional.of(YAML);
        }
        return Arrays.stream(values())
                .filter(format -> fileName.endsWith(format.extension))
                .findFirst();
    }
}
