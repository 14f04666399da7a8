package io.github.iamevaluator.index;

import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.request.ContextKeys;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the outcome of a statement depends on, its action and principal matching.
 *
 * @param keys the context keys that it reads, folded
 * @param ofCaller those of them whose value may differ from caller to caller
 * @param variables whether its resources have policy variables
 */
record StatementNeeds(List<String> keys, List<String> ofCaller, boolean variables) {

    /**
     * What a statement depends on.
     *
     * @param ofCallers tells of which keys the value may differ from caller to caller
     */
    static StatementNeeds of(CompiledStatement statement, Predicate<String> ofCallers) {
        List<VariableTemplate.Key> variables = statement.resource().variableKeys();
        List<String> keys = Stream.concat(
                        statement.conditions().keysRead().stream(),
                        variables.stream().map(VariableTemplate.Key::name))
                .map(ContextKeys::fold)
                .distinct()
                .sorted()
                .toList();
        return new StatementNeeds(keys, keys.stream().filter(ofCallers).toList(), !variables.isEmpty());
    }
}
