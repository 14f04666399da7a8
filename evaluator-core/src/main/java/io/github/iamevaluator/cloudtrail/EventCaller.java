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
 * <p>The ARN of a role session has lost the role's path; the issuer's ARN has it (REQ-13). Of a caller of another account
 * and of one of Identity Center a record has ids only.
 *
 * <p>Source: AWS CloudTrail User Guide, "CloudTrail userIdentity element".
 */
final class EventCaller {

    private EventCaller() {}

    /** The caller; empty if the record does not say enough. */
    static Optional<Principal> of(EventFields identity, EventFields parameters) {
        try {
            return switch (identity.text("type").orElse("")) {
                case "IAMUser" -> user(identity);
                case "AssumedRole" -> session(identity);
                case "Root" -> account(identity).map(EventCaller::root);
                case "FederatedUser" -> federatedUser(identity);
                case "SAMLUser" ->
                    parameters.text("principalArn").filter(EventCaller::isArn).map(Principals::federated);
                case "WebIdentityUser" -> identity.text("identityProvider").map(Principals::federated);
                case "AWSService" ->
                    identity.text("invokedBy")
                            .filter(name -> name.indexOf('.') > 0)
                            .map(Principals::service);
                case "AWSAccount" -> anonymous(identity);
                default -> Optional.empty(); // IdentityCenterUser, Directory, Unknown and types to come
            };
        } catch (InvalidRequestException noPrincipal) {
            return Optional.empty();
        }
    }

    private static Optional<Principal> user(EventFields identity) {
        Optional<String> id = identity.text("principalId").filter(text -> text.startsWith("AIDA"));
        return identity.text("arn").map(arn -> Principals.parse(arn, details(Optional.empty(), id)));
    }

    private static Optional<Principal> session(EventFields identity) {
        Optional<Arn> role = issuer(identity).filter(arn -> arn.resourceType().equals("role"));
        return identity.text("arn").map(arn -> Principals.parse(arn, details(role, identity.text("principalId"))));
    }

    private static Optional<Principal> federatedUser(EventFields identity) {
        PrincipalDetails details = new PrincipalDetails(Optional.empty(), Optional.empty(), issuer(identity), false);
        return identity.text("arn").map(arn -> Principals.parse(arn, details));
    }

    private static PrincipalDetails details(Optional<Arn> role, Optional<String> id) {
        return new PrincipalDetails(id, role, Optional.empty(), false);
    }

    private static Optional<Arn> issuer(EventFields identity) {
        return identity.in("sessionContext").in("sessionIssuer").text("arn").flatMap(Arn::parse);
    }

    private static Optional<String> account(EventFields identity) {
        return identity.text("accountId").filter(Arn::isAccountId);
    }

    private static Principal root(String account) {
        return Principals.parse("arn:aws:iam::" + account + ":root");
    }

    /** Unsigned requests to S3 are recorded as those of an account named so. */
    private static Optional<Principal> anonymous(EventFields identity) {
        return identity.text("accountId")
                .filter(account -> account.equalsIgnoreCase("anonymous"))
                .map(account -> Principals.anonymous());
    }

    private static boolean isArn(String text) {
        return Arn.parse(text).isPresent();
    }
}
