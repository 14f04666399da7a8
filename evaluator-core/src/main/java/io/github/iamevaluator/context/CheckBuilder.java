package io.github.iamevaluator.context;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.request.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the checks of one request. */
final class CheckBuilder {

    private final Optional<ServiceCatalog> catalog;
    private final EvaluationOptions options;
    private final KnownActions actions;
    private final AccessRequest request;
    private final CallerKeys caller;
    private final ClockKeys clock;

    CheckBuilder(
            Optional<ServiceCatalog> catalog,
            EvaluationOptions options,
            KnownActions actions,
            AccessRequest request,
            CallerKeys caller,
            ClockKeys clock) {
        this.catalog = catalog;
        this.options = options;
        this.actions = actions;
        this.request = request;
        this.caller = caller;
        this.clock = clock;
    }

    Check check(String actionText, ResourceTarget target, RequestContext requestContext) {
        KnownAction action = actions.find(actionText);
        ResourceLookup.Found found = new ResourceLookup(action, request.literalResource(), options).find(target.arn());
        List<Warning> warnings = new ArrayList<>(action.warnings());
        Optional<String> owner = owner(target, found, warnings);
        callerWarnings(warnings);
        RequestContext supplied = new SuppliedContext(
                        catalog, options, request.resources().size() > 1, warnings)
                .of(action, target, found, requestContext);
        DerivedKeys keys = new DerivedKeys(supplied);
        derive(keys, new RequestKeys.Subject(action, found.arn(), owner));
        warnings.addAll(keys.warnings());
        return new Check(
                request.principal(),
                action.name(),
                target,
                found.arn(),
                found.shape(),
                found.fits(),
                owner,
                keys.context(),
                options.simulator() ? keys.derived() : Set.of(),
                request.callerInManagementAccount(),
                warnings);
    }

    private void derive(DerivedKeys keys, RequestKeys.Subject subject) {
        if (options.simulator()) {
            SimulatorKeys.derive(request.principal(), keys);
            return;
        }
        keys.derive(caller);
        RequestKeys.derive(subject, request.principal(), clock, keys);
    }

    /** REQ-5, REQ-7, IAM-6: who owns the resource. */
    private Optional<String> owner(ResourceTarget target, ResourceLookup.Found found, List<Warning> warnings) {
        Optional<String> stated = target.ownerAccount().or(() -> found.arn().flatMap(Arn::accountId));
        if (stated.isPresent()) {
            return stated;
        }
        Optional<String> callers = request.principal().account();
        boolean awsOwned =
                found.arn().filter(arn -> arn.account().equals("aws")).isPresent();
        if (found.arn().isPresent() && callers.isPresent() && !awsOwned) {
            warnings.add(new Warning(
                    Warning.Code.RESOURCE_ACCOUNT_ASSUMED,
                    "nothing says who owns " + target.arn() + "; it is taken to be the caller's account "
                            + callers.get()));
        }
        return callers;
    }

    private void callerWarnings(List<Warning> warnings) {
        Principal principal = request.principal();
        if (principal.kind() == PrincipalKind.ROLE) {
            warnings.add(new Warning(
                    Warning.Code.ROLE_SESSION_UNKNOWN,
                    "the caller is given as a role; it is taken to be some session of it, name unknown"));
        }
        if (principal.kind() == PrincipalKind.ROLE_SESSION
                && principal.roleArn().isEmpty()) {
            warnings.add(new Warning(
                    Warning.Code.ROLE_PATH_GUESSED,
                    "the role of " + principal.text() + " is taken to have no path, because its ARN is not given"));
        }
    }
}
