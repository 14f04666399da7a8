package io.github.iamevaluator.context;

import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;

/** The few keys that AWS's simulator adds (SIM-54). */
final class SimulatorKeys {

    private static final String NO_CALLER = "STUB_PRINCIPAL_FOR_POLICY_SIMULATOR";

    private static final EngineKey PRINCIPAL_ARN = EngineKey.of("aws:PrincipalArn");
    private static final EngineKey PRINCIPAL_ACCOUNT = EngineKey.of("aws:PrincipalAccount");
    private static final EngineKey USER_NAME = EngineKey.of("aws:username");
    private static final EngineKey USER_ID = EngineKey.of("aws:userid");

    private SimulatorKeys() {}

    static void derive(Principal caller, DerivedKeys keys) {
        if (caller.kind() == PrincipalKind.ANONYMOUS) {
            keys.derive(USER_ID, NO_CALLER);
            return;
        }
        caller.arn().ifPresent(arn -> {
            keys.derive(PRINCIPAL_ARN, arn.toString());
            keys.derive(PRINCIPAL_ACCOUNT, arn.account());
            keys.derive(USER_NAME, arn.resourceName());
            keys.derive(USER_ID, arn.toString());
        });
    }
}
