package io.github.iamevaluator.whatif;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.match.Glob;
import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A changed statement whose texts have been read for policy variables. */
final class StatementTexts {

    private static final ResolvedText ANYTHING = ResolvedText.written("*");

    private final ChangedStatement changed;
    private final EvaluationOptions options;
    private final List<VariableTemplate> entries;
    private final boolean excluding;
    private final List<Glob> globs;
    private final Map<String, String> variables;
    private final Set<String> shared;

    /**
     * A statement.
     *
     * @param shared {@link #tests} that other changed statements have, too
     */
    StatementTexts(ChangedStatement changed, EvaluationOptions options, Set<String> shared) {
        this.shared = shared;
        this.changed = changed;
        this.options = options;
        Statement statement = changed.statement();
        this.entries = statement.resource().patterns().stream()
                .map(pattern -> read(whole(pattern.text())))
                .toList();
        this.excluding = statement.resource().fold(named -> false, others -> true, () -> true);
        this.globs = entries.stream()
                .filter(entry -> !excluding || entry.isConstant())
                .map(entry -> Glob.compile(entry.resolveOpen(RequestContext.EMPTY), !excluding))
                .toList();
        this.variables = variables(statement);
    }

    Statement statement() {
        return changed.statement();
    }

    /** A text of the statement, read for variables. */
    VariableTemplate read(String text) {
        return VariableTemplate.parse(text, changed.version(), options);
    }

    /** The keys that the conditions of a statement test, each with each value, to be compared with those of others. */
    static Stream<String> tests(Statement statement) {
        return statement.conditions().stream()
                .flatMap(condition -> condition.values().stream().map(value -> test(condition.key(), value)));
    }

    private static String test(String key, String value) {
        return ContextKeys.fold(key) + '\n' + value;
    }

    /** Tells whether another changed statement tests a key with this value, too. */
    boolean isShared(String key, String value) {
        return shared.contains(test(key, value));
    }

    /** The entries of its NotResource, as far as they have no variables: what it leaves to others. */
    List<ResolvedText> excluded() {
        return excluding
                ? entries.stream()
                        .map(entry -> entry.resolve(RequestContext.EMPTY))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** The keys that its variables read, as first written, by their folded names. */
    Map<String, String> variables() {
        return variables;
    }

    /**
     * The entries of its Resource with the variables replaced, without those of which a variable has no value; of a statement
     * that does not say which resources it speaks of: any.
     */
    List<ResolvedText> resources(ContextView values) {
        return excluding
                ? List.of(ANYTHING)
                : entries.stream()
                        .map(entry -> entry.resolve(values))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Tells whether it may speak of a resource, whatever its variables stand for. */
    boolean mayMatch(String arn) {
        return excluding != globs.stream().anyMatch(glob -> glob.matches(arn));
    }

    /** A short ARN stands for all that begin with it, if for anything (RES-8). */
    private static String whole(String text) {
        return text.equals("*")
                ? text
                : text + ":*".repeat(ArnSegments.COUNT - ArnSegments.of(text).count());
    }

    private Map<String, String> variables(Statement statement) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(
                        entries.stream(),
                        statement.conditions().stream()
                                .map(Condition::values)
                                .flatMap(List::stream)
                                .map(this::read))
                .flatMap(text -> text.keys().stream())
                .forEach(key -> names.putIfAbsent(ContextKeys.fold(key.name()), key.name()));
        return names;
    }
}
