package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.Policy;
import java.util.Map;
import java.util.Optional;

/**
 * A managed policy with its versions; only the default version takes part in decisions.
 *
 * @param arn of the policy
 * @param name its PolicyName
 * @param defaultVersion for example {@code v3}; empty when unknown
 * @param versions by version id
 * @param tags its tags
 * @since 0.1.0
 */
public record ManagedPolicy(
        String arn,
        String name,
        Optional<String> defaultVersion,
        Map<String, AttachedPolicy> versions,
        Map<String, String> tags) {

    /** Copies the maps. */
    public ManagedPolicy {
        versions = OrderedMaps.copy(versions);
        tags = OrderedMaps.copy(tags);
    }

    /** A policy with a single version. */
    public static ManagedPolicy of(String arn, Policy policy) {
        return new ManagedPolicy(
                arn, policy.name(), Optional.of("v1"), Map.of("v1", AttachedPolicy.of(policy)), Map.of());
    }

    /** The document that counts; unknown when the default version is (INC-1). */
    public AttachedPolicy effective() {
        return defaultVersion
                .flatMap(version -> Optional.ofNullable(versions.get(version)))
                .orElseGet(() -> AttachedPolicy.unknown(name));
    }

    /** The same policy with another of its versions as the default. */
    public ManagedPolicy withDefaultVersion(String version) {
        return new ManagedPolicy(arn, name, Optional.of(version), versions, tags);
    }

    /** The same policy with a version added or replaced, which becomes the default. */
    public ManagedPolicy withVersion(String version, Policy policy) {
        return new ManagedPolicy(
                arn, name, Optional.of(version), OrderedMaps.with(versions, version, AttachedPolicy.of(policy)), tags);
    }
}
