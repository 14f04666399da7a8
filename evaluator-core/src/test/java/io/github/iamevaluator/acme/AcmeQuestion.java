package io.github.iamevaluator.acme;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One question of {@code fixtures/organizations/acme/questions.json}. */
record AcmeQuestion(JsonObject json) {

    static final Path ACME = Path.of("..", "fixtures", "organizations", "acme");

    static List<AcmeQuestion> all() throws IOException {
        return JsonReader.create()
                .read(ACME.resolve("questions.json"))
                .root()
                .asArray()
                .orElseThrow()
                .elements()
                .stream()
                .map(question -> new AcmeQuestion(question.asObject().orElseThrow()))
                .toList();
    }

    String text(String member) {
        return json.get(member).flatMap(JsonValue::asText).orElseThrow(() -> new AssertionError(member));
    }

    Optional<String> optional(String member) {
        return json.get(member).flatMap(JsonValue::asText);
    }

    JsonObject expected() {
        return json.get("expect").flatMap(JsonValue::asObject).orElseThrow();
    }

    /** The texts of a list in the expectation; empty when nothing is expected of it. */
    Optional<List<String>> expectedList(String member) {
        return expected()
                .get(member)
                .flatMap(JsonValue::asArray)
                .map(array -> array.elements().stream()
                        .map(value -> value.asText().orElseThrow())
                        .toList());
    }

    AccessRequest request(Environment environment) {
        return AccessRequest.builder(principal(environment), text("action"))
                .resources(List.of(new ResourceTarget(
                        text("resource"), optional("resourceAccount"), RequestContext.EMPTY, ResourceSettings.DEFAULT)))
                .context(context())
                .build();
    }

    private Principal principal(Environment environment) {
        JsonValue principal = json.get("principal").orElseThrow();
        Optional<String> named = principal.asString();
        if (named.isPresent()) {
            return named.get().startsWith("arn:")
                    ? Principals.parse(named.get())
                    : Principals.parse(environment.principalNamed(named.get()).toString());
        }
        JsonObject kind = principal.asObject().orElseThrow();
        return kind.get("service")
                .flatMap(JsonValue::asString)
                .map(Principals::service)
                .or(() -> kind.get("federated").flatMap(JsonValue::asString).map(Principals::federated))
                .orElseGet(Principals::anonymous);
    }

    private RequestContext context() {
        RequestContext.Builder context = RequestContext.builder();
        json.get("context")
                .flatMap(JsonValue::asObject)
                .ifPresent(object ->
                        object.members().forEach(member -> context.add(member.name(), value(member.value()))));
        return context.build();
    }

    private static ContextValue value(JsonValue value) {
        return value.asArray()
                .map(list -> ContextValue.ofAll(list.elements().stream()
                        .map(element -> element.asText().orElseThrow())
                        .toList()))
                .orElseGet(() -> ContextValue.of(value.asText().orElseThrow()));
    }
}
