package io.github.iamevaluator.reference;

import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the reference says about a request: a decision, or an input error (REQ-30).
 *
 * @param decision over all checks (EVAL-41, INC-3); empty with an error
 * @param error empty with a decision
 * @param checks the parts, in the order of the request; none with an error
 */
public record ReferenceResult(Optional<Decision> decision, Optional<InputError> error, List<CheckResult> checks) {

    /** Copies the list. */
    public ReferenceResult {
        checks = List.copyOf(checks);
    }

    static ReferenceResult of(InputError error) {
        return new ReferenceResult(Optional.empty(), Optional.of(error), List.of());
    }

    static ReferenceResult of(Decision decision, List<CheckResult> checks) {
        return new ReferenceResult(Optional.of(decision), Optional.empty(), checks);
    }

    /** The decision's or the error's code. */
    public String code() {
        return decision.map(Decision::code).orElseGet(() -> error.orElseThrow().code());
    }

    /** The statements that apply to any check. */
    public Set<AppliedStatement> applying() {
        return union(CheckResult::applying);
    }

    /** What lowered the decision of any check (SIM-3). */
    public Set<BlockedBy> blockedBy() {
        return union(CheckResult::blockedBy);
    }

    /** The keys missing in any check (SIM-6). */
    public Set<String> missingContextKeys() {
        return union(CheckResult::missingContextKeys);
    }

    private <T> Set<T> union(Function<CheckResult, Set<T>> part) {
        return checks.stream().flatMap(check -> part.apply(check).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
