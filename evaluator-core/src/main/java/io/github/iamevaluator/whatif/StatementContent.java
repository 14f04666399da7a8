package io.github.iamevaluator.whatif;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ContextKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a statement says, whatever its Sid and wherever it stands. */
record StatementContent(
        PolicyVersion version,
        Effect effect,
        PrincipalElement principal,
        ActionElement action,
        ResourceElement resource,
        List<Test> tests) {

    /** One operator applied to one key. */
    record Test(String operator, String foldedKey, List<String> values) {}

    /** The statements of a document, by what they say. */
    static Map<StatementContent, Statement> of(PolicyDocument document) {
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
                statement.principal(),
                statement.action(),
                statement.resource(),
                statement.conditions().stream().map(StatementContent::test).toList());
    }

    private static Test test(Condition condition) {
        return new Test(condition.operatorText(), ContextKeys.fold(condition.key()), condition.values());
    }
}
