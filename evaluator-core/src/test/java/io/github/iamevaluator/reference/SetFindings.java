package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.Effect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was found in one policy set (5.1).
 *
 * @param present whether there is any policy, or level, of this type (EVAL-2)
 * @param unknown whether one of them is known to apply but not at hand (INC-1)
 * @param applied the statements that apply, and grants (KMS-6)
 */
record SetFindings(boolean present, boolean unknown, List<Applied> applied) {

    static final SetFindings ABSENT = new SetFindings(false, false, List.of());

    /** What the policies that are not at hand are taken for (INC-2). */
    enum Assumption {
        SILENT,
        ALLOWING,
        DENYING
    }

    /** The result of a policy set (EVAL-1, EVAL-2). */
    enum Verdict {
        ABSENT,
        ALLOWED,
        IMPLICITLY_DENIED,
        EXPLICITLY_DENIED
    }

    /** A statement that applies, or a grant. */
    record Applied(Effect effect, MatchKind kind) {}

    Verdict verdict(Assumption assumption) {
        if (!present) {
            return Verdict.ABSENT;
        }
        if (denied(assumption)) {
            return Verdict.EXPLICITLY_DENIED;
        }
        return allowKinds(assumption).isEmpty() ? Verdict.IMPLICITLY_DENIED : Verdict.ALLOWED;
    }

    boolean denied(Assumption assumption) {
        return (unknown && assumption == Assumption.DENYING)
                || applied.stream().anyMatch(a -> a.effect() == Effect.DENY);
    }

    /** The match kinds of the Allows: R of section 5.2. */
    Set<MatchKind> allowKinds(Assumption assumption) {
        Set<MatchKind> kinds = EnumSet.noneOf(MatchKind.class);
        applied.stream().filter(a -> a.effect() == Effect.ALLOW).forEach(a -> kinds.add(a.kind()));
        if (unknown && assumption == Assumption.ALLOWING) {
            kinds.add(MatchKind.DIRECT);
        }
        return kinds;
    }
}
