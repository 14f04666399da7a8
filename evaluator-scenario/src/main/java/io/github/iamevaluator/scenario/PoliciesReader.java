package io.github.iamevaluator.scenario;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code policies} field. */
final class PoliciesReader {

    private static final List<String> FIELDS = List.of(
            "identity",
            "permissionsBoundary",
            "session",
            "serviceControl",
            "resourceControl",
            "vpcEndpoint",
            "resource",
            "resourceByArn");
    private static final List<String> LEVEL_FIELDS = List.of("id", "policies");

    private final PolicyReader policies;
    private final ReadProblems problems;

    PoliciesReader(PolicyReader policies, ReadProblems problems) {
        this.policies = policies;
        this.problems = problems;
    }

    /**
     * The policies.
     *
     * @param value the field
     * @param endpointType the type of the VPC endpoint
     * @param forms which form the policy of a resource has
     */
    PolicySet read(JsonValue value, EndpointType endpointType, ResourcePolicyForm forms) {
        return Fields.of(value, "policies", FIELDS, problems)
                .map(fields -> read(fields, endpointType, forms))
                .orElse(PolicySet.EMPTY);
    }

    private PolicySet read(Fields fields, EndpointType endpointType, ResourcePolicyForm forms) {
        return PolicySet.builder()
                .identity(list(fields, "identity", PolicyForm.IDENTITY, Integer.MAX_VALUE))
                .permissionsBoundary(list(fields, "permissionsBoundary", PolicyForm.PERMISSIONS_BOUNDARY, 1))
                .session(list(fields, "session", PolicyForm.SESSION, Integer.MAX_VALUE))
                .serviceControl(levels(fields, "serviceControl", PolicyForm.SERVICE_CONTROL))
                .resourceControl(levels(fields, "resourceControl", PolicyForm.RESOURCE_CONTROL))
                .vpcEndpoint(list(fields, "vpcEndpoint", endpointForm(endpointType), 1))
                .endpointType(endpointType)
                .resource(list(fields, "resource", forms.ofRequest(), 2))
                .resourceByArn(byArn(fields))
                .build();
    }

    private static PolicyForm endpointForm(EndpointType type) {
        return switch (type) {
            case INTERFACE -> PolicyForm.INTERFACE_ENDPOINT;
            case GATEWAY -> PolicyForm.GATEWAY_ENDPOINT;
        };
    }

    /** One policy, or an array of at most so many. */
    private List<Policy> list(Fields fields, String name, PolicyForm form, int most) {
        List<JsonValue> values = fields.oneOrMore(name);
        if (values.size() > most) {
            problems.add(
                    Code.WRONG_VALUE,
                    values.get(most),
                    name + " has " + values.size() + " policies",
                    "give it at most " + most);
        }
        return read(values, name, form);
    }

    private List<Policy> read(List<JsonValue> values, String name, PolicyForm form) {
        List<Policy> read = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String unnamed = values.size() == 1 ? name : name + " " + (i + 1);
            policies.read(values.get(i), unnamed, form).ifPresent(read::add);
        }
        return read;
    }

    private List<ControlLevel> levels(Fields fields, String name, PolicyForm form) {
        List<ControlLevel> levels = new ArrayList<>();
        fields.array(name).stream()
                .flatMap(array -> array.elements().stream())
                .forEach(value -> Fields.of(value, "a level of " + name, LEVEL_FIELDS, problems)
                        .ifPresent(level -> levels.add(level(level, name + " level " + (levels.size() + 1), form))));
        return levels;
    }

    private ControlLevel level(Fields fields, String unnamed, PolicyForm form) {
        String id = fields.text("id").orElse(unnamed);
        fields.required("policies");
        List<JsonValue> values =
                fields.array("policies").map(JsonValue.JsonArray::elements).orElse(List.of());
        return new ControlLevel(id, read(values, id, form));
    }

    private Map<String, Policy> byArn(Fields fields) {
        Map<String, Policy> byArn = new LinkedHashMap<>();
        Optional<JsonObject> object = fields.object("resourceByArn");
        object.ifPresent(o -> Fields.repeated(o, "resourceByArn", problems));
        for (JsonMember member : object.map(JsonObject::members).orElse(List.of())) {
            policies.read(member.value(), member.name(), ResourcePolicyForm.of(member.name()))
                    .ifPresent(policy -> byArn.put(member.name(), policy));
        }
        return byArn;
    }
}
