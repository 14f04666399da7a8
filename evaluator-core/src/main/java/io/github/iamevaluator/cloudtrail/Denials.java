package io.github.iamevaluator.cloudtrail;

import java.util.Optional;
import java.util.Set;

/**
 * Tells refusals for want of permission from other failures.
 *
 * <p>Source: AWS CloudTrail User Guide, "CloudTrail record contents"; the codes are those of the services' "Common
 * errors".
 */
final class Denials {

    private static final Set<String> CODES = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "AccessDeniedFault",
            "AuthorizationError",
            "AuthorizationErrorException",
            "UnauthorizedOperation",
            "UnauthorizedException",
            "NotAuthorized",
            "NotAuthorizedException",
            "UserNotAuthorizedException",
            "KMS.AccessDeniedException",
            "VpceAccessDenied");

    private Denials() {}

    /** What AWS answered. */
    static RecordedOutcome outcome(Optional<String> errorCode) {
        return errorCode
                .map(code -> isDenial(code) ? RecordedOutcome.DENIED : RecordedOutcome.NOT_SAID)
                .orElse(RecordedOutcome.ALLOWED);
    }

    /** A code may say whose fault it was: {@code Client.UnauthorizedOperation}. */
    private static boolean isDenial(String code) {
        String bare = code.startsWith("Client.") ? code.substring("Client.".length()) : code;
        return CODES.contains(bare) || bare.endsWith("NotAuthorizedException");
    }
}
