package io.github.iamevaluator.context;

import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;

/** The few keys that AWS's simulator adds (SIM-54). */
final class SimulatorKeys {

    private static final String NO_CALLER = "STUB_PRINCIPAL_FOR_POLICY_SIMULATOR";

    private SimulatorKeys() {}

    static void derive(Principal caller, DerivedKeys keys) {
        if (caller.kind() == PrincipalKind.ANONYMOUS) {
            keys.derive("aws:userid", NO_CALLER);
            return;
        }
        caller.arn().ifPresent(arn -> {
            keys.derive("aws:PrincipalArn", arn.toString());
            keys.derive("aws:PrincipalAccount", arn.account());
            keys.derive("aws:username", arn.resourceName());
            keys.derive("aws:userid", arn.toString());
        });
    }
}
