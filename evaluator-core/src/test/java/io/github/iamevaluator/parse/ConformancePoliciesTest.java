package io.github.iamevaluator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.json.JsonElement;
import io.github.iamevaluator.json.JsonElements;
import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.policy.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The policies of all conformance cases: an error exactly where the case expects {@code policy.errors}. */
class ConformancePoliciesTest {

    private static final Path CASES = Path.of("..", "fixtures", "conformance");

    private final PolicyParser parser = PolicyParser.create(ServiceCatalog.embedded()::rcpSupported);

    @Test
    void policyErrorsAreFoundExactlyWhereTheyAreExpected() throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (Path file : files()) {
            for (JsonText scenario : scenarios(file)) {
                cases++;
                List<Problem> errors = errors(scenario);
                if (errors.isEmpty() == expectsPolicyErrors(scenario)) {
                    wrong.add(text(scenario, "/id") + ": " + errors);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cases).isGreaterThan(2_000);
    }

    private List<Problem> errors(JsonText scenario) {
        List<Problem> errors = new ArrayList<>();
        JsonObject policies = object(scenario.root())
                .get("policies")
                .flatMap(JsonValue::asObject)
                .orElseThrow();
        for (JsonMember member : policies.members()) {
            PolicyForm form = form(member.name(), scenario);
            for (JsonValue document : documents(member)) {
                errors.addAll(errors(form, PolicyInput.value("p", scenario, document)));
            }
        }
        return errors;
    }

    private List<Problem> errors(PolicyForm form, PolicyInput input) {
        try {
            assertThat(parser.parse(form, input).document()).isPresent();
            return List.of();
        } catch (PolicyParseException error) {
            return error.problems();
        }
    }

    private static PolicyForm form(String member, JsonText scenario) {
        boolean trust = text(scenario, "/request/action").startsWith("sts:")
                && text(scenario, "/request/resource").contains(":role/");
        return switch (member) {
            case "identity" -> PolicyForm.IDENTITY;
            case "session" -> PolicyForm.SESSION;
            case "permissionsBoundary" -> PolicyForm.PERMISSIONS_BOUNDARY;
            case "serviceControl" -> PolicyForm.SERVICE_CONTROL;
            case "resourceControl" -> PolicyForm.RESOURCE_CONTROL;
            case "vpcEndpoint" -> PolicyForm.INTERFACE_ENDPOINT;
            case "resource", "resourceByArn" -> trust ? PolicyForm.ROLE_TRUST : PolicyForm.RESOURCE_BASED;
            default -> throw new IllegalStateException("unknown policies: " + member);
        };
    }

    /** The documents below a member of {@code policies}, at whatever depth. */
    private static List<JsonValue> documents(JsonMember member) {
        List<JsonValue> found = new ArrayList<>();
        List<JsonValue> open = new ArrayList<>(List.of(member.value()));
        while (!open.isEmpty()) {
            JsonValue value = open.remove(open.size() - 1);
            value.asArray().ifPresent(array -> open.addAll(array.elements()));
            Optional<JsonObject> object = value.asObject();
            if (object.isEmpty() || object.get().has("unknown")) {
                continue;
            }
            if (object.get().has("document")) {
                found.add(object.get().get("document").orElseThrow());
            } else if (object.get().has("Statement") || object.get().has("Version")) {
                found.add(object.get());
            } else {
                object.get().members().forEach(inner -> open.add(inner.value()));
            }
        }
        return found;
    }

    private static boolean expectsPolicyErrors(JsonText scenario) {
        return text(scenario, "/expect/error").equals("policy.errors");
    }

    private static String text(JsonText scenario, String pointer) {
        Optional<JsonValue> value = Optional.of(scenario.root());
        for (String name : pointer.substring(1).split("/", -1)) {
            value = value.flatMap(JsonValue::asObject).flatMap(object -> object.get(name));
        }
        return value.flatMap(JsonValue::asString).orElse("");
    }

    private static JsonObject object(JsonValue value) {
        return value.asObject().orElseThrow();
    }

    private static List<JsonText> scenarios(Path file) throws IOException {
        List<JsonText> scenarios = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                JsonElements elements = JsonElements.ofArray(file.toString(), in, JsonLimits.DEFAULT)) {
            elements.forEachRemaining((JsonElement element) -> scenarios.add(element.orThrow()));
        }
        return scenarios;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
