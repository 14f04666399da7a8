package io.github.iamevaluator.change;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.overlay.ChangeObject;
import io.github.iamevaluator.overlay.ChangeProblems;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the policy documents of changes: in a file beside {@code changes.json}, in the change itself, or {@code
 * {"unknown": true}}.
 */
final class ChangeDocuments {

    private static final String MEND = "name a file of this folder that holds the policy document";

    private final Path folder;
    private final PolicyParser parser;
    private final ChangeProblems problems;
    private final Set<Path> used = new HashSet<>();

    ChangeDocuments(Path folder, PolicyParser parser, ChangeProblems problems) {
        this.folder = folder;
        this.parser = parser;
        this.problems = problems;
    }

    /** The document of a change; empty, with problems, if it cannot be used. */
    Optional<Policy> read(ChangeObject change, PolicyForm form, String name) {
        return change.value("document").flatMap(value -> read(change, value, form, name));
    }

    /** The files that documents were read from. */
    Set<Path> used() {
        return used;
    }

    private Optional<Policy> read(ChangeObject change, JsonValue value, PolicyForm form, String name) {
        if (isUnknown(value)) {
            ChangeObject.of(change.text(), value, "the unknown document", problems)
                    .ifPresent(unknown -> unknown.allowOnly(List.of("unknown"), "the unknown document"));
            return Optional.of(Policy.unknown(name));
        }
        Optional<String> file =
                value.asString().filter(text -> !text.stripLeading().startsWith("{"));
        return file.isPresent()
                ? file(change, value, file.get()).flatMap(path -> parse(change, value, path, form, name))
                : parse(PolicyInput.value(name, change.text(), value), form);
    }

    /** The regular file of a name, if it stands in the folder; links are followed. */
    private Optional<Path> file(ChangeObject change, JsonValue value, String name) {
        try {
            Path path = folder.resolve(name).normalize();
            boolean inside = path.toAbsolutePath()
                    .normalize()
                    .startsWith(folder.toAbsolutePath().normalize());
            if (!inside || !path.toRealPath().startsWith(folder.toRealPath())) {
                return refused(change, value, "\"" + name + "\" leaves the folder of the changes");
            }
            if (!Files.isRegularFile(path)) {
                return refused(change, value, "\"" + name + "\" is no regular file");
            }
            used.add(path);
            return Optional.of(path);
        } catch (InvalidPathException noPath) {
            return refused(change, value, "\"" + name + "\" is no path: " + noPath.getReason());
        } catch (IOException failure) {
            return refused(change, value, "\"" + name + "\" cannot be read: " + failure.getMessage());
        }
    }

    private static Optional<Path> refused(ChangeObject change, JsonValue value, String what) {
        change.problem("unreadable-file", value, what, MEND);
        return Optional.empty();
    }

    private Optional<Policy> parse(ChangeObject change, JsonValue value, Path file, PolicyForm form, String name) {
        try {
            return parse(PolicyInput.file(name, file), form);
        } catch (IOException failure) {
            change.problem("unreadable-file", value, "\"" + file + "\" cannot be read: " + failure.getMessage(), MEND);
            return Optional.empty();
        }
    }

    private Optional<Policy> parse(PolicyInput input, PolicyForm form) {
        try {
            return Optional.of(parser.parse(form, input));
        } catch (PolicyParseException broken) {
            problems.addAll(broken.problems());
            return Optional.empty();
        }
    }

    private static boolean isUnknown(JsonValue value) {
        return value.asObject()
                .flatMap(object -> object.get("unknown"))
                .flatMap(JsonValue::asBoolean)
                .orElse(false);
    }
}
