package io.github.iamevaluator.cli.trail;

import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.leastprivilege.Evidence;
import io.github.iamevaluator.leastprivilege.LeastPrivilegeReport;
import io.github.iamevaluator.leastprivilege.NeverUsed;
import io.github.iamevaluator.leastprivilege.PartlyUsed;
import io.github.iamevaluator.leastprivilege.PolicyStatement;
import io.github.iamevaluator.leastprivilege.Recheck;
import io.github.iamevaluator.replay.Difference;
import io.github.iamevaluator.replay.Tallied;
import io.github.iamevaluator.replay.Tallies;

/** The smallest policy for programs. Members are only ever added while {@code schemaVersion} stays the same. */
public final class LeastPrivilegeJson {

    private static final long SCHEMA_VERSION = 1;

    private final JsonWriter json;

    /** A report to a target, indented. */
    public LeastPrivilegeJson(Appendable out) {
        this.json = JsonWriter.indented(out);
    }

    /** Writes policies, evidence and check. */
    public void write(LeastPrivilegeReport report, Recheck check) {
        json.beginObject().field("schemaVersion", SCHEMA_VERSION);
        json.field("principal", report.principal());
        json.name("policies").beginArray();
        report.documents().forEach(json::raw);
        json.endArray();
        json.field("size", report.size());
        json.name("evidence").beginArray();
        report.statements().forEach(this::statement);
        json.endArray();
        json.field("denyStatementsKept", report.denials());
        json.name("neverUsed").beginArray();
        report.neverUsed().forEach(this::unused);
        json.endArray();
        json.field("requests", report.requests());
        json.field("allowedOtherwise", report.otherwise());
        json.field("unknownPolicies", report.unknownPolicies());
        counted("withoutResource", "action", report.withoutResource());
        counted("withoutAction", "event", report.withoutAction());
        counted("unasked", "what", report.unasked());
        counted("callerInPart", "action", report.callerInPart());
        differences("notAllowedToday", report.notAllowed());
        json.name("decidedAgain").beginObject();
        json.field("requests", check.requests());
        differences("lost", check.lost());
        json.endObject().endObject();
    }

    private void counted(String name, String member, Tallies<String> tallies) {
        json.name(name).beginArray();
        tallies.entries()
                .forEach(entry -> json.beginObject()
                        .field(member, entry.what())
                        .field("count", entry.tally().count())
                        .endObject());
        json.endArray();
    }

    private void statement(PolicyStatement statement) {
        json.beginObject();
        json.field("sid", statement.sid());
        json.field("inside", statement.from());
        evidence(statement.evidence());
        json.name("actions").beginArray();
        statement.byAction().forEach((action, use) -> {
            json.beginObject().field("action", action);
            evidence(use);
            json.endObject();
        });
        json.endArray().endObject();
    }

    private void evidence(Evidence use) {
        json.field("count", use.count());
        json.field("first", use.first().toString());
        json.field("last", use.last().toString());
    }

    private void unused(NeverUsed unused) {
        json.beginObject();
        json.field("grant", unused.from());
        json.field("whole", unused.whole());
        json.field("actions", unused.actions());
        json.field("resources", unused.resources());
        json.name("partlyUsed").beginArray();
        unused.partly().forEach(this::partly);
        json.endArray();
        json.endObject();
    }

    private void partly(PartlyUsed wildcard) {
        json.beginObject();
        json.field("pattern", wildcard.pattern());
        json.field("granted", wildcard.granted());
        json.field("used", wildcard.used());
        json.name("notUsed").beginArray();
        wildcard.unused()
                .forEach((level, actions) -> json.beginObject()
                        .field("accessLevel", level.label())
                        .field("actions", actions)
                        .endObject());
        json.endArray().endObject();
    }

    private void differences(String name, Tallies<Difference> differences) {
        json.name(name).beginArray();
        for (Tallied<Difference> entry : differences.entries()) {
            json.beginObject();
            json.field("action", entry.what().action());
            json.field("decided", entry.what().decided().code());
            json.field("reason", entry.what().reason());
            json.field("count", entry.tally().count());
            json.field("examples", entry.tally().examples());
            json.endObject();
        }
        json.endArray();
    }
}
