package io.github.iamevaluator.index;

import io.github.iamevaluator.facts.FactCode;
import io.github.iamevaluator.policy.PolicyType;
import org.jspecify.annotations.Nullable;

/** What limits the one question that a thread is answering. Scratch: nothing of it outlives the call. */
final class Limits {

    private Residual serviceControl = Residual.ABSENT;
    private Residual resourceControl = Residual.ABSENT;
    private Residual endpoint = Residual.ABSENT;
    private Residual boundary = Residual.ABSENT;
    private Residual session = Residual.ABSENT;

    /** Finds what each guardrail leaves to ask. */
    void begin(IndexedAction action, PlainCaller caller, PlainResource resource, @Nullable Guardrail endpointPolicy) {
        serviceControl = residual(action, caller.serviceControl());
        resourceControl = action.asksResourceControl() ? residual(action, resource.resourceControl()) : Residual.ABSENT;
        endpoint = residual(action, endpointPolicy);
        boundary = residual(action, caller.boundary());
        session = residual(action, caller.session());
    }

    private static Residual residual(IndexedAction action, @Nullable Guardrail guardrail) {
        return guardrail == null ? Residual.ABSENT : action.residual(guardrail);
    }

    /** Tells whether a Deny of one of them applies. */
    boolean deny(Subject subject) {
        return serviceControl.denies(subject)
                || resourceControl.denies(subject)
                || endpoint.denies(subject)
                || boundary.denies(subject)
                || session.denies(subject);
    }

    /** The code with what SCPs and endpoint policy say. */
    int withGuardrails(int code, Subject subject) {
        return with(
                with(code, PolicyType.SERVICE_CONTROL, serviceControl, subject),
                PolicyType.VPC_ENDPOINT,
                endpoint,
                subject);
    }

    /** The code with what boundary and session policies say. */
    int withCallerLimits(int code, Subject subject) {
        return with(
                with(code, PolicyType.PERMISSIONS_BOUNDARY, boundary, subject), PolicyType.SESSION, session, subject);
    }

    private static int with(int code, PolicyType type, Residual residual, Subject subject) {
        return residual == Residual.ABSENT ? code : FactCode.with(code, type, residual.allows(subject));
    }
}
