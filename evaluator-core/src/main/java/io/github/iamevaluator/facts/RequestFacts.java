package io.github.iamevaluator.facts;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.Optional;

/**
 * What deciding must know of a check beside its policies.
 *
 * @param caller kind of the principal
 * @param callerAccount its account, if it has one
 * @param ownerAccount the account that owns the resource, if known
 * @param assumedRoot whether the caller is an AssumeRoot session (REQ-21)
 * @param action what is done
 * @param resource on what; empty for {@code *}
 * @param fitsAction whether the resource is of a type of the action, where that is known (SIM-51)
 * @param restrictPublicBuckets whether RestrictPublicBuckets is on (S3-8)
 * @param options how to evaluate
 */
public record RequestFacts(
        PrincipalKind caller,
        Optional<String> callerAccount,
        Optional<String> ownerAccount,
        boolean assumedRoot,
        ActionName action,
        Optional<Arn> resource,
        boolean fitsAction,
        boolean restrictPublicBuckets,
        EvaluationOptions options) {

    /** The same with RestrictPublicBuckets on. */
    RequestFacts withRestrictPublicBuckets() {
        return new RequestFacts(
                caller, callerAccount, ownerAccount, assumedRoot, action, resource, fitsAction, true, options);
    }

    /** Tells whether caller and resource belong to the same account (REQ-6). */
    public boolean sameAccount() {
        return callerAccount.isPresent() && callerAccount.equals(ownerAccount);
    }

    /** Tells whether the resource is an IAM role whose trust policy rules who may become it (EVAL-19). */
    public boolean assumesRole() {
        return isTrustAction(action) && resource.filter(RequestFacts::isRole).isPresent();
    }

    /** Tells whether the resource is a KMS key (KMS-1). */
    public boolean onKmsKey() {
        return resource.filter(
                        arn -> arn.service().equals("kms") && arn.resource().startsWith("key/"))
                .isPresent();
    }

    /** Tells whether an action is one that trust policies rule (EVAL-19). */
    public static boolean isTrustAction(ActionName action) {
        if (!action.isService("sts")) {
            return false;
        }
        String name = action.folded();
        return name.startsWith("sts:assumerole")
                || name.equals("sts:tagsession")
                || name.equals("sts:setsourceidentity")
                || name.equals("sts:setcontext");
    }

    /** Tells whether an ARN names an IAM role. */
    public static boolean isRole(Arn arn) {
        return arn.service().equals("iam") && arn.resource().startsWith("role/");
    }
}
