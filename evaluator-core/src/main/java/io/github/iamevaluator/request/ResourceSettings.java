package io.github.iamevaluator.request;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a resource beside its policy.
 *
 * @param inManagementAccount whether its account is its organization's management account (RCP-4)
 * @param restrictPublicBuckets whether RestrictPublicBuckets is on for the bucket or its account (S3-8)
 * @param bucketAbac whether bucket tags take part in authorization (S3-10)
 * @param kmsGrants grants on the key (KMS-6)
 * @param kmsManagedKey whether the key is an AWS managed key (RCP-9)
 * @param accessPointBucket the bucket behind an S3 access point (S3-6)
 * @since 0.1.0
 */
public record ResourceSettings(
        boolean inManagementAccount,
        boolean restrictPublicBuckets,
        boolean bucketAbac,
        List<KmsGrant> kmsGrants,
        boolean kmsManagedKey,
        Optional<String> accessPointBucket) {

    /** Everything off or absent. */
    public static final ResourceSettings DEFAULT =
            new ResourceSettings(false, false, false, List.of(), false, Optional.empty());

    /** Copies the list. */
    public ResourceSettings {
        kmsGrants = List.copyOf(kmsGrants);
    }
}
