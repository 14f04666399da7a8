package io.github.iamevaluator.decide.service;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.index.ActionRule;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.DisputedPoint;
import java.util.Optional;
import java.util.Set;

/** Source: IAM User Guide, "Grant a user permissions to pass a role to an AWS service"; IAM-1, IAM-3, IAM-4, IAM-5. */
final class IamRule implements ServiceRule {

    private static final String RESERVED_ROLES = "role/aws-reserved/";

    private static final Set<String> MANAGED_POLICY_WRITES = Set.of(
            "iam:createpolicy",
            "iam:deletepolicy",
            "iam:createpolicyversion",
            "iam:deletepolicyversion",
            "iam:setdefaultpolicyversion",
            "iam:tagpolicy",
            "iam:untagpolicy");

    private static final Set<String> RESERVED_ROLE_WRITES = Set.of(
            "iam:attachrolepolicy",
            "iam:detachrolepolicy",
            "iam:putrolepolicy",
            "iam:deleterolepolicy",
            "iam:createrole",
            "iam:deleterole",
            "iam:updaterole",
            "iam:passrole",
            "iam:putrolepermissionsboundary",
            "iam:deleterolepermissionsboundary",
            "iam:tagrole",
            "iam:untagrole",
            "iam:updateassumerolepolicy",
            "iam:createservicelinkedrole",
            "iam:deleteservicelinkedrole",
            "iam:updateroledescription");

    @Override
    public ActionRule ruleOf(ActionName action) {
        String folded = action.folded();
        boolean passRole = folded.equals("iam:passrole");
        boolean managed = MANAGED_POLICY_WRITES.contains(folded);
        boolean reserved = RESERVED_ROLE_WRITES.contains(folded);
        return passRole || managed || reserved ? new Refusals(passRole, managed, reserved) : ActionRule.GENERAL;
    }

    /**
     * The requests for an action that {@link #lowers} refuses.
     *
     * @param foreign where caller and resource belong to different accounts
     * @param managed on policies of AWS
     * @param reserved on roles that AWS keeps for itself
     */
    private record Refusals(boolean foreign, boolean managed, boolean reserved) implements ActionRule {
        @Override
        public boolean mayDecide(boolean sameAccount, ArnSegments resource) {
            return (foreign && !sameAccount)
                    || (managed && resource.isArn() && resource.is(ArnSegments.ACCOUNT, "aws"))
                    || (reserved && resource.isArn() && isReserved(resource));
        }

        @Override
        public boolean onlyRefuses() {
            return true;
        }
    }

    private static boolean isReserved(ArnSegments arn) {
        return arn.text().startsWith(RESERVED_ROLES, arn.start(ArnSegments.LAST));
    }

    @Override
    public Optional<Lowering> lowers(Facts facts) {
        RequestFacts request = facts.request();
        return request.resource().flatMap(arn -> rule(request, arn)).map(Lowering::implicit);
    }

    @Override
    public boolean lowersExplicitDenials(RequestFacts request) {
        return request.options().alternative(DisputedPoint.RESERVED_WRITES_ARE_IMPLICIT);
    }

    private static Optional<String> rule(RequestFacts request, Arn arn) {
        String action = request.action().folded();
        boolean foreign = request.callerAccount().isPresent() && !request.sameAccount(); // the simulator has no caller
        if (action.equals("iam:passrole") && foreign) {
            return Optional.of("IAM-1");
        }
        if (arn.account().equals("aws") && MANAGED_POLICY_WRITES.contains(action)) {
            return Optional.of("IAM-3");
        }
        if (arn.resource().startsWith(RESERVED_ROLES) && RESERVED_ROLE_WRITES.contains(action)) {
            return Optional.of("IAM-4");
        }
        return Optional.empty();
    }
}
