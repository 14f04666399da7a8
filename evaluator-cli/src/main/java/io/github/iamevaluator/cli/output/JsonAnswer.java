package io.github.iamevaluator.cli.output;

import io.github.iamevaluator.CheckExplanation;
import io.github.iamevaluator.CheckResult;
import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.Explanation;
import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.PatternResult;
import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.request.Warning;
import io.github.iamevaluator.scenario.wording.VerdictSentence;
import java.util.List;
import java.util.Set;

/**
 * An answer for programs. Members are only ever added while {@code schemaVersion} stays the same.
 *
 * <p>{@code decision} is the code of the decision, but {@code allowedForSome} where the question was about a set of
 * resources (EVAL-43), so that no program takes it for a plain yes.
 */
public final class JsonAnswer {

    private static final long SCHEMA_VERSION = 1;

    private final JsonWriter json;

    /** An answer to a target, indented. */
    public JsonAnswer(Appendable out) {
        this.json = JsonWriter.indented(out);
    }

    /**
     * Writes the answer.
     *
     * @param inFull whether with every policy set and statement
     */
    public void write(AccessRequest request, Explanation explanation, boolean inFull) {
        EvaluationResult result = explanation.result();
        VerdictSentence sentence = new VerdictSentence(request, result);
        json.beginObject().field("schemaVersion", SCHEMA_VERSION);
        json.field("decision", code(result.decision(), result.allowedForSome()));
        json.field("sentence", sentence.verdict() + ": " + sentence.statement());
        question(request);
        reasons(result.rules(), result.blockedBy(), result.matchedStatements(), result.unknownPolicies());
        json.field("missingContextKeys", result.missingContextKeys());
        json.name("warnings").beginArray();
        result.warnings().forEach(this::warning);
        json.endArray().name("checks").beginArray();
        result.checks().forEach(this::check);
        json.endArray();
        if (inFull) {
            explanation(explanation.checks());
        }
        json.endObject();
    }

    private void question(AccessRequest request) {
        json.field("principal", request.principal().text());
        json.field("action", request.action());
        json.field(
                "resources",
                request.resources().stream().map(ResourceTarget::arn).toList());
    }

    private void check(CheckResult check) {
        json.beginObject();
        json.field("action", check.action());
        json.field("resource", check.resource());
        json.field("decision", code(check.decision(), check.resourceIsSet()));
        reasons(check.rules(), check.blockedBy(), check.matchedStatements(), check.unknownPolicies());
        if (check.resourceIsSet()) {
            json.name("patterns").beginArray();
            check.patterns().forEach(this::pattern);
            json.endArray();
        }
        json.endObject();
    }

    private void pattern(PatternResult inside) {
        json.beginObject();
        json.field("pattern", inside.pattern());
        json.field("decision", code(inside.decision(), inside.pattern().indexOf('*') >= 0));
        json.endObject();
    }

    private void reasons(
            List<String> rules, Set<BlockedBy> blockedBy, List<MatchedStatement> matched, List<String> unknown) {
        json.field("rules", rules);
        json.field(
                "blockedBy", blockedBy.stream().sorted().map(BlockedBy::label).toList());
        json.name("matchedStatements").beginArray();
        matched.forEach(this::statement);
        json.endArray();
        json.field("unknown", unknown);
    }

    private void statement(MatchedStatement statement) {
        json.beginObject();
        json.field("policyType", statement.policyType().label());
        json.field("policy", statement.policy());
        statement.sid().ifPresent(sid -> json.field("sid", sid));
        json.field("index", statement.index());
        json.field("effect", effect(statement.effect()));
        statement.at().ifPresent(at -> place(json, at));
        json.endObject();
    }

    private void warning(Warning warning) {
        json.beginObject();
        json.field("code", warning.code().name());
        json.field("message", warning.message());
        json.endObject();
    }

    private void explanation(List<CheckExplanation> checks) {
        JsonExplanation explanation = new JsonExplanation(json);
        json.name("explanation").beginArray();
        checks.forEach(explanation::write);
        json.endArray();
    }

    static void place(JsonWriter json, SourceLocation at) {
        at.file().ifPresent(file -> json.field("file", file));
        json.field("pointer", at.pointer());
        json.field("line", at.line());
        json.field("column", at.column());
        at.decoded().ifPresent(decoded -> {
            json.field("decodedLine", decoded.line());
            json.field("decodedColumn", decoded.column());
        });
    }

    static String effect(Effect effect) {
        return switch (effect) {
            case ALLOW -> "Allow";
            case DENY -> "Deny";
        };
    }

    private static String code(Decision decision, boolean isSet) {
        return isSet && decision == Decision.ALLOWED ? "allowedForSome" : decision.code();
    }
}
