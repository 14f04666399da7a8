package io.github.iamevaluator.junit;

import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.scenario.tests.ExpectedReason;
import java.util.Optional;

/** The reasons that the assertions can name. */
final class Reasons {

    private Reasons() {}

    /** A policy of this type. */
    static ExpectedReason of(PolicyType type) {
        return new ExpectedReason(Optional.empty(), Optional.of(blockedBy(type)), Optional.empty(), Optional.empty());
    }

    /** A statement of a policy of this type. */
    static ExpectedReason of(PolicyType type, String statement) {
        return new ExpectedReason(
                Optional.empty(), Optional.of(blockedBy(type)), Optional.empty(), Optional.of(statement));
    }

    /** The very decision. */
    static ExpectedReason of(Decision decision) {
        return new ExpectedReason(Optional.of(decision), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static BlockedBy blockedBy(PolicyType type) {
        return switch (type) {
            case IDENTITY -> BlockedBy.IDENTITY;
            case RESOURCE -> BlockedBy.RESOURCE;
            case PERMISSIONS_BOUNDARY -> BlockedBy.PERMISSIONS_BOUNDARY;
            case SESSION -> BlockedBy.SESSION;
            case SERVICE_CONTROL -> BlockedBy.SCP;
            case RESOURCE_CONTROL -> BlockedBy.RCP;
            case VPC_ENDPOINT -> BlockedBy.VPC_ENDPOINT;
        };
    }
}
