package io.github.iamevaluator.ingest;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.UnknownPart;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.request.KmsGrant;
import io.github.iamevaluator.request.ResourceSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a resource file says beside the policy: tags, Block Public Access, ABAC, grants. */
final class ResourceParts {

    private static final List<String> TAG_MEMBERS = List.of("tags", "Tags", "TagSet");
    private static final List<String> BLOCKS = List.of("publicAccessBlock", "accountPublicAccessBlock");

    private final ExportObject resource;

    ResourceParts(ExportObject resource) {
        this.resource = resource;
    }

    /** The tags; none when they are unknown. */
    Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        if (!abacIsUnknown()) {
            TAG_MEMBERS.forEach(name -> tags.putAll(TagReader.read(resource, name)));
        }
        return tags;
    }

    /** The settings; a bucket whose ABAC setting is unknown has it on, with unknown tags. */
    ResourceSettings settings() {
        return new ResourceSettings(
                false,
                BLOCKS.stream().anyMatch(this::restricts),
                abacIsUnknown() || abac(),
                grants(),
                resource.flag("kmsManagedKey"),
                resource.string("accessPointBucket").map(ResourceParts::bucketName));
    }

    /** What is unknown. */
    Set<UnknownPart> unknown() {
        Set<UnknownPart> unknown = EnumSet.noneOf(UnknownPart.class);
        if (TAG_MEMBERS.stream().anyMatch(this::isUnknown) || abacIsUnknown()) {
            unknown.add(UnknownPart.TAGS);
        }
        if (BLOCKS.stream().anyMatch(this::isUnknown) && BLOCKS.stream().noneMatch(this::restricts)) {
            unknown.add(UnknownPart.PUBLIC_ACCESS_BLOCK);
        }
        if (isUnknown("kmsGrants")) {
            unknown.add(UnknownPart.KMS_GRANTS);
        }
        return unknown;
    }

    /** Tells whether it is unknown if tags count, while there are tags. */
    private boolean abacIsUnknown() {
        return isUnknown("bucketAbac")
                && TAG_MEMBERS.stream()
                        .anyMatch(name -> isUnknown(name)
                                || !TagReader.read(resource, name).isEmpty());
    }

    private boolean abac() {
        Optional<JsonValue> value = resource.value("bucketAbac");
        if (value.flatMap(JsonValue::asObject).isEmpty() || isUnknown("bucketAbac")) {
            return !isUnknown("bucketAbac") && resource.flag("bucketAbac");
        }
        return resource.member("bucketAbac")
                .map(printed -> printed.member("AbacStatus").orElse(printed))
                .flatMap(status -> status.string("Status"))
                .filter("Enabled"::equals)
                .isPresent();
    }

    private boolean restricts(String block) {
        return !isUnknown(block)
                && resource.member(block)
                        .map(printed ->
                                printed.member("PublicAccessBlockConfiguration").orElse(printed))
                        .filter(settings -> settings.flag("RestrictPublicBuckets"))
                        .isPresent();
    }

    private List<KmsGrant> grants() {
        if (isUnknown("kmsGrants")) {
            return List.of();
        }
        boolean printed =
                resource.value("kmsGrants").flatMap(JsonValue::asObject).isPresent();
        List<ExportObject> entries = printed
                ? resource.member("kmsGrants")
                        .map(page -> page.members("Grants"))
                        .orElse(List.of())
                : resource.members("kmsGrants");
        List<KmsGrant> grants = new ArrayList<>();
        entries.forEach(
                entry -> entry.required("GranteePrincipal").ifPresent(grantee -> grants.add(grant(entry, grantee))));
        return grants;
    }

    private static KmsGrant grant(ExportObject entry, String grantee) {
        Optional<ExportObject> constraints = entry.member("Constraints");
        return new KmsGrant(
                grantee,
                entry.strings("Operations"),
                constraints.flatMap(c -> c.texts("EncryptionContextEquals")),
                constraints.flatMap(c -> c.texts("EncryptionContextSubset")),
                constraints.flatMap(c -> c.string("SourceArn")));
    }

    private boolean isUnknown(String member) {
        return resource.value(member).filter(PolicyDocuments::isUnknown).isPresent();
    }

    private static String bucketName(String arnOrName) {
        return Arn.parse(arnOrName).map(Arn::resource).orElse(arnOrName);
    }
}
