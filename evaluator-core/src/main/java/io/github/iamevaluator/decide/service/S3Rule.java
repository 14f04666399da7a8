package io.github.iamevaluator.decide.service;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.facts.ResourcePolicyFacts;
import io.github.iamevaluator.index.ActionRule;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.Optional;
import java.util.Set;

/** Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage"; S3-8, EVAL-4. */
final class S3Rule implements ServiceRule {

    private static final Set<String> BUCKET_POLICY_ACTIONS =
            Set.of("s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy");

    /** A root user repairs the bucket policies of its account. */
    private static final ActionRule OF_BUCKET_POLICIES = ActionRule.ofRootUsers((sameAccount, resource) -> sameAccount);

    @Override
    public ActionRule ruleOf(ActionName action) {
        return BUCKET_POLICY_ACTIONS.contains(action.folded()) ? OF_BUCKET_POLICIES : ActionRule.GENERAL;
    }

    @Override
    public boolean ignoresResourceDeny(RequestFacts request) {
        return request.caller() == PrincipalKind.ROOT
                && request.sameAccount()
                && BUCKET_POLICY_ACTIONS.contains(request.action().folded());
    }

    @Override
    public Optional<Lowering> lowers(Facts facts) {
        RequestFacts request = facts.request();
        boolean restricted = request.restrictPublicBuckets()
                && !request.sameAccount()
                && request.caller() != PrincipalKind.SERVICE
                && request.resource().map(S3Rule::isBucketOrObject).orElse(true)
                && facts.resources().stream().anyMatch(ResourcePolicyFacts::isPublic);
        return restricted ? Optional.of(new Lowering(Decision.EXPLICIT_DENY, "S3-8")) : Optional.empty();
    }

    private static boolean isBucketOrObject(Arn arn) {
        return arn.service().equals("s3")
                && arn.region().isEmpty()
                && arn.account().isEmpty();
    }
}
