package io.github.iamevaluator.cli.output;

import io.github.iamevaluator.CheckExplanation;
import io.github.iamevaluator.ElementExplanation;
import io.github.iamevaluator.PolicySetExplanation;
import io.github.iamevaluator.PolicySetExplanation.Standing;
import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.scenario.wording.Words;
import java.util.Locale;

/** The explanation of a check for programs. */
final class JsonExplanation {

    private final JsonWriter json;

    JsonExplanation(JsonWriter json) {
        this.json = json;
    }

    void write(CheckExplanation check) {
        json.beginObject();
        json.field("action", check.result().action());
        json.field("resource", check.result().resource());
        json.name("nearestMisses").beginArray();
        check.nearestMisses().forEach(this::statement);
        json.endArray().name("policySets").beginArray();
        check.policySets().forEach(this::policySet);
        json.endArray().endObject();
    }

    private void policySet(PolicySetExplanation set) {
        json.beginObject();
        json.field("policyType", set.policyType().label());
        json.field("name", set.name());
        json.field("standing", standing(set.standing()));
        json.field("rule", set.rule());
        json.field("unknown", set.unknownPolicies());
        json.name("statements").beginArray();
        set.statements().forEach(this::statement);
        json.endArray().endObject();
    }

    private void statement(StatementExplanation statement) {
        json.beginObject();
        json.field("policyType", statement.policyType().label());
        json.field("policy", statement.policy());
        json.field("statement", statement.label());
        json.field("effect", JsonAnswer.effect(statement.effect()));
        json.field("applies", statement.applies());
        statement.at().ifPresent(at -> JsonAnswer.place(json, at));
        json.name("elements").beginArray();
        statement.elements().forEach(this::element);
        json.endArray().endObject();
    }

    private void element(ElementExplanation element) {
        json.beginObject();
        json.field("element", element.element().name().toLowerCase(Locale.ROOT));
        json.field("matched", element.matched());
        json.field("detail", element.detail());
        json.endObject();
    }

    private static String standing(Standing standing) {
        return standing == Standing.NOT_APPLICABLE ? "notApplicable" : Words.of(standing);
    }
}
