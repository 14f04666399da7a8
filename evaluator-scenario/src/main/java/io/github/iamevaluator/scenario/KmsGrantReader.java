package io.github.iamevaluator.scenario;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.request.KmsGrant;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads grants on a KMS key, with the names of the KMS API (KMS-6). */
final class KmsGrantReader {

    private static final List<String> FIELDS = List.of("granteePrincipal", "operations", "constraints");
    private static final List<String> CONSTRAINTS =
            List.of("EncryptionContextEquals", "EncryptionContextSubset", "SourceArn");

    private final ReadProblems problems;

    KmsGrantReader(ReadProblems problems) {
        this.problems = problems;
    }

    Optional<KmsGrant> read(JsonValue value) {
        return Fields.of(value, "the grant", FIELDS, problems).flatMap(this::read);
    }

    private Optional<KmsGrant> read(Fields fields) {
        Optional<String> grantee = fields.requiredText("granteePrincipal");
        Optional<List<String>> operations = fields.required("operations").flatMap(v -> fields.texts("operations"));
        Optional<Fields> constraints =
                fields.object("constraints").map(object -> Fields.of(object, "constraints", CONSTRAINTS, problems));
        return grantee.flatMap(principal -> operations.map(names -> new KmsGrant(
                principal,
                names,
                constraints.flatMap(c -> encryptionContext(c, "EncryptionContextEquals")),
                constraints.flatMap(c -> encryptionContext(c, "EncryptionContextSubset")),
                constraints.flatMap(c -> c.text("SourceArn")))));
    }

    private Optional<Map<String, String>> encryptionContext(Fields constraints, String name) {
        return constraints.object(name).map(object -> pairs(object, name));
    }

    private Map<String, String> pairs(JsonObject object, String name) {
        Fields.repeated(object, name, problems);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (JsonMember member : object.members()) {
            member.value()
                    .asString()
                    .ifPresentOrElse(
                            text -> pairs.put(member.name(), text),
                            () -> problems.wrongType(member.value(), "an element of " + name, "a string"));
        }
        return pairs;
    }
}
