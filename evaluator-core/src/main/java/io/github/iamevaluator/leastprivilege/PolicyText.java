package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import java.util.List;
import java.util.Optional;

/** Writes a policy document. */
final class PolicyText {

    private final StringBuilder text = new StringBuilder();
    private final JsonWriter json = JsonWriter.indented(text);
    private boolean empty = true;

    PolicyText(PolicyVersion version) {
        json.beginObject().field("Version", version == PolicyVersion.V2012_10_17 ? "2012-10-17" : "2008-10-17");
        json.name("Statement").beginArray();
    }

    /** An Allow statement with the conditions of the one it comes from. */
    void allow(PolicyStatement statement, List<Condition> conditions) {
        begin(Optional.of(statement.sid()), Effect.ALLOW);
        texts("Action", statement.actions());
        if (!statement.resources().isEmpty()) {
            texts(statement.notResource() ? "NotResource" : "Resource", statement.resources());
        }
        end(conditions);
    }

    /** A Deny statement, as it is. */
    void deny(Statement statement, Optional<String> sid) {
        begin(sid, Effect.DENY);
        List<String> actions =
                statement.action().patterns().stream().map(ActionPattern::text).toList();
        texts(statement.action().fold(action -> "Action", not -> "NotAction"), actions);
        List<String> resources = statement.resource().patterns().stream()
                .map(ResourcePattern::text)
                .toList();
        statement
                .resource()
                .fold(resource -> Optional.of("Resource"), not -> Optional.of("NotResource"), Optional::<String>empty)
                .ifPresent(element -> texts(element, resources));
        end(statement.conditions());
    }

    private void begin(Optional<String> sid, Effect effect) {
        empty = false;
        json.beginObject();
        sid.ifPresent(name -> json.field("Sid", name));
        json.field("Effect", effect == Effect.ALLOW ? "Allow" : "Deny");
    }

    private void texts(String element, List<String> texts) {
        if (texts.size() == 1) {
            json.field(element, texts.get(0));
        } else {
            json.field(element, texts);
        }
    }

    private void end(List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            json.name("Condition").beginObject();
            for (ConditionBlock block : ConditionBlock.of(conditions)) {
                json.name(block.operator()).beginObject();
                block.keys().forEach(this::texts);
                json.endObject();
            }
            json.endObject();
        }
        json.endObject();
    }

    /** Tells whether it has no statement. */
    boolean isEmpty() {
        return empty;
    }

    /** The document; nothing can be added to it afterwards. */
    String finish() {
        json.endArray().endObject();
        return text.toString();
    }
}
