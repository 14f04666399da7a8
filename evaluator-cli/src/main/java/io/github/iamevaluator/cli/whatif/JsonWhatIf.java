package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.scenario.wording.Words;
import io.github.iamevaluator.whatif.AccessAnswer;
import io.github.iamevaluator.whatif.AccessChange;
import io.github.iamevaluator.whatif.Coverage;
import io.github.iamevaluator.whatif.Totals;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/** The report for programs. Members are only ever added while {@code schemaVersion} stays the same. */
final class JsonWhatIf {

    private static final long SCHEMA_VERSION = 1;

    private final PrintWriter out;
    private final JsonWriter json;

    JsonWhatIf(PrintWriter out) {
        this.out = out;
        this.json = JsonWriter.indented(out);
    }

    void write(WhatIfOutcome outcome) {
        json.beginObject().field("schemaVersion", SCHEMA_VERSION);
        json.name("changeSet").beginObject();
        json.field("read", outcome.change().changes());
        json.field("rejected", outcome.change().rejected());
        json.field(
                "problems", outcome.change().problems().stream().map(Words::of).toList());
        json.field("notices", outcome.change().notices());
        json.endObject();
        totals(outcome.report().totals());
        coverage(outcome.report().coverage(), outcome);
        json.field("problems", outcome.report().problems());
        if (outcome.report().changes().isEmpty()) {
            json.field("headline", Headline.of(outcome));
        }
        json.name("groups").beginArray();
        outcome.groups().forEach(this::group);
        json.endArray().name("changes").beginArray();
        outcome.report().changes().forEach(change -> change(change, outcome.use(change)));
        json.endArray().endObject();
        out.println();
    }

    private void totals(Totals totals) {
        json.name("totals").beginObject();
        json.field("read", totals.read());
        json.field("lost", totals.lost());
        json.field("gained", totals.gained());
        json.field("undecided", totals.undecided());
        json.field("same", totals.same());
        json.field("stillUndecided", totals.stillUndecided());
        json.field("rejected", totals.rejected());
        json.field("unlisted", totals.unlisted());
        json.endObject();
    }

    private void coverage(Coverage coverage, WhatIfOutcome outcome) {
        json.name("coverage").beginObject();
        outcome.against().ifPresent(given -> json.field("against", given.source()));
        json.field("callers", coverage.callers());
        json.field("actions", coverage.actions());
        json.field("resources", coverage.resources());
        json.field("circumstances", coverage.circumstances());
        json.field("leftOut", coverage.leftOut());
        json.endObject();
        outcome.against().ifPresent(given -> {
            json.name("rejections").beginObject();
            given.rejections(outcome.report().totals().rejected()).forEach(json::field);
            json.endObject();
        });
    }

    private void group(ChangeGroup group) {
        json.beginObject();
        json.field("kind", TextWhatIf.label(group.kind()));
        json.field("sentence", group.sentence());
        json.field("principals", group.callers());
        json.field("actions", group.actions());
        json.field("resources", group.resources());
        context(group.circumstances());
        json.field("because", group.cause());
        json.field("before", group.before());
        json.field("after", group.after());
        use(group.use());
        json.endObject();
    }

    private void change(AccessChange change, Optional<Use> use) {
        json.beginObject();
        json.field("kind", TextWhatIf.label(change.kind()));
        json.field("principal", change.request().principal().text());
        json.field("action", change.request().action());
        json.field(
                "resources",
                change.request().resources().stream().map(ResourceTarget::arn).toList());
        context(ChangeGroups.circumstances(change));
        json.field("because", ChangeWords.cause(change.cause()));
        json.name("before");
        answer(change.before());
        json.name("after");
        answer(change.after());
        use(use);
        json.endObject();
    }

    private void use(Optional<Use> use) {
        use.ifPresent(made -> json.field("used", made.count()));
        use.flatMap(Use::last).ifPresent(when -> json.field("lastUsed", when.toString()));
    }

    private void context(Map<String, String> circumstances) {
        json.name("context").beginObject();
        circumstances.forEach(json::field);
        json.endObject();
    }

    private void answer(AccessAnswer answer) {
        json.beginObject();
        json.field("decision", answer.decision().code());
        json.field("principalExists", answer.callerExists());
        json.field(
                "blockedBy",
                answer.blockedBy().stream().sorted().map(BlockedBy::label).toList());
        json.name("matchedStatements").beginArray();
        answer.statements().forEach(this::statement);
        json.endArray();
        json.field("unknown", answer.unknown());
        json.endObject();
    }

    private void statement(MatchedStatement statement) {
        json.beginObject();
        json.field("policyType", statement.policyType().label());
        json.field("policy", statement.policy());
        statement.sid().ifPresent(sid -> json.field("sid", sid));
        json.field("index", statement.index());
        json.field("effect", statement.effect() == Effect.ALLOW ? "Allow" : "Deny");
        statement.at().ifPresent(this::place);
        json.endObject();
    }

    private void place(SourceLocation at) {
        at.file().ifPresent(file -> json.field("file", file));
        json.field("pointer", at.pointer());
        json.field("line", at.line());
        json.field("column", at.column());
    }
}
