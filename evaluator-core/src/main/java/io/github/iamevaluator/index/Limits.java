package io.github.iamevaluator.index;

import io.github.iamevaluator.facts.FactCode;
import io.github.iamevaluator.policy.PolicyType;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left to ask of all guardrails of a caller once the action is known: their Denies in one posting, what they say
 * whatever else is asked, and the levels that have to be asked. Immutable.
 */
final class Limits {

    private static final PolicyType[] TYPES = {
        PolicyType.SERVICE_CONTROL, PolicyType.VPC_ENDPOINT, PolicyType.PERMISSIONS_BOUNDARY, PolicyType.SESSION
    };
    private static final int FIRST_OF_CALLER = 2;

    private final int number;
    private final Posting denies;
    private final int settled;
    private final Open[] guardrails;
    private final Open[] ofCaller;

    /** The residual of a guardrail with a level that has to be asked. */
    private record Open(PolicyType type, Residual residual) {}

    private Limits(int number, Posting denies, int settled, List<Open> guardrails, List<Open> ofCaller) {
        this.number = number;
        this.denies = denies;
        this.settled = settled;
        this.guardrails = guardrails.toArray(Open[]::new);
        this.ofCaller = ofCaller.toArray(Open[]::new);
    }

    /**
     * The limits of SCP levels, endpoint policy, boundary and session policies, in this order.
     *
     * @param number tells them from the others of their set; from 0 on
     */
    static Limits of(int number, List<Residual> residuals) {
        List<Posted> denies = new ArrayList<>();
        List<Open> guardrails = new ArrayList<>();
        List<Open> ofCaller = new ArrayList<>();
        int settled = 0;
        for (int i = 0; i < TYPES.length; i++) {
            Residual residual = residuals.get(i);
            denies.addAll(residual.denies());
            if (residual.isOpen()) {
                (i < FIRST_OF_CALLER ? guardrails : ofCaller).add(new Open(TYPES[i], residual));
            } else if (residual != Residual.ABSENT) {
                settled = FactCode.with(settled, TYPES[i], residual.allowsAnything());
            }
        }
        return new Limits(number, Posting.of(denies), settled, guardrails, ofCaller);
    }

    int number() {
        return number;
    }

    /** Tells whether a Deny of one of them applies. */
    boolean deny(Subject subject) {
        return denies != Posting.EMPTY && denies.anyApplies(subject, null);
    }

    /** The code with what SCPs and endpoint policy say, and the others as far as they say it of everything. */
    int withGuardrails(int code, Subject subject) {
        return with(code | settled, guardrails, subject);
    }

    /** The code with what boundary and session policies say. */
    int withCallerLimits(int code, Subject subject) {
        return with(code, ofCaller, subject);
    }

    private static int with(int beginning, Open[] open, Subject subject) {
        int code = beginning;
        for (Open one : open) {
            code = FactCode.with(code, one.type(), one.residual().allows(subject));
        }
        return code;
    }
}
