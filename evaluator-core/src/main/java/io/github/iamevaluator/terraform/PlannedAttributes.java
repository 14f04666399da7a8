package io.github.iamevaluator.terraform;

import io.github.iamevaluator.json.JsonKind;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.overlay.ChangeObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attributes that are read of resources of a plan, with the kind of value that the AWS provider gives each: another kind is a
 * problem, as it would count as none.
 */
final class PlannedAttributes {

    private static final Map<JsonKind, Set<String>> NAMES = Map.of(
            JsonKind.STRING,
            Set.of(
                    "arn",
                    "name",
                    "path",
                    "policy",
                    "role",
                    "user",
                    "group",
                    "role_name",
                    "user_name",
                    "group_name",
                    "policy_arn",
                    "assume_role_policy",
                    "permissions_boundary",
                    "id",
                    "type",
                    "content",
                    "target_id",
                    "policy_id",
                    "bucket",
                    "queue_url",
                    "key_id",
                    "function_name",
                    "statement_id",
                    "action",
                    "principal",
                    "source_arn",
                    "source_account",
                    "principal_org_id",
                    "event_source_token",
                    "function_url_auth_type",
                    "access_policy",
                    "access_policies",
                    "grantee_principal",
                    "region"),
            JsonKind.ARRAY,
            Set.of(
                    "users",
                    "groups",
                    "roles",
                    "policy_names",
                    "policy_arns",
                    "managed_policy_arns",
                    "operations",
                    "constraints",
                    "inline_policy"),
            JsonKind.OBJECT,
            Set.of("tags_all"),
            JsonKind.BOOLEAN,
            Set.of("restrict_public_buckets", "force_detach_policies"));

    private static final Map<String, JsonKind> KINDS = NAMES.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(name -> Map.entry(name, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private PlannedAttributes() {}

    /** Tells whether attributes of a type are read. */
    static boolean areRead(String type) {
        return PolicyHolder.of(type).isPresent()
                || type.startsWith("aws_iam_")
                || type.startsWith("aws_organizations_policy")
                || type.equals("aws_lambda_permission")
                || type.equals("aws_kms_grant")
                || type.equals("aws_s3_bucket_public_access_block");
    }

    /** Reports the attributes of one side of a change that have another kind. */
    static void check(ChangeObject values, String subject) {
        for (JsonMember member : values.object().members()) {
            JsonKind kind = KINDS.getOrDefault(member.name(), JsonKind.NULL);
            JsonKind has = member.value().kind();
            if (kind != JsonKind.NULL && has != JsonKind.NULL && has != kind) {
                problem(values, member.value(), member.name(), subject, kind);
            }
            elements(member)
                    .filter(element -> element.kind() != JsonKind.NULL)
                    .filter(element -> element.kind() != elementKind(member.name()))
                    .forEach(element -> problem(values, element, member.name(), subject, elementKind(member.name())));
            parts(member)
                    .filter(part ->
                            part.value().kind() != JsonKind.NULL && part.value().kind() != JsonKind.STRING)
                    .forEach(part -> problem(values, part.value(), part.name(), subject, JsonKind.STRING));
        }
    }

    /** The parts of the blocks of {@code inline_policy}. */
    private static Stream<JsonMember> parts(JsonMember member) {
        return elements(member)
                .flatMap(block -> block.asObject().stream())
                .flatMap(block -> block.members().stream())
                .filter(part -> part.name().equals("name") || part.name().equals("policy"));
    }

    private static Stream<JsonValue> elements(JsonMember member) {
        return KINDS.get(member.name()) == JsonKind.ARRAY
                ? member.value().asArray().stream().flatMap(array -> array.elements().stream())
                : Stream.empty();
    }

    private static JsonKind elementKind(String name) {
        return name.equals("inline_policy") || name.equals("constraints") ? JsonKind.OBJECT : JsonKind.STRING;
    }

    private static void problem(ChangeObject values, JsonValue value, String name, String subject, JsonKind kind) {
        values.problem(
                "wrong-type",
                value,
                "\"" + name + "\" of " + subject + " is " + value.kind().words() + ", not " + kind.words(),
                "give what terraform show -json prints");
    }
}
