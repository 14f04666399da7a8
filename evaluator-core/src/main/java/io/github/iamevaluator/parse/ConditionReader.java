package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads a Condition element: operator, then key, then values (COND-1). */
final class ConditionReader {

    private final PolicyForm form;
    private final Problems problems;
    private final SharedParts shared;
    private final Members members;

    ConditionReader(PolicyForm form, Problems problems, SharedParts shared) {
        this.form = form;
        this.problems = problems;
        this.shared = shared;
        this.members = new Members(problems);
    }

    /** The conditions in the order written; without those that have an error. */
    List<Condition> read(JsonMember element) {
        List<Condition> conditions = new ArrayList<>();
        for (JsonMember operator : operators(element)) {
            Optional<OperatorName> name = OperatorName.parse(operator.name());
            if (name.isEmpty()) {
                unknownOperator(operator);
            }
            Optional<JsonObject> keys = members.object(operator, "the value of " + Problems.quote(operator.name()));
            name.ifPresent(known ->
                    keys.ifPresent(object -> object.members().forEach(key -> conditions.add(condition(known, key)))));
        }
        return conditions;
    }

    private List<JsonMember> operators(JsonMember element) {
        return members.object(element, "Condition").map(JsonObject::members).orElse(List.of());
    }

    private void unknownOperator(JsonMember operator) {
        problems.error(
                ProblemCode.UNKNOWN_OPERATOR,
                operator,
                "unknown condition operator " + Problems.quote(operator.name()),
                OperatorName.mend(operator.name()));
    }

    private Condition condition(OperatorName name, JsonMember key) {
        List<String> values = new ArrayList<>();
        for (JsonValue value : Members.elements(key.value())) {
            value.asText().ifPresentOrElse(values::add, () -> notAText(value, key));
            value.asText().ifPresent(text -> check(name.operator(), value, text));
        }
        return new Condition(
                name.operator(),
                name.quantifier(),
                name.ifExists(),
                shared.text(key.name()),
                shared.texts(values),
                problems.position(key.nameSpan().start()));
    }

    private void notAText(JsonValue value, JsonMember key) {
        problems.wrongType(
                value, "a value of condition key " + Problems.quote(key.name()), "a string, a number or a boolean");
    }

    private void check(ConditionOperator operator, JsonValue value, String text) {
        if (operator == ConditionOperator.BINARY_EQUALS) {
            checkBase64(value, text);
        } else if (form.isStoredInIam() && !Literals.fits(operator.family(), text)) {
            problems.finding(
                    ProblemCode.MISFITTING_LITERAL,
                    value.span(),
                    Problems.quote(text) + " does not fit " + operator.awsName(),
                    "IAM refuses to store it; write " + Literals.form(operator.family()));
        }
    }

    private void checkBase64(JsonValue value, String text) {
        if (!isBase64(text)) {
            problems.error(
                    ProblemCode.INVALID_BASE64,
                    value,
                    Problems.quote(text) + " is not base64",
                    "write base64 with its padding, for example \"YQ==\"");
        }
    }

    /** Tells whether a text is padded base64 whose unused bits are zero (COND-41). */
    private static boolean isBase64(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(Base64.getDecoder().decode(text))
                    .equals(text);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
