package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.scenario.ResourcePolicyForm;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the fields of a test file that give policies: a file, a folder of files, a document in place, or a list of them.
 *
 * <p>Paths are relative to the folder of the test file.
 */
final class PolicyFields {

    static final List<String> TYPES = List.of(
            "identity",
            "permissionsBoundary",
            "session",
            "serviceControl",
            "resourceControl",
            "vpcEndpoint",
            "endpointType",
            "resource",
            "resourceByArn");

    private static final Map<String, EndpointType> ENDPOINTS =
            Map.of("interface", EndpointType.INTERFACE, "gateway", EndpointType.GATEWAY);

    private final PolicyFiles files;
    private final BasePath base;
    private final ReadProblems problems;

    PolicyFields(PolicyFiles files, BasePath base, ReadProblems problems) {
        this.files = files;
        this.base = base;
        this.problems = problems;
    }

    /** The policies of {@code uses}: by type, or else identity policies. */
    PolicySet policies(JsonValue value) {
        boolean byType = value.asObject().filter(object -> !isDocument(object)).isPresent();
        return byType
                ? Fields.of(value, "policies", TYPES, problems)
                        .map(this::byType)
                        .orElse(PolicySet.EMPTY)
                : PolicySet.builder()
                        .identity(list(elements(value), "policies", PolicyForm.IDENTITY))
                        .build();
    }

    /** The policies of a field. */
    List<Policy> list(Fields fields, String name, PolicyForm form) {
        return list(fields.oneOrMore(name), name, form);
    }

    /** The policies of a field that has room for so many. */
    List<Policy> atMost(int most, Fields fields, String name, PolicyForm form) {
        List<Policy> policies = list(fields, name, form);
        if (policies.size() > most) {
            problems.add(
                    Code.WRONG_VALUE,
                    fields.get(name).orElse(fields.object()),
                    name + " has " + policies.size() + " policies",
                    "give it at most " + most);
        }
        return policies;
    }

    private PolicySet byType(Fields fields) {
        EndpointType endpoint = fields.choice("endpointType", ENDPOINTS).orElse(EndpointType.INTERFACE);
        PolicyForm endpointForm = switch (endpoint) {
            case INTERFACE -> PolicyForm.INTERFACE_ENDPOINT;
            case GATEWAY -> PolicyForm.GATEWAY_ENDPOINT;
        };
        return PolicySet.builder()
                .identity(list(fields, "identity", PolicyForm.IDENTITY))
                .permissionsBoundary(atMost(1, fields, "permissionsBoundary", PolicyForm.PERMISSIONS_BOUNDARY))
                .session(list(fields, "session", PolicyForm.SESSION))
                .serviceControl(levels(fields, "serviceControl", PolicyForm.SERVICE_CONTROL))
                .resourceControl(levels(fields, "resourceControl", PolicyForm.RESOURCE_CONTROL))
                .vpcEndpoint(atMost(1, fields, "vpcEndpoint", endpointForm))
                .endpointType(endpoint)
                .resource(atMost(2, fields, "resource", PolicyForm.RESOURCE_BASED))
                .resourceByArn(byArn(fields))
                .build();
    }

    /** Levels from the root down: each a policy or a list of policies. */
    private List<ControlLevel> levels(Fields fields, String name, PolicyForm form) {
        List<ControlLevel> levels = new ArrayList<>();
        for (JsonValue value : fields.oneOrMore(name)) {
            levels.add(new ControlLevel("level " + (levels.size() + 1), list(elements(value), name, form)));
        }
        return levels;
    }

    private Map<String, Policy> byArn(Fields fields) {
        Map<String, Policy> byArn = new LinkedHashMap<>();
        Optional<JsonObject> object = fields.object("resourceByArn");
        object.ifPresent(o -> Fields.repeated(o, "resourceByArn", problems));
        for (JsonMember member : object.map(JsonObject::members).orElse(List.of())) {
            list(List.of(member.value()), member.name(), ResourcePolicyForm.of(member.name())).stream()
                    .findFirst()
                    .ifPresent(policy -> byArn.put(member.name(), policy));
        }
        return byArn;
    }

    private List<Policy> list(List<JsonValue> values, String name, PolicyForm form) {
        List<Policy> policies = new ArrayList<>();
        for (JsonValue value : values) {
            if (value.asString().isPresent()) {
                policies.addAll(read(value, value.asString().get(), form));
            } else if (value.asObject().isPresent()) {
                policies.addAll(parse(value, name, form));
            } else {
                problems.wrongType(value, name, "a file, a folder or a policy document");
            }
        }
        return policies;
    }

    private List<Policy> read(JsonValue at, String text, PolicyForm form) {
        Optional<Path> path = base.resolve(at, text, problems);
        if (path.isEmpty()) {
            return List.of();
        }
        try {
            return files.read(form, path.get());
        } catch (PolicyParseException broken) {
            problems.addAll(broken.problems());
        } catch (NoSuchFileException missing) {
            problems.add(
                    Code.WRONG_VALUE,
                    at,
                    "there is no policy at \"" + path.get() + "\"",
                    "give a file, or a folder of .json files, relative to this file");
        } catch (IOException failure) {
            problems.add(
                    Code.WRONG_VALUE,
                    at,
                    "\"" + path.get() + "\" cannot be read: " + failure.getMessage(),
                    "check that the file may be read");
        }
        return List.of();
    }

    private List<Policy> parse(JsonValue document, String name, PolicyForm form) {
        try {
            return List.of(files.parser().parse(form, PolicyInput.value(name, problems.text(), document)));
        } catch (PolicyParseException broken) {
            problems.addAll(broken.problems().stream().map(problems::inFile).toList());
            return List.of();
        }
    }

    private static boolean isDocument(JsonObject object) {
        return object.has("Statement");
    }

    private static List<JsonValue> elements(JsonValue value) {
        return value.asArray().map(JsonValue.JsonArray::elements).orElseGet(() -> List.of(value));
    }
}
