package io.github.iamevaluator.context;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One action on one resource, with everything that is known of it (EVAL-40).
 *
 * @param principal who calls
 * @param action what is done
 * @param target on what
 * @param arn the target as an ARN; empty for {@code *}
 * @param shape what the resource of this check is
 * @param fitsAction whether the resource is of a type of the action, where that is known (SIM-51)
 * @param owner the account that owns the resource, if known (REQ-5)
 * @param context supplied and derived keys
 * @param derivedKeys folded names of the keys that were not supplied; only the simulator asks for them (SIM-53)
 * @param callerInManagementAccount SCP-5, SVC-7
 * @param warnings what was noticed on the way
 */
public record Check(
        Principal principal,
        ActionName action,
        ResourceTarget target,
        Optional<Arn> arn,
        ResourceShape shape,
        boolean fitsAction,
        Optional<String> owner,
        RequestContext context,
        Set<String> derivedKeys,
        boolean callerInManagementAccount,
        List<Warning> warnings) {

    /** Copies the collections. */
    public Check {
        derivedKeys = Set.copyOf(derivedKeys);
        warnings = List.copyOf(warnings);
    }

    /** The same check on another resource of the same owner. */
    public Check onResource(String resource, ResourceShape otherShape) {
        ResourceTarget other = new ResourceTarget(resource, target.ownerAccount(), target.context(), target.settings());
        return new Check(
                principal,
                action,
                other,
                Arn.parse(resource),
                otherShape,
                fitsAction,
                owner,
                context,
                derivedKeys,
                callerInManagementAccount,
                warnings);
    }
}
