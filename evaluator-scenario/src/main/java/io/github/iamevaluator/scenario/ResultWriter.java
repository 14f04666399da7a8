package io.github.iamevaluator.scenario;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Warning;
import io.github.iamevaluator.scenario.ScenarioResult.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes results as JSON Lines, one object a line. A failing target throws {@link UncheckedIOException}.
 *
 * <p>Line and column of a problem are those of the file; for a document that is a string the place in the decoded text
 * stands beside them.
 *
 * @since 0.1.0
 */
public final class ResultWriter {

    private final Appendable out;

    /** A writer to a target, which it neither flushes nor closes. */
    public ResultWriter(Appendable out) {
        this.out = out;
    }

    /** Writes one result and ends the line. */
    public void write(ScenarioResult result) {
        JsonWriter json = JsonWriter.compact(out).beginObject();
        result.id().ifPresent(id -> json.field("id", id));
        result.line().ifPresent(line -> json.field("line", line));
        result.outcome().fold(decided -> decision(json, decided.result()), failed -> error(json, failed));
        result.pass().ifPresent(pass -> json.field("pass", pass));
        json.endObject();
        endLine();
    }

    private static JsonWriter decision(JsonWriter json, EvaluationResult result) {
        json.field("decision", result.decision().code());
        json.field(
                "blockedBy",
                result.blockedBy().stream().sorted().map(BlockedBy::label).toList());
        json.name("matchedStatements").beginArray();
        result.matchedStatements().forEach(statement -> statement(json, statement));
        json.endArray();
        json.field("missingContextKeys", result.missingContextKeys());
        json.field("warnings", warnings(result));
        return result.decision() == Decision.UNDECIDED ? json.field("unknown", result.unknownPolicies()) : json;
    }

    private static void statement(JsonWriter json, MatchedStatement statement) {
        json.beginObject();
        json.field("policyType", statement.policyType().label());
        json.field("policy", statement.policy());
        statement.sid().ifPresent(sid -> json.field("sid", sid));
        json.field("index", statement.index());
        json.endObject();
    }

    private static List<String> warnings(EvaluationResult result) {
        return result.warnings().stream()
                .map(Warning::code)
                .distinct()
                .map(Warning.Code::name)
                .toList();
    }

    private static JsonWriter error(JsonWriter json, Failed failed) {
        json.field("error", failed.error());
        json.name("problems").beginArray();
        failed.problems().forEach(problem -> problem(json, problem));
        return json.endArray();
    }

    private static void problem(JsonWriter json, Problem problem) {
        json.beginObject();
        json.field("code", problem.code());
        json.field("policy", problem.at().policyName());
        json.field("pointer", problem.at().pointer());
        json.field("line", problem.at().line());
        json.field("column", problem.at().column());
        problem.at()
                .decoded()
                .ifPresent(place -> json.field("decodedLine", place.line()).field("decodedColumn", place.column()));
        json.field("what", problem.what());
        json.field("mend", problem.mend());
        json.endObject();
    }

    private void endLine() {
        try {
            out.append('\n');
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
