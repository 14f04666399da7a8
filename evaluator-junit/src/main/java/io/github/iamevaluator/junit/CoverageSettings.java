package io.github.iamevaluator.junit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a run tells of the policies that its tests exercise, as JUnit's configuration parameters say ({@code
 * junit-platform.properties}, or system properties).
 *
 * @param folder where the reports go; empty: none are written
 * @param minimum how much must be exercised, in percent; empty: nothing need be
 * @param mutants whether mutants are tried
 */
record CoverageSettings(Optional<Path> folder, Optional<Integer> minimum, boolean mutants) {

    /** The folder. */
    static final String FOLDER = "iam.coverage.folder";

    /** The minimum. */
    static final String MINIMUM = "iam.coverage.minimum";

    /** Whether mutants are tried. */
    static final String MUTANTS = "iam.coverage.mutants";

    /**
     * The settings of a run.
     *
     * @throws ExtensionConfigurationException if they make no sense
     */
    static CoverageSettings of(ExtensionContext context) {
        CoverageSettings settings = new CoverageSettings(
                parameter(context, FOLDER).map(CoverageSettings::folder),
                parameter(context, MINIMUM).map(CoverageSettings::percentage),
                parameter(context, MUTANTS).map(CoverageSettings::flag).orElse(false));
        if (settings.mutants && settings.folder.isEmpty()) {
            throw new ExtensionConfigurationException(
                    MUTANTS + " needs " + FOLDER + ", the folder of the report that lists them");
        }
        return settings;
    }

    /** Whether nothing is wanted. */
    boolean nothing() {
        return folder.isEmpty() && minimum.isEmpty();
    }

    private static Optional<String> parameter(ExtensionContext context, String name) {
        return context.getConfigurationParameter(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new ExtensionConfigurationException(
                    FOLDER + " \"" + text + "\" is no path: " + invalid.getReason(), invalid);
        }
    }

    private static int percentage(String text) {
        boolean digits = text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int percentage = digits ? Integer.parseInt(text) : -1;
        if (percentage < 0 || percentage > 100) {
            throw new ExtensionConfigurationException(
                    MINIMUM + " \"" + text + "\" is no percentage; give a whole number from 0 to 100");
        }
        return percentage;
    }

    private static boolean flag(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new ExtensionConfigurationException(MUTANTS + " \"" + text + "\" is neither true nor false");
    }
}
