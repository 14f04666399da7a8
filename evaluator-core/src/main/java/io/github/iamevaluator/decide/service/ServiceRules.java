package io.github.iamevaluator.decide.service;

import io.github.iamevaluator.index.ActionRule;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.ContextKeys;

/** The services with rules of their own. */
public final class ServiceRules {

    private static final ServiceRule GENERAL = new ServiceRule() {};
    private static final ServiceRule STS = new StsRule();
    private static final ServiceRule KMS = new KmsRule();
    private static final ServiceRule S3 = new S3Rule();
    private static final ServiceRule IAM = new IamRule();

    private ServiceRules() {}

    /** Which requests for an action its service's rule may decide. */
    public static ActionRule ruleOf(ActionName action) {
        return of(action).ruleOf(action);
    }

    /** The rule of an action's service; one without exceptions for most. */
    public static ServiceRule of(ActionName action) {
        return switch (ContextKeys.fold(action.service())) {
            case "sts" -> STS;
            case "kms" -> KMS;
            case "s3" -> S3;
            case "iam" -> IAM;
            default -> GENERAL;
        };
    }
}
