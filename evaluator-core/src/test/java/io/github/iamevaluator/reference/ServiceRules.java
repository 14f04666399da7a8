package io.github.iamevaluator.reference;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.Optional;

/** Section 6: what is different for single services. */
final class ServiceRules {

    private static final String[] MANAGED_POLICY_WRITES = {
        "CreatePolicy",
        "DeletePolicy",
        "CreatePolicyVersion",
        "DeletePolicyVersion",
        "SetDefaultPolicyVersion",
        "TagPolicy",
        "UntagPolicy"
    };
    private static final String[] RESERVED_ROLE_WRITES = {
        "AttachRolePolicy", "DetachRolePolicy", "PutRolePolicy", "DeleteRolePolicy", "CreateRole", "DeleteRole",
        "UpdateRole", "PassRole", "PutRolePermissionsBoundary", "DeleteRolePermissionsBoundary", "TagRole", "UntagRole",
        "UpdateAssumeRolePolicy", "CreateServiceLinkedRole", "DeleteServiceLinkedRole", "UpdateRoleDescription"
    };

    private ServiceRules() {}

    /** STS-1, STS-2: calls that no policy can forbid. */
    static boolean alwaysAllowed(Check check) {
        PrincipalKind kind = check.principal().kind();
        boolean authenticated = kind != PrincipalKind.ANONYMOUS && kind != PrincipalKind.FEDERATED_CALLER;
        boolean longTerm = kind == PrincipalKind.USER || kind == PrincipalKind.ROOT;
        return (check.is("sts", "GetCallerIdentity") && authenticated)
                || (check.is("sts", "GetSessionToken") && longTerm);
    }

    /** EVAL-4: the root user of the bucket's owner account cannot lock itself out. */
    static boolean bucketPolicyDenyIgnored(Check check) {
        return check.principal().kind() == PrincipalKind.ROOT
                && check.sameAccount()
                && check.is("s3", "GetBucketPolicy", "PutBucketPolicy", "DeleteBucketPolicy");
    }

    /** EVAL-19: KMS keys, and roles for the calls that make sessions. */
    static boolean needsTrust(Check check) {
        boolean role = Arn.parse(check.resource())
                .filter(arn -> arn.service().equals("iam") && arn.resource().startsWith("role/"))
                .isPresent();
        return kmsKey(check.resource()) || (role && makesSession(check));
    }

    /** Whether an action is one of those that a role's trust policy decides (EVAL-19). */
    static boolean makesSession(Check check) {
        return Requests.assumesRole(check.action()) || check.is("sts", "TagSession", "SetSourceIdentity", "SetContext");
    }

    /** Whether an action is {@code sts:Assume*}, for which the simulator ignores trust policies (SIM-43). */
    static boolean assumes(Check check) {
        return Names.behind("sts:Assume", check.action()).isPresent();
    }

    /** Whether an ARN is that of a KMS key. */
    static boolean kmsKey(String resource) {
        return Arn.parse(resource)
                .filter(arn -> arn.service().equals("kms") && arn.resource().startsWith("key/"))
                .isPresent();
    }

    /** {@code serviceAdjust} of 8.1: what an otherwise allowed call becomes. */
    static Decision lowered(Check check, Findings findings) {
        if (check.is("sts", "GetSessionToken")) { // STS-2
            return Decision.IMPLICIT_DENY;
        }
        if (check.is("sts", "AssumeRole") && check.principal().kind() == PrincipalKind.ROOT) { // STS-9
            return Decision.IMPLICIT_DENY;
        }
        Optional<Arn> arn = Arn.parse(check.resource());
        if (arn.isPresent() && reserved(check, arn.get())) {
            return Decision.IMPLICIT_DENY;
        }
        return blockedAsPublic(check, findings) ? Decision.EXPLICIT_DENY : Decision.ALLOWED;
    }

    /** IAM-3, IAM-4, KMS-8. */
    private static boolean reserved(Check check, Arn arn) {
        boolean awsManagedPolicy = arn.service().equals("iam")
                && arn.account().equals("aws")
                && arn.resource().startsWith("policy/");
        boolean reservedRole = arn.service().equals("iam") && arn.resource().startsWith("role/aws-reserved/");
        boolean reservedAlias = arn.service().equals("kms") && arn.resource().startsWith("alias/aws/");
        return (awsManagedPolicy && check.is("iam", MANAGED_POLICY_WRITES))
                || (reservedRole && check.is("iam", RESERVED_ROLE_WRITES))
                || (reservedAlias && check.is("kms", "CreateAlias", "UpdateAlias", "DeleteAlias"));
    }

    /** S3-8. */
    static boolean blockedAsPublic(Check check, Findings findings) {
        boolean standard = check.resource().equals("*") || AccessPoints.bucketOrObject(check.resource());
        boolean exempt = check.sameAccount() || check.principal().kind() == PrincipalKind.SERVICE;
        return check.service().equals("s3")
                && check.settings().restrictPublicBuckets()
                && standard
                && findings.publicBucket()
                && !exempt;
    }
}
