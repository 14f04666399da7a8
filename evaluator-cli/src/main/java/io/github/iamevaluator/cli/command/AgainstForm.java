package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.scenario.ScenarioFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which form requests are given to {@code what-if --against}. */
enum AgainstForm {
    /** Scenarios, of which only the request counts, or bare requests. */
    SCENARIOS,
    /** A file of tests, of which only the questions count. */
    TESTS,
    /** An access matrix in CSV. */
    MATRIX,
    /** CloudTrail. */
    TRAIL;

    private static final int HEAD = 1 << 16;
    private static final int FIRST_LINES = 10;
    private static final List<String> OF_TRAILS =
            List.of("\"Records\"", "\"Events\"", "\"eventSource\"", "\"CloudTrailEvent\"", "\"detail-type\"");

    /** The form of a file or folder, by its name and how it begins; standard input has scenarios. */
    static AgainstForm of(String name) {
        if (name.equals(InputSource.STANDARD_INPUT)) {
            return SCENARIOS;
        }
        Path path = InputSource.path(name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (Files.isDirectory(path) || lower.endsWith(".gz")) {
            return TRAIL;
        }
        return lower.endsWith(".csv") ? MATRIX : ofText(ScenarioFormat.ofFile(name), head(name, path));
    }

    private static AgainstForm ofText(Optional<ScenarioFormat> format, String head) {
        if (head.startsWith("{") && OF_TRAILS.stream().anyMatch(firstObjects(format, head)::contains)) {
            return TRAIL;
        }
        return switch (format.orElse(ScenarioFormat.JSON_LINES)) {
            case JSON_LINES -> SCENARIOS;
            case JSON -> head.startsWith("{") ? TESTS : SCENARIOS;
            case YAML -> head.startsWith("-") || head.startsWith("[") ? SCENARIOS : TESTS;
        };
    }

    /** What tells CloudTrail: of lines the first few, since one may be broken. */
    private static String firstObjects(Optional<ScenarioFormat> format, String head) {
        boolean lines = format.orElse(ScenarioFormat.JSON_LINES) == ScenarioFormat.JSON_LINES;
        return lines && head.indexOf('\n') > 2
                ? head.lines().limit(FIRST_LINES).collect(Collectors.joining("\n"))
                : head;
    }

    /** How a file begins, behind blanks, comments and the mark of a YAML document. */
    private static String head(String name, Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            String text = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            List<String> lines = text.replace("\uFEFF", "").lines().toList();
            int first = 0;
            while (first < lines.size() && isPassedOver(lines.get(first).strip())) {
                first++;
            }
            return String.join("\n", lines.subList(first, lines.size())).strip();
        } catch (IOException failure) {
            throw InputSource.unreadable(name, failure);
        }
    }

    private static boolean isPassedOver(String line) {
        return line.isEmpty() || line.startsWith("#") || line.equals("---");
    }
}
