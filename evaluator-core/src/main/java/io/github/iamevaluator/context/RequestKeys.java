package io.github.iamevaluator.context;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import java.util.Optional;

/** The context keys that come from the resource, the clock and the call itself (CTX-14, CTX-16, CTX-17, CTX-22). */
final class RequestKeys {

    private static final String REQUEST_TAG = "aws:requesttag/";
    private static final String ACCESS_POINT = "accesspoint/";

    /** Where a request goes whose resource names no region (CTX-16). */
    static final String DEFAULT_REGION = "us-east-1";

    /** What calls unless something else is said (CTX-16). */
    static final String DEFAULT_USER_AGENT = "iam-evaluator";

    private static final EngineKey KMS_CALLER_ACCOUNT = EngineKey.of("kms:CallerAccount");
    private static final EngineKey CURRENT_TIME = EngineKey.of("aws:CurrentTime");
    private static final EngineKey EPOCH_TIME = EngineKey.of("aws:EpochTime");
    private static final EngineKey SECURE_TRANSPORT = EngineKey.of("aws:SecureTransport");
    private static final EngineKey VIA_AWS_SERVICE = EngineKey.of("aws:ViaAWSService");
    private static final EngineKey USER_AGENT = EngineKey.of("aws:UserAgent");
    private static final EngineKey REQUESTED_REGION = EngineKey.of("aws:RequestedRegion");
    private static final EngineKey RESOURCE_ACCOUNT = EngineKey.of("aws:ResourceAccount");
    private static final EngineKey S3_RESOURCE_ACCOUNT = EngineKey.of("s3:ResourceAccount");
    private static final EngineKey ACCESS_POINT_ARN = EngineKey.of("s3:DataAccessPointArn");
    private static final EngineKey ACCESS_POINT_ACCOUNT = EngineKey.of("s3:DataAccessPointAccount");
    private static final EngineKey TAG_KEYS = EngineKey.of("aws:TagKeys");
    private static final ContextValue TRUE = ContextValue.of("true");
    private static final ContextValue FALSE = ContextValue.of("false");
    private static final ContextValue DEFAULT_AGENT = ContextValue.of(DEFAULT_USER_AGENT);

    private RequestKeys() {}

    /**
     * What a check is about.
     *
     * @param action what is done
     * @param arn on what; empty for {@code *}
     * @param owner whose it is
     */
    record Subject(KnownAction action, Optional<Arn> arn, Optional<String> owner) {}

    static void derive(Subject subject, Principal caller, ClockKeys clock, DerivedKeys keys) {
        resourceKeys(subject, keys);
        accessPointKeys(subject, keys);
        tagKeys(keys);
        if (subject.action().name().isService("kms")) {
            caller.account().ifPresent(account -> keys.derive(KMS_CALLER_ACCOUNT, account));
        }
        keys.putDefault(CURRENT_TIME, clock.currentTime());
        keys.putDefault(EPOCH_TIME, clock.epochTime());
        keys.putDefault(SECURE_TRANSPORT, TRUE);
        keys.putDefault(VIA_AWS_SERVICE, FALSE);
        keys.putDefault(USER_AGENT, DEFAULT_AGENT);
        keys.putDefault(
                REQUESTED_REGION,
                ContextValue.of(subject.arn()
                        .map(Arn::region)
                        .filter(region -> !region.isEmpty())
                        .orElse(DEFAULT_REGION)));
    }

    private static void resourceKeys(Subject subject, DerivedKeys keys) {
        subject.owner().ifPresent(owner -> {
            if (!subject.action().resourceAccountKeysAbsent()) {
                keys.derive(RESOURCE_ACCOUNT, owner);
            }
            if (subject.action().name().isService("s3")) {
                keys.derive(S3_RESOURCE_ACCOUNT, owner);
            }
        });
    }

    /** CTX-22: what requests through an S3 access point carry. */
    private static void accessPointKeys(Subject subject, DerivedKeys keys) {
        if (!subject.action().name().isService("s3")) {
            return;
        }
        subject.arn()
                .filter(arn -> arn.service().equals("s3") && arn.resource().startsWith(ACCESS_POINT))
                .ifPresent(arn -> {
                    keys.derive(ACCESS_POINT_ARN, withoutObject(arn).toString());
                    keys.derive(ACCESS_POINT_ACCOUNT, arn.account());
                });
    }

    private static Arn withoutObject(Arn arn) {
        int slash = arn.resource().indexOf('/', ACCESS_POINT.length());
        String point = slash < 0 ? arn.resource() : arn.resource().substring(0, slash);
        return new Arn(arn.partition(), arn.service(), arn.region(), arn.account(), point);
    }

    private static void tagKeys(DerivedKeys keys) {
        RequestContext supplied = keys.supplied();
        if (!supplied.hasRequestTags() || supplied.find(TAG_KEYS.folded()) != null) {
            return;
        }
        keys.derive(
                TAG_KEYS,
                ContextValue.ofAll(supplied.entries().values().stream()
                        .map(entry -> requestTagName(entry.key()))
                        .filter(name -> !name.isEmpty())
                        .toList()));
    }

    /** Tells whether a key is one of the request's tags, be its name empty. */
    static boolean isRequestTag(String foldedKey) {
        return foldedKey.startsWith(REQUEST_TAG);
    }

    /** The name of the tag that a key {@code aws:RequestTag/<name>} brings; empty for other keys. */
    static String requestTagName(String key) {
        boolean isTag =
                key.length() > REQUEST_TAG.length() && key.regionMatches(true, 0, REQUEST_TAG, 0, REQUEST_TAG.length());
        return isTag ? key.substring(REQUEST_TAG.length()) : "";
    }
}
