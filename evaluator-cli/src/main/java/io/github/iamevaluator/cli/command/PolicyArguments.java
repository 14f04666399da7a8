package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.parse.ProblemCode;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads policies that the command line names: a file, {@code -} for standard input, or the document itself as text.
 *
 * <p>A policy from a file has the file's name, without folders and {@code .json}. The problems of all policies are
 * collected.
 */
final class PolicyArguments {

    private static final String SEPARATOR = ",";

    private final PolicyParser parser;
    private final InputSource source;
    private final List<Problem> problems = new ArrayList<>();

    PolicyArguments(PolicyParser parser, InputSource source) {
        this.parser = parser;
        this.source = source;
    }

    /** The policies of one option. */
    List<Policy> read(PolicyForm form, String option, List<String> arguments) {
        return arguments.stream()
                .flatMap(argument -> read(form, option, argument).stream())
                .toList();
    }

    /** The levels of {@code --scp} or {@code --rcp}: one a value, its files joined by commas. */
    List<ControlLevel> levels(PolicyForm form, String option, List<String> levels) {
        List<ControlLevel> read = new ArrayList<>();
        for (String level : levels) {
            List<String> files = isDocument(level) ? List.of(level) : List.of(level.split(SEPARATOR, -1));
            read.add(new ControlLevel("level " + (read.size() + 1), read(form, option, files)));
        }
        return read;
    }

    /** Ends the run if a policy that was read is broken. */
    void throwIfBroken() {
        if (!problems.isEmpty()) {
            throw CommandFailure.input(new PolicyParseException(problems).getMessage() + "");
        }
    }

    private List<Policy> read(PolicyForm form, String option, String argument) {
        if (argument.isEmpty()) {
            throw CommandFailure.usage(option + " has an empty value; give a file, \"-\" or a policy document");
        }
        PolicyInput input = input(option, argument);
        try {
            Policy policy = parser.parse(form, input);
            problems.addAll(withoutPrincipal(form, input));
            return List.of(policy);
        } catch (PolicyParseException broken) {
            problems.addAll(broken.problems());
            return List.of();
        }
    }

    /** A resource policy that names nobody is one that AWS would not take (GRAM-21); who gives it means another file. */
    private List<Problem> withoutPrincipal(PolicyForm form, PolicyInput input) {
        boolean namesCallers = form == PolicyForm.RESOURCE_BASED || form == PolicyForm.ROLE_TRUST;
        return namesCallers
                ? parser.validate(form, input).stream()
                        .filter(problem -> problem.code().equals(ProblemCode.NO_PRINCIPAL.text()))
                        .toList()
                : List.of();
    }

    private PolicyInput input(String option, String argument) {
        if (isDocument(argument)) {
            return PolicyInput.text(option, argument);
        }
        String file = InputSource.display(argument);
        return PolicyInput.bytes(name(file), file, source.read(argument, PolicyParser.DEFAULT_SIZE_LIMIT + 1));
    }

    private static boolean isDocument(String argument) {
        String text = argument.stripLeading();
        return text.startsWith("{") || text.regionMatches(true, 0, "%7B", 0, 3);
    }

    private static String name(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.endsWith(".json") ? last.substring(0, last.length() - ".json".length()) : last;
    }
}
