package io.github.iamevaluator.terraform;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the expressions of a plan's configuration refer to, for attributes that are not known until it is applied. */
final class PlanReferences {

    private static final String LATER = " (known after apply)";

    private final Map<String, JsonObject> expressions = new HashMap<>();
    private final Map<String, List<PlannedResource>> planned;

    /**
     * The references of a configuration.
     *
     * @param configuration the member of this name
     * @param planned the resources that the plan changes
     */
    PlanReferences(Optional<JsonObject> configuration, List<PlannedResource> planned) {
        this.planned = planned.stream()
                .filter(resource -> resource.stays() && !resource.isDeposed())
                .collect(Collectors.groupingBy(PlannedResource::address));
        configuration
                .flatMap(all -> all.get("root_module"))
                .flatMap(JsonValue::asObject)
                .ifPresent(root -> read(root, ""));
    }

    /** The planned resource that an attribute of another refers to, if that is plain to see. */
    Optional<PlannedResource> target(PlannedResource from, String attribute) {
        String module = moduleOf(from.address());
        List<String> references = references(from, attribute);
        List<String> instances = references.stream()
                .map(PlanReferences::instance)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<PlannedResource> found = references.stream()
                .map(PlanReferences::resource)
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(name -> addresses(name, instances, indexOf(from.address())))
                .distinct()
                .flatMap(address -> planned.getOrDefault(module + address, List.of()).stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Tells whether the configuration says something of an attribute; if not, what is unknown of it is AWS's default. */
    boolean configures(PlannedResource resource, String attribute) {
        JsonObject own = expressions.get(withoutIndexes(resource.address()));
        return own == null || own.has(attribute);
    }

    /** The references of an attribute as written, for people. */
    List<String> references(PlannedResource from, String attribute) {
        JsonObject own = expressions.get(withoutIndexes(from.address()));
        return own == null
                ? List.of()
                : own.get(attribute).flatMap(JsonValue::asObject).flatMap(e -> e.get("references")).stream()
                        .flatMap(list -> list.asArray().stream())
                        .flatMap(list -> list.elements().stream())
                        .flatMap(value -> value.asString().stream())
                        .toList();
    }

    /** A resource, as the name of what has none yet. */
    static String later(PlannedResource resource) {
        return resource.address() + LATER;
    }

    /** What an attribute refers to, as the name of a policy that nobody knows yet. */
    String later(PlannedResource from, String attribute) {
        List<String> references = references(from, attribute);
        return (references.isEmpty() ? from.address() + "." + attribute : references.get(0)) + LATER;
    }

    private record Module(JsonObject module, String prefix) {}

    private void read(JsonObject root, String prefix) {
        List<Module> open = new ArrayList<>(List.of(new Module(root, prefix)));
        while (!open.isEmpty()) {
            Module next = open.remove(open.size() - 1);
            next.module().get("resources").flatMap(JsonValue::asArray).stream()
                    .flatMap(list -> list.elements().stream())
                    .flatMap(value -> value.asObject().stream())
                    .forEach(resource -> resource(resource, next.prefix()));
            for (JsonMember call : next.module()
                    .get("module_calls")
                    .flatMap(JsonValue::asObject)
                    .map(JsonObject::members)
                    .orElse(List.of())) {
                call.value()
                        .asObject()
                        .flatMap(object -> object.get("module"))
                        .flatMap(JsonValue::asObject)
                        .ifPresent(
                                module -> open.add(new Module(module, next.prefix() + "module." + call.name() + ".")));
            }
        }
    }

    private void resource(JsonObject resource, String prefix) {
        Optional<String> address = PlannedResource.string(resource, "address");
        Optional<JsonObject> own = resource.get("expressions").flatMap(JsonValue::asObject);
        if (address.isPresent() && own.isPresent()) {
            expressions.put(prefix + address.get(), own.get());
        }
    }

    /** {@code aws_iam_policy.deploy} of {@code aws_iam_policy.deploy["eu"].arn}. */
    private static Optional<String> resource(String reference) {
        String plain = withoutIndexes(reference);
        int dot = plain.indexOf('.');
        if (dot < 0 || !plain.startsWith("aws_")) {
            return Optional.empty();
        }
        int end = plain.indexOf('.', dot + 1);
        return Optional.of(end < 0 ? plain : plain.substring(0, end));
    }

    /** {@code aws_iam_policy.deploy["eu"]} of {@code aws_iam_policy.deploy["eu"].arn}; empty where no instance is written. */
    private static Optional<String> instance(String reference) {
        return resource(reference)
                .filter(name -> reference.startsWith(name + "["))
                .map(name -> reference.substring(0, reference.indexOf(']', name.length()) + 1));
    }

    /** The instances of a resource that are written; if none is, the resource itself, or the instance of who refers to it. */
    private static Stream<String> addresses(String name, List<String> instances, String index) {
        List<String> written = instances.stream()
                .filter(instance -> instance.startsWith(name + "["))
                .toList();
        return written.isEmpty() ? Stream.of(name, name + index) : written.stream();
    }

    /** The instance that an address names: {@code ["eu"]}, or nothing. */
    private static String indexOf(String address) {
        int open = address.lastIndexOf('[');
        return address.endsWith("]") && open >= 0 ? address.substring(open) : "";
    }

    /** The modules of an address, with their instances, up to and with the last dot before the resource. */
    private static String moduleOf(String address) {
        String bare = address.substring(0, address.length() - indexOf(address).length());
        int name = bare.lastIndexOf('.');
        int type = name < 0 ? -1 : bare.lastIndexOf('.', name - 1);
        return bare.substring(0, type + 1);
    }

    private static String withoutIndexes(String address) {
        StringBuilder plain = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            inside = inside ? c != ']' : c == '[';
            if (!inside && c != ']') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
