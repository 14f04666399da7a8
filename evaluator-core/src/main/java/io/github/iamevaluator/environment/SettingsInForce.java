package io.github.iamevaluator.environment;

import io.github.iamevaluator.request.KmsGrant;
import io.github.iamevaluator.request.ResourceSettings;
import java.util.List;
import java.util.Optional;

/** Settings given with a request, laid over those that the environment knows. */
record SettingsInForce(ResourceSettings given, ResourceSettings known) {

    SettingsInForce(ResourceSettings given) {
        this(given, ResourceSettings.DEFAULT);
    }

    SettingsInForce over(ResourceSettings found) {
        return new SettingsInForce(given, found);
    }

    Optional<String> accessPointBucket() {
        return given.accessPointBucket().or(known::accessPointBucket);
    }

    ResourceSettings inForce(boolean inManagementAccount) {
        List<KmsGrant> grants = given.kmsGrants().isEmpty() ? known.kmsGrants() : given.kmsGrants();
        return new ResourceSettings(
                given.inManagementAccount() || inManagementAccount,
                given.restrictPublicBuckets() || known.restrictPublicBuckets(),
                given.bucketAbac() || known.bucketAbac(),
                grants,
                given.kmsManagedKey() || known.kmsManagedKey(),
                accessPointBucket());
    }
}
