package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.request.Principals;
import java.util.Optional;

/**
 * From the member {@code userIdentity} of a record to the principal that called.
 *
 * <p>The ARN of a role session has lost the role's path; the issuer's ARN has it (REQ-13). Of a caller of another account a
 * record has a unique id only, which the environment may know. A root session of AssumeRoot is the root user (REQ-21).
 *
 * <p>Source: AWS CloudTrail User Guide, "CloudTrail userIdentity element"; IAM User Guide, "Track privileged tasks in AWS
 * CloudTrail".
 */
final class EventCaller {

    private final EventFields identity;
    private final EventFields parameters;
    private final RecordedNames names;

    private EventCaller(EventFields identity, EventFields parameters, RecordedNames names) {
        this.identity = identity;
        this.parameters = parameters;
        this.names = names;
    }

    /**
     * A caller, or why there is none.
     *
     * @param type the kind of caller, as recorded
     * @param missing why the caller cannot be rebuilt; empty if it can
     */
    record Found(Optional<Principal> principal, CallerBasis basis, String type, String missing) {}

    /** The caller of a record. */
    static Found of(EventFields identity, EventFields parameters, RecordedNames names) {
        String type = identity.text("type").orElse("without type");
        EventCaller caller = new EventCaller(identity, parameters, names);
        try {
            Optional<Principal> named = caller.named(type);
            Optional<Principal> known = named.isEmpty() && type.equals("AWSAccount") ? caller.byId() : named;
            CallerBasis basis = named.equals(known) ? CallerBasis.NAMED : CallerBasis.UNIQUE_ID;
            return new Found(known, basis, type, known.isPresent() ? "" : caller.missing(type));
        } catch (InvalidRequestException noPrincipal) {
            return new Found(Optional.empty(), CallerBasis.NAMED, type, "its ARN is none of a principal");
        }
    }

    private Optional<Principal> named(String type) {
        return switch (type) {
            case "IAMUser" -> user();
            case "AssumedRole" -> session();
            case "Root", "AssumedRoot" -> account().map(this::root);
            case "FederatedUser" -> federatedUser();
            case "SAMLUser" -> samlProvider().map(Principals::federated);
            case "WebIdentityUser" -> identity.text("identityProvider").map(Principals::federated);
            case "AWSService" ->
                identity.text("invokedBy").filter(name -> name.indexOf('.') > 0).map(Principals::service);
            case "AWSAccount" -> anonymous();
            default -> Optional.empty(); // IdentityCenterUser, Directory, Unknown and types to come
        };
    }

    /** Why a caller of a type cannot be rebuilt. */
    private String missing(String type) {
        return switch (type) {
            case "IAMUser", "AssumedRole", "FederatedUser" -> "its ARN is not recorded";
            case "Root", "AssumedRoot" -> "its account is not recorded";
            case "SAMLUser", "WebIdentityUser" -> "the identity provider is not recorded";
            case "AWSService" -> "the service is not named";
            case "AWSAccount" ->
                "account " + identity.text("accountId").orElse("unknown")
                        + " has no identity of the recorded id in the environment";
            case "IdentityCenterUser" -> "a user of IAM Identity Center, who is no IAM principal";
            case "Directory" -> "a user of a directory, who is no IAM principal";
            default -> "a caller that CloudTrail does not name";
        };
    }

    private Optional<Principal> user() {
        Optional<String> id = identity.text("principalId").filter(text -> text.startsWith("AIDA"));
        return identity.text("arn").map(arn -> Principals.parse(arn, details(Optional.empty(), id)));
    }

    private Optional<Principal> session() {
        Optional<Arn> role = issuer().filter(arn -> arn.resourceType().equals("role"));
        return identity.text("arn").map(arn -> Principals.parse(arn, details(role, identity.text("principalId"))));
    }

    private Optional<Principal> federatedUser() {
        PrincipalDetails details = new PrincipalDetails(Optional.empty(), Optional.empty(), issuer(), false);
        return identity.text("arn").map(arn -> Principals.parse(arn, details));
    }

    private static PrincipalDetails details(Optional<Arn> role, Optional<String> id) {
        return new PrincipalDetails(id, role, Optional.empty(), false);
    }

    private Optional<Arn> issuer() {
        return identity.in("sessionContext").in("sessionIssuer").text("arn").flatMap(Arn::parse);
    }

    private Optional<String> account() {
        return identity.text("accountId").filter(Arn::isAccountId);
    }

    private Principal root(String account) {
        String partition =
                identity.text("arn").flatMap(Arn::parse).map(Arn::partition).orElse("aws");
        return Principals.parse("arn:" + partition + ":iam::" + account + ":root");
    }

    private Optional<String> samlProvider() {
        return parameters.text("principalArn").filter(text -> Arn.parse(text).isPresent());
    }

    /** Unsigned requests to S3 are recorded as those of an account named so. */
    private Optional<Principal> anonymous() {
        return identity.text("accountId")
                .filter(account -> account.equalsIgnoreCase("anonymous"))
                .map(account -> Principals.anonymous());
    }

    /** The user {@code AIDA...} or role session {@code AROA...:session} of another account, if its id is known. */
    private Optional<Principal> byId() {
        String id = identity.text("principalId").orElse("");
        int colon = id.indexOf(':');
        String unique = colon < 0 ? id : id.substring(0, colon);
        return account()
                .flatMap(account -> names.identity(account, unique))
                .flatMap(arn -> byId(arn, id, colon < 0 ? "" : id.substring(colon + 1)));
    }

    private static Optional<Principal> byId(Arn identity, String id, String session) {
        boolean role = identity.resourceType().equals("role");
        if (role == session.isEmpty()) {
            return Optional.empty();
        }
        String arn = role
                ? "arn:" + identity.partition() + ":sts::" + identity.account() + ":assumed-role/"
                        + identity.resourceName() + '/' + session
                : identity.toString();
        Optional<Arn> issuer = role ? Optional.of(identity) : Optional.empty();
        return Optional.of(Principals.parse(arn, details(issuer, Optional.of(id))));
    }
}
