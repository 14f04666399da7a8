package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.policy.Effect;
import java.util.List;

/** Writes coverage as one JSON object. Members are only ever added while {@code schemaVersion} stays the same. */
final class CoverageJson {

    private static final long SCHEMA_VERSION = 1;

    private final JsonWriter json;

    private CoverageJson(JsonWriter json) {
        this.json = json;
    }

    static String write(CoverageReport report) {
        StringBuilder out = new StringBuilder();
        new CoverageJson(JsonWriter.indented(out)).report(report);
        return out.append('\n').toString();
    }

    private void report(CoverageReport report) {
        json.beginObject().field("schemaVersion", SCHEMA_VERSION);
        points("total", report.points());
        points("statements", report.statements());
        json.name("policies").beginArray();
        report.policies().forEach(this::policy);
        json.endArray();
        report.mutation().ifPresent(mutation -> mutation.writeTo(json));
        json.endObject();
    }

    private void policy(PolicyCoverage policy) {
        json.beginObject();
        json.field("policy", policy.policy().name());
        json.field("policyType", policy.type().label());
        policy.policy().origin().file().ifPresent(file -> json.field("file", file));
        points("total", policy.points());
        json.name("statements").beginArray();
        policy.statements().forEach(this::statement);
        json.endArray().endObject();
    }

    private void statement(StatementCoverage statement) {
        json.beginObject();
        json.field("statement", statement.label());
        json.field("effect", effect(statement.effect()));
        json.field("line", statement.at().line());
        json.field("applied", statement.applied());
        entries("actions", statement.actions());
        entries("resources", statement.resources());
        json.name("conditions").beginArray();
        for (ConditionCoverage condition : statement.conditions()) {
            json.beginObject().field("condition", condition.text());
            json.field("line", condition.at().line());
            json.field("true", condition.whenTrue());
            json.field("false", condition.whenFalse()).endObject();
        }
        json.endArray().endObject();
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case ALLOW -> "Allow";
            case DENY -> "Deny";
        };
    }

    private void entries(String name, List<EntryCoverage> entries) {
        json.name(name).beginArray();
        for (EntryCoverage entry : entries) {
            json.beginObject().field("text", entry.text());
            json.field("line", entry.at().line());
            json.field("times", entry.times()).endObject();
        }
        json.endArray();
    }

    private void points(String name, CoveragePoints points) {
        json.name(name).beginObject();
        json.field("exercised", points.exercised());
        json.field("all", points.all());
        json.field("percent", points.percent()).endObject();
    }
}
