package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.RequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From a record to the context of its request, as far as it was recorded (CTX-16 to CTX-20).
 *
 * <p>Tags of the session, of the request's network and what only the service knows are not recorded.
 *
 * <p>Source: AWS CloudTrail User Guide, "CloudTrail record contents", "CloudTrail userIdentity element".
 */
final class EventContext {

    private static final int IPV4_DOTS = 3;

    private final EventFields record;
    private final EventFields parameters;
    private final EventFields session;
    private final RequestContext.Builder context = RequestContext.builder();

    private EventContext(EventFields record) {
        this.record = record;
        this.parameters = record.in("requestParameters");
        this.session = record.in("userIdentity").in("sessionContext");
    }

    /**
     * The context.
     *
     * @param keys condition keys that are request parameters, by parameter
     */
    static RequestContext of(
            EventFields record, Principal caller, Instant time, String prefix, Map<String, String> keys) {
        EventContext context = new EventContext(record);
        context.put(
                "aws:CurrentTime",
                record.text("eventTime").filter(EventTime::isPlain).orElseGet(time::toString));
        context.put("aws:EpochTime", Long.toString(time.getEpochSecond()));
        context.put("aws:RequestedRegion", record.text("awsRegion"));
        context.put("aws:UserAgent", record.text("userAgent"));
        context.network();
        context.forwarding(prefix);
        context.session(time);
        context.caller(caller);
        context.assumedRoot();
        context.context.putAll(CarriedTags.of(context.parameters).context());
        keys.forEach((parameter, key) -> context.put(key, context.parameters.text(parameter)));
        context.service(prefix);
        return context.context.build();
    }

    private void put(String key, Optional<String> value) {
        value.ifPresent(text -> put(key, text));
    }

    private void put(String key, String value) {
        context.put(key, ContextValue.of(value));
    }

    /** CTX-19; the address is the name of a service where one made the call. */
    private void network() {
        Optional<String> endpoint = record.text("vpcEndpointId");
        Optional<String> address = record.text("sourceIPAddress").filter(EventContext::isAddress);
        put("aws:SourceVpce", endpoint);
        put("aws:VpceAccount", record.text("vpcEndpointAccountId"));
        put(endpoint.isPresent() ? "aws:VpcSourceIp" : "aws:SourceIp", address);
    }

    /** REQ-24: a service that acts with the caller's permissions says so in {@code invokedBy}. */
    private void forwarding(String prefix) {
        EventFields identity = record.in("userIdentity");
        boolean service = identity.text("type").filter("AWSService"::equals).isPresent();
        Optional<String> invokedBy = identity.text("invokedBy").filter(name -> !service);
        put("aws:ViaAWSService", Boolean.toString(invokedBy.isPresent()));
        invokedBy.filter(name -> name.endsWith(".amazonaws.com")).ifPresent(name -> {
            context.put("aws:CalledVia", ContextValue.ofAll(List.of(name)));
            put("aws:CalledViaFirst", name);
            put("aws:CalledViaLast", name);
            Optional<String> region = record.text("awsRegion").filter(found -> prefix.equals("kms"));
            put("kms:ViaService", region.map(found -> regional(name, found)));
        });
    }

    private static String regional(String service, String region) {
        return service.substring(0, service.indexOf('.')) + '.' + region + ".amazonaws.com";
    }

    /** CTX-18: only temporary credentials have a session. */
    private void session(Instant time) {
        EventFields attributes = session.in("attributes");
        Optional<String> issued = attributes.text("creationDate");
        Optional<String> mfa = attributes.text("mfaAuthenticated");
        put("aws:TokenIssueTime", issued);
        put("aws:MultiFactorAuthPresent", mfa);
        mfa.filter("true"::equals)
                .flatMap(yes -> issued)
                .flatMap(EventTime::parse)
                .ifPresent(since -> put(
                        "aws:MultiFactorAuthAge",
                        Long.toString(Math.max(0, Duration.between(since, time).toSeconds()))));
        put("aws:SourceIdentity", session.text("sourceIdentity"));
        put("aws:FederatedProvider", session.in("webIdFederationData").text("federatedProvider"));
        put("ec2:RoleDelivery", session.text("ec2RoleDelivery"));
    }

    /** STS-7: what a web identity says of itself; its id is {@code provider:audience:subject}. */
    private void caller(Principal caller) {
        if (caller.kind() != PrincipalKind.FEDERATED_CALLER) {
            return;
        }
        EventFields identity = record.in("userIdentity");
        String provider = caller.text();
        int path = provider.indexOf("oidc-provider/");
        String host = path < 0 ? provider : provider.substring(path + "oidc-provider/".length());
        String subject = identity.text("userName").orElse("");
        String id = identity.text("principalId").orElse("");
        int from = provider.length() + 1;
        int to = id.length() - subject.length() - 1;
        if (!subject.isEmpty() && id.startsWith(provider + ':') && id.endsWith(':' + subject) && from < to) {
            put(host + ":sub", subject);
            put(host + ":aud", id.substring(from, to));
        }
    }

    /** REQ-21. */
    private void assumedRoot() {
        record.in("userIdentity")
                .text("type")
                .filter("AssumedRoot"::equals)
                .ifPresent(type -> put("aws:AssumedRoot", "true"));
    }

    private void service(String prefix) {
        if (prefix.equals("kms")) {
            List<String> names = new ArrayList<>();
            parameters.in("encryptionContext").forEachText((key, value) -> {
                names.add(key);
                put("kms:EncryptionContext:" + key, value);
            });
            if (!names.isEmpty()) {
                context.put("kms:EncryptionContextKeys", ContextValue.ofAll(names));
            }
        }
        if (prefix.equals("s3")) {
            put(
                    "s3:TlsVersion",
                    record.in("tlsDetails")
                            .text("tlsVersion")
                            .filter(text -> text.startsWith("TLSv"))
                            .map(text -> text.substring(4)));
        }
    }

    /** Tells whether a text can be an address; names of services and {@code AWS Internal} cannot. */
    static boolean isAddress(String text) {
        int dots = 0;
        int colons = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            dots += c == '.' ? 1 : 0;
            colons += c == ':' ? 1 : 0;
            if (c != '.' && c != ':' && Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return colons > 1 || (colons == 0 && dots == IPV4_DOTS);
    }
}
