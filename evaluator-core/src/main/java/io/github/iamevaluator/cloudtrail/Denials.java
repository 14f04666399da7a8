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
    static RecordedOutcome outcome(String source, Optional<String> errorCode, Optional<String> message) {
        if (errorCode.isEmpty()) {
            return RecordedOutcome.ALLOWED;
        }
        boolean denied = isDenial(errorCode.get())
                && (!isSignIn(source, errorCode.get())
                        || message.flatMap(DenialMessage::parse).isPresent());
        return denied ? RecordedOutcome.DENIED : RecordedOutcome.NOT_SAID;
    }

    /** A wrong password is refused by Amazon Cognito with a code of this name. */
    private static boolean isSignIn(String source, String code) {
        return source.startsWith("cognito-") && code.endsWith("NotAuthorizedException");
    }

    /** A code may say whose fault it was: {@code Client.UnauthorizedOperation}. */
    private static boolean isDenial(String code) {
        String bare = code.startsWith("Client.") ? code.substring("Client.".length()) : code;
        return CODES.contains(bare) || bare.endsWith("NotAuthorizedException");
    }
}
