package io.github.iamevaluator.overlay;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ContextKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a statement says, whatever its Sid, wherever it stands, and in whichever order its elements list things. */
public record StatementContent(
        PolicyVersion version, Effect effect, Element principal, Element action, Element resource, Set<Test> tests) {

    /** An element, such as NotAction, with what it lists. */
    record Element(Class<?> kind, Set<?> entries) {

        private static Element of(Object element, List<?> entries) {
            return new Element(element.getClass(), Set.copyOf(entries));
        }
    }

    /** One operator applied to one key. */
    record Test(String operator, String foldedKey, Set<String> values) {}

    /** The statements of a document, by what they say. */
    public static Map<StatementContent, Statement> of(PolicyDocument document) {
        PolicyDocument read = document.unpacked();
        Map<StatementContent, Statement> contents = new LinkedHashMap<>();
        for (Statement statement : read.statements()) {
            contents.put(of(read.version(), statement), statement);
        }
        return contents;
    }

    private static StatementContent of(PolicyVersion version, Statement statement) {
        return new StatementContent(
                version,
                statement.effect(),
                Element.of(statement.principal(), statement.principal().entries()),
                Element.of(statement.action(), statement.action().patterns()),
                Element.of(statement.resource(), statement.resource().patterns()),
                statement.conditions().stream().map(StatementContent::test).collect(Collectors.toSet()));
    }

    private static Test test(Condition condition) {
        return new Test(condition.operatorText(), ContextKeys.fold(condition.key()), Set.copyOf(condition.values()));
    }
}
