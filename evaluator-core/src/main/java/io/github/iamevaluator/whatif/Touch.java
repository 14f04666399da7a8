package io.github.iamevaluator.whatif;

import io.github.iamevaluator.arn.Arn;
import java.util.Optional;
import java.util.Set;

/**
 * How far one change reaches; a request outside all touches is answered as before.
 *
 * @param callers whose requests it may touch; empty: anybody's
 * @param owners owners of the resources concerned; empty: any
 * @param within the resource concerned, with what is in it; empty: any
 * @param endpoint id of the VPC endpoint that requests go through; empty: does not matter
 * @param extent which requests
 */
record Touch(
        Optional<Set<Arn>> callers,
        Optional<Set<String>> owners,
        Optional<Arn> within,
        Optional<String> endpoint,
        Extent extent) {

    /** A change of what some callers have. */
    static Touch ofCallers(Set<Arn> callers, Extent extent) {
        return new Touch(Optional.of(callers), Optional.empty(), Optional.empty(), Optional.empty(), extent);
    }

    /** A change of what holds for the resources of some accounts. */
    static Touch ofOwners(Set<String> owners, Extent extent) {
        return new Touch(Optional.empty(), Optional.of(owners), Optional.empty(), Optional.empty(), extent);
    }

    /** A change of the policy of a resource. */
    static Touch ofResource(Arn arn, Extent extent) {
        return new Touch(Optional.empty(), Optional.empty(), Optional.of(arn), Optional.empty(), extent);
    }

    /** A change of the policy of a VPC endpoint. */
    static Touch ofEndpoint(String id, Extent extent) {
        return new Touch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(id), extent);
    }

    /** A change that may touch any request. */
    static Touch ofAnything() {
        return new Touch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extent.EVERYTHING);
    }
}
