package io.github.iamevaluator.decide.service;

import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.index.ActionRule;
import io.github.iamevaluator.request.ActionName;
import java.util.Optional;
import java.util.Set;

/** Source: AWS KMS Developer Guide, "Key policies in AWS KMS" and "Aliases in AWS KMS"; KMS-2, KMS-5, KMS-8. */
final class KmsRule implements ServiceRule {

    private static final Set<String> ALIAS_WRITES = Set.of("kms:createalias", "kms:updatealias", "kms:deletealias");

    @Override
    public ActionRule ruleOf(ActionName action) {
        boolean aliasWrite = ALIAS_WRITES.contains(action.folded());
        return aliasWrite ? (sameAccount, resource) -> true : ActionRule.GENERAL;
    }

    @Override
    public boolean requiresTrust(RequestFacts request) {
        return request.onKmsKey();
    }

    @Override
    public Optional<Lowering> lowers(Facts facts) {
        RequestFacts request = facts.request();
        boolean managedAlias = request.resource()
                .filter(arn -> arn.resource().startsWith("alias/aws/"))
                .isPresent();
        return managedAlias && ALIAS_WRITES.contains(request.action().folded())
                ? Optional.of(Lowering.implicit("KMS-8"))
                : Optional.empty();
    }
}
