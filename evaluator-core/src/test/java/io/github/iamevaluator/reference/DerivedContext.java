package io.github.iamevaluator.reference;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Section 1.3: the context keys that follow from the rest of a request; a supplied key wins (CTX-6).
 *
 * @param caller who calls
 * @param action what for
 * @param target on what
 * @param owner account of the resource
 * @param now the clock
 * @param catalog for the actions without resource account (CTX-14)
 */
record DerivedContext(
        Principal caller,
        String action,
        ResourceTarget target,
        Optional<String> owner,
        Instant now,
        Optional<ServiceCatalog> catalog) {

    private static final String STAND_IN = "STUB_PRINCIPAL_FOR_POLICY_SIMULATOR";

    /** The supplied keys, and every derived one that was not supplied. */
    RequestContext over(RequestContext supplied) {
        Map<String, ContextValue> derived = new LinkedHashMap<>();
        ofCaller().forEach((key, value) -> derived.put(key, ContextValue.of(value)));
        ofRequest().forEach((key, value) -> derived.put(key, ContextValue.of(value)));
        ofService().forEach((key, value) -> derived.put(key, ContextValue.of(value)));
        if (caller.kind() == PrincipalKind.SERVICE) { // CTX-21
            derived.put("aws:PrincipalServiceNamesList", ContextValue.ofAll(List.of(caller.text())));
        }
        List<String> tagKeys = supplied.entries().values().stream()
                .flatMap(entry -> Names.behind("aws:RequestTag/", entry.key()).stream())
                .toList();
        if (!tagKeys.isEmpty()) { // CTX-16
            derived.put("aws:TagKeys", ContextValue.ofAll(tagKeys));
        }
        return combined(derived, withoutBucketTags(supplied));
    }

    /** SIM-40, SIM-54: every supplied key counts; the simulator adds few. */
    RequestContext simulator(RequestContext supplied) {
        Map<String, ContextValue> added = new LinkedHashMap<>();
        if (caller.arn().isEmpty()) {
            added.put("aws:userid", ContextValue.of(STAND_IN));
        } else {
            Arn arn = caller.arn().get();
            added.put("aws:PrincipalArn", ContextValue.of(arn.toString()));
            added.put("aws:PrincipalAccount", ContextValue.of(arn.account()));
            added.put("aws:username", ContextValue.of(arn.resourceName()));
            added.put("aws:userid", ContextValue.of(arn.toString()));
        }
        return combined(added, supplied);
    }

    private static RequestContext combined(Map<String, ContextValue> derived, RequestContext supplied) {
        RequestContext.Builder builder = supplied.toBuilder();
        derived.forEach((key, value) -> {
            if (!builder.contains(key)) {
                builder.put(key, value);
            }
        });
        return builder.build();
    }

    /** The table of section 1.3. */
    private Map<String, String> ofCaller() {
        Map<String, String> keys = new LinkedHashMap<>();
        switch (caller.kind()) {
            case ROOT -> root(keys, caller.arn().orElseThrow().partition(), account());
            case CANONICAL_ACCOUNT -> root(keys, "aws", account());
            case USER -> {
                principal(keys, caller.text(), "User");
                caller.uniqueId().ifPresent(id -> keys.put("aws:userid", id));
                keys.put("aws:username", caller.arn().orElseThrow().resourceName());
            }
            case ROLE -> principal(keys, caller.text(), "AssumedRole");
            case ROLE_SESSION -> session(keys, (Principal.RoleSession) caller);
            case FEDERATED_USER -> {
                principal(keys, caller.text(), "FederatedUser");
                keys.put(
                        "aws:userid",
                        account() + ":" + caller.arn().orElseThrow().resourceId());
            }
            case FEDERATED_CALLER -> provider(keys);
            case SERVICE -> {
                keys.put("aws:PrincipalIsAWSService", "true");
                keys.put("aws:PrincipalServiceName", caller.text());
            }
            case ANONYMOUS -> {
                keys.put("aws:PrincipalAccount", "anonymous");
                keys.put("aws:PrincipalType", "Anonymous");
                keys.put("aws:userid", "anonymous");
            }
            case ORIGIN_ACCESS_IDENTITY -> keys.put("aws:PrincipalIsAWSService", "false");
        }
        return keys;
    }

    private String account() {
        return caller.account().orElseThrow();
    }

    private void root(Map<String, String> keys, String partition, String account) {
        principal(keys, "arn:" + partition + ":iam::" + account + ":root", "Account");
        keys.put("aws:userid", account);
    }

    private void principal(Map<String, String> keys, String arn, String type) {
        keys.put("aws:PrincipalArn", arn);
        keys.put("aws:PrincipalAccount", account());
        keys.put("aws:PrincipalType", type);
        keys.put("aws:PrincipalIsAWSService", "false");
    }

    /** CTX-10: the role, whose path is guessed to be empty when only the session's ARN is known. */
    private void session(Map<String, String> keys, Principal.RoleSession session) {
        String guess = "arn:" + session.sessionArn().partition() + ":iam::" + account() + ":role/" + session.roleName();
        principal(keys, session.roleArn().map(Arn::toString).orElse(guess), "AssumedRole");
        session.uniqueId()
                .map(id -> id.contains(":") ? id : id + ":" + session.sessionName())
                .ifPresent(id -> keys.put("aws:userid", id));
    }

    /** STS-7: an IAM provider has an account; a built-in host has nothing. */
    private void provider(Map<String, String> keys) {
        Arn.parse(caller.text()).flatMap(Arn::accountId).ifPresent(account -> {
            keys.put("aws:PrincipalAccount", account);
            keys.put("aws:PrincipalType", "User");
            keys.put("aws:userid", caller.text());
        });
    }

    /** CTX-14, CTX-17. */
    private Map<String, String> ofRequest() {
        Map<String, String> keys = new LinkedHashMap<>();
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        keys.put("aws:CurrentTime", second.toString());
        keys.put("aws:EpochTime", String.valueOf(second.getEpochSecond()));
        keys.put("aws:SecureTransport", "true");
        String region = Arn.parse(target.arn()).map(Arn::region).orElse("");
        keys.put("aws:RequestedRegion", region.isEmpty() || region.contains("*") ? "us-east-1" : region);
        keys.put("aws:UserAgent", "iam-evaluator");
        keys.put("aws:ViaAWSService", "false");
        if (catalog.isEmpty() || !catalog.get().resourceAccountKeysAbsent(action)) {
            owner.ifPresent(account -> keys.put("aws:ResourceAccount", account));
        }
        return keys;
    }

    /** CTX-22. */
    private Map<String, String> ofService() {
        Map<String, String> keys = new LinkedHashMap<>();
        String service = Names.prefix(action);
        if (service.equals("kms")) {
            caller.account().ifPresent(account -> keys.put("kms:CallerAccount", account));
        }
        if (service.equals("s3")) {
            owner.ifPresent(account -> keys.put("s3:ResourceAccount", account));
            Arn.parse(target.arn()).flatMap(AccessPoints::ofRequest).ifPresent(point -> {
                keys.put("s3:DataAccessPointArn", point.toString());
                keys.put("s3:DataAccessPointAccount", point.account());
            });
        }
        return keys;
    }

    /** S3-10. */
    private RequestContext withoutBucketTags(RequestContext supplied) {
        boolean bucketOrObject = AccessPoints.bucketOrObject(target.arn());
        if (!bucketOrObject || target.settings().bucketAbac()) {
            return supplied;
        }
        RequestContext.Builder builder = supplied.toBuilder();
        for (String key : supplied.entries().keySet()) {
            if (key.startsWith("s3:buckettag/") || key.startsWith("aws:resourcetag/")) {
                builder.remove(key);
            }
        }
        return builder.build();
    }
}
