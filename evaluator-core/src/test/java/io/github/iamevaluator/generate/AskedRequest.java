package io.github.iamevaluator.generate;

import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A generated request, and what the policies made for it need to know.
 *
 * @param request the request
 * @param questions one for each check that the request needs, as its own policies see them
 * @param behind the question as the bucket behind an access point sees it (S3-6)
 * @param sameAccount whether caller and resource belong together
 * @param simulator whether the AWS simulator is asked
 * @param trust whether the resource policy is a role's trust policy
 * @param assumedRoot whether the session is one of AssumeRoot
 */
record AskedRequest(
        AccessRequest request,
        List<Question> questions,
        Optional<Question> behind,
        boolean sameAccount,
        boolean simulator,
        boolean trust,
        boolean assumedRoot) {

    /** Services that RCPs cover (RCP-7), of those asked for. */
    static final Set<String> COVERED = Set.of("s3", "sqs", "kms", "sts", "secretsmanager");

    Principal principal() {
        return request.principal();
    }

    /** Whether RCPs cover the service (RCP-7). */
    boolean covered() {
        return COVERED.contains(questions.get(0).service()) && !simulator;
    }

    /** Whether SCPs bind the caller (SCP-5, SCP-6). */
    boolean scpBound() {
        boolean member = switch (principal().kind()) {
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER -> true;
            case FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> false;
        };
        return member && !request.callerInManagementAccount() && !principal().serviceLinkedRole();
    }

    /** Whether the resource can have a policy of its own (IAM-2, KMS-7). */
    boolean resourcePolicies() {
        return !questions.get(0).service().equals("iam")
                && !questions.get(0).resource().contains(":alias/");
    }
}
