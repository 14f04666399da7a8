package io.github.iamevaluator.request;

import io.github.iamevaluator.arn.Arn;
import java.util.Optional;

/**
 * What is known of a caller beside the ARN that names it.
 *
 * @param uniqueId {@code AIDA...}, {@code AROA...} or {@code AROA...:session-name}
 * @param roleArn of a session: the role's full ARN, whose path the session ARN drops
 * @param federatedBy of a federated user: the IAM user that made the session
 * @param serviceLinkedRole whether the session belongs to a service-linked role though no role ARN says so
 * @since 0.1.0
 */
public record PrincipalDetails(
        Optional<String> uniqueId, Optional<Arn> roleArn, Optional<Arn> federatedBy, boolean serviceLinkedRole) {

    /** Nothing more is known. */
    public static final PrincipalDetails NONE =
            new PrincipalDetails(Optional.empty(), Optional.empty(), Optional.empty(), false);
}
