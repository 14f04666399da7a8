package io.github.iamevaluator.terraform;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.UnknownPart;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.overlay.RefusedChange;
import io.github.iamevaluator.request.KmsGrant;
import io.github.iamevaluator.request.ResourceSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code aws_kms_grant}: a grant on a key that the environment lists (KMS-6).
 *
 * <p>Source: AWS provider for Terraform, "Resource: aws_kms_grant".
 */
final class PlannedGrants {

    private static final List<String> PARTS = List.of("grantee_principal", "operations", "constraints");

    private final PlannedResourcePolicies resources;

    PlannedGrants(PlannedResourcePolicies resources) {
        this.resources = resources;
    }

    /** The key with the grant; its grants are unknown if a part of this one is not known yet (INC-1). */
    Environment put(Environment now, PlannedResource resource) {
        Resource key = key(now, resource);
        if (PARTS.stream().anyMatch(resource::isUnknown)) {
            Set<UnknownPart> unknown = EnumSet.of(UnknownPart.KMS_GRANTS);
            unknown.addAll(key.unknown());
            return now.withResource(key.withUnknown(unknown));
        }
        List<KmsGrant> grants = new ArrayList<>(key.settings().kmsGrants());
        grants.add(grant(resource.after()));
        return now.withResource(with(key, grants));
    }

    /** The key without the grant, which it must have. */
    Environment without(Environment now, PlannedResource resource) {
        Resource key = key(now, resource);
        KmsGrant gone = grant(resource.before());
        List<KmsGrant> grants = new ArrayList<>(key.settings().kmsGrants());
        Optional<KmsGrant> found =
                grants.stream().filter(grant -> same(grant, gone)).findFirst();
        if (found.isEmpty() && !key.unknown().contains(UnknownPart.KMS_GRANTS)) {
            throw new RefusedChange(
                    "no-grant",
                    "\"" + key.arn() + "\" has no such grant to \"" + gone.granteePrincipal() + "\"",
                    "list its grants as they are");
        }
        found.ifPresent(grants::remove);
        return now.withResource(with(key, grants));
    }

    private Resource key(Environment now, PlannedResource resource) {
        Arn arn = resources.key(now, resource);
        return Optional.ofNullable(now.resources().get(arn.toString()))
                .orElseThrow(() -> new RefusedChange(
                        "unknown-resource",
                        "the environment has no key \"" + arn + "\"",
                        "what it concerns is not covered"));
    }

    private static boolean same(KmsGrant one, KmsGrant other) {
        return one.granteePrincipal().equals(other.granteePrincipal())
                && new HashSet<>(one.operations()).equals(new HashSet<>(other.operations()))
                && one.encryptionContextEquals().equals(other.encryptionContextEquals())
                && one.encryptionContextSubset().equals(other.encryptionContextSubset());
    }

    private static Resource with(Resource key, List<KmsGrant> grants) {
        ResourceSettings old = key.settings();
        return key.withSettings(new ResourceSettings(
                old.inManagementAccount(),
                old.restrictPublicBuckets(),
                old.bucketAbac(),
                grants,
                old.kmsManagedKey(),
                old.accessPointBucket()));
    }

    private static KmsGrant grant(Optional<JsonObject> values) {
        Optional<JsonObject> constraints = values.flatMap(all -> all.get("constraints"))
                .flatMap(JsonValue::asArray)
                .flatMap(blocks -> blocks.elements().stream().findFirst())
                .flatMap(JsonValue::asObject);
        return new KmsGrant(
                values.flatMap(all -> PlannedResource.string(all, "grantee_principal"))
                        .orElse(""),
                values.map(all -> PlannedResource.strings(all, "operations")).orElse(List.of()),
                constraints.flatMap(block -> map(block, "encryption_context_equals")),
                constraints.flatMap(block -> map(block, "encryption_context_subset")),
                Optional.empty());
    }

    private static Optional<Map<String, String>> map(JsonObject block, String name) {
        Map<String, String> map = new LinkedHashMap<>();
        for (JsonMember member : block.get(name)
                .flatMap(JsonValue::asObject)
                .map(JsonObject::members)
                .orElse(List.of())) {
            member.value().asText().ifPresent(text -> map.put(member.name(), text));
        }
        return Optional.of(map).filter(pairs -> !pairs.isEmpty());
    }
}
