package io.github.iamevaluator.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule ids of {@code docs/semantics.md}, and those that other texts name. */
final class RuleIds {

    private static final Pattern RULE = Pattern.compile("\\*\\*([A-Z][A-Z0-9]*-[0-9]+)\\*\\*");
    private static final Pattern DISPUTED_POINT = Pattern.compile("^\\| (A-[0-9]+) \\|", Pattern.MULTILINE);

    private final Set<String> rules;
    private final Set<String> disputedPoints;
    private final Pattern anyId;

    private RuleIds(Set<String> rules, Set<String> disputedPoints) {
        this.rules = rules;
        this.disputedPoints = disputedPoints;
        String families = Stream.concat(rules.stream(), disputedPoints.stream())
                .map(id -> id.substring(0, id.indexOf('-')))
                .distinct()
                .collect(Collectors.joining("|"));
        this.anyId = Pattern.compile("(?<![A-Za-z0-9_-])(?:" + families + ")-[0-9]+(?![A-Za-z0-9_-])");
    }

    /** The ids that the text of the rules defines. */
    static RuleIds definedIn(String semantics) {
        return new RuleIds(all(RULE, semantics, 1), all(DISPUTED_POINT, semantics, 1));
    }

    /** The ids of rules. */
    Set<String> rules() {
        return rules;
    }

    /** Tells whether an id is that of a rule or of a disputed point. */
    boolean isDefined(String id) {
        return rules.contains(id) || disputedPoints.contains(id);
    }

    /** Every id, defined or not, that a text names: whatever looks like one of a known family. */
    Set<String> namedIn(String text) {
        return all(anyId, text, 0);
    }

    /** The ids that a file names and nobody defines, each with the file. */
    Stream<String> unknownIn(Path file) {
        return namedIn(read(file)).stream().filter(id -> !isDefined(id)).map(id -> id + " in " + file);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Set<String> all(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }
}
