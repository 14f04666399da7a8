package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;

/** Writes mutants as the member {@code mutation} of a JSON object. Members are only ever added. */
final class MutationJson {

    private final JsonWriter json;

    MutationJson(JsonWriter json) {
        this.json = json;
    }

    void write(MutationReport report) {
        json.name("mutation").beginObject();
        json.field("mutants", report.mutants());
        json.field("noticed", report.noticed().exercised());
        json.name("survivors").beginArray();
        report.survivors().forEach(this::survivor);
        json.endArray().endObject();
    }

    private void survivor(SurvivingMutant survivor) {
        Mutant mutant = survivor.mutant();
        SourceLocation at = mutant.policy().locate(mutant.statement());
        json.beginObject();
        json.field("policyType", mutant.type().label());
        json.field("policy", mutant.policy().name());
        json.field("statement", mutant.statement().label());
        json.field("mutation", mutant.mutation().code());
        at.file().ifPresent(file -> json.field("file", file));
        json.field("line", at.line());
        survivor.noticing().ifPresent(this::noticing);
        json.endObject();
    }

    /** The request that would tell; without this member none was found. */
    private void noticing(NoticingRequest noticing) {
        json.name("noticedBy").beginObject();
        json.field("principal", noticing.request().principal().text());
        json.field("action", noticing.request().action());
        json.field(
                "resources",
                noticing.request().resources().stream().map(ResourceTarget::arn).toList());
        json.name("context").beginObject();
        noticing.request().context().entries().values().forEach(this::context);
        json.endObject();
        json.field("decision", noticing.decision().code());
        json.field("decisionOfMutant", noticing.ofMutant().code());
        json.endObject();
    }

    private void context(RequestContext.Entry entry) {
        entry.value().fold(one -> json.field(entry.key(), one.value()), many -> json.field(entry.key(), many.values()));
    }
}
