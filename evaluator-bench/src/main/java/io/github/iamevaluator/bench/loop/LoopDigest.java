package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the loop's requests; never part of what is measured.
 *
 * @param catalog for the actions without resource type
 * @param now the clock
 */
record LoopDigest(ServiceCatalog catalog, Instant now) {

    LoopRequest digest(AccessRequest request) {
        ResourceTarget target = request.resources().get(0);
        LoopCaller caller = caller(request.principal());
        String action = lower(request.action());
        String owner = target.ownerAccount()
                .or(() -> Arn.parse(target.arn()).flatMap(Arn::accountId))
                .orElse(caller.account());
        LoopTarget asked = new LoopTarget(
                action,
                target.arn(),
                lower(target.arn()),
                policyBearer(target.arn()),
                owner,
                catalog.action(action).map(ServiceAction::wildcardOnly).orElse(false));
        return new LoopRequest(caller, asked, context(request, caller, asked));
    }

    private static LoopCaller caller(Principal principal) {
        Arn arn = principal.arn().orElseThrow();
        String role = principal.roleArn().map(Arn::toString).orElse(null);
        if (principal instanceof Principal.RoleSession session && role == null) {
            role = "arn:" + arn.partition() + ":iam::" + arn.account() + ":role/" + session.roleName();
        }
        return new LoopCaller(arn.toString(), role, arn.account(), principal instanceof Principal.User);
    }

    private static String policyBearer(String arn) {
        int slash = arn.startsWith("arn:aws:s3:::") ? arn.indexOf('/') : -1;
        return slash < 0 ? arn : arn.substring(0, slash);
    }

    private Map<String, LoopContextValue> context(AccessRequest request, LoopCaller caller, LoopTarget target) {
        Map<String, LoopContextValue> context = new HashMap<>();
        derived(request, caller, target)
                .forEach((key, value) -> context.put(lower(key), new LoopContextValue(List.of(value), false)));
        List<String> tagKeys = new ArrayList<>();
        request.context().entries().forEach((folded, entry) -> {
            context.put(lower(folded), value(entry.value()));
            if (folded.startsWith("aws:requesttag/")) {
                tagKeys.add(entry.key().substring("aws:requesttag/".length()));
            }
        });
        if (!tagKeys.isEmpty()) {
            context.putIfAbsent("aws:tagkeys", new LoopContextValue(tagKeys, true));
        }
        return context;
    }

    private static LoopContextValue value(ContextValue value) {
        return value.fold(
                single -> new LoopContextValue(single.values(), false),
                many -> new LoopContextValue(many.values(), true));
    }

    private Map<String, String> derived(AccessRequest request, LoopCaller caller, LoopTarget target) {
        Map<String, String> keys = new HashMap<>();
        keys.put("aws:PrincipalArn", caller.role() == null ? caller.arn() : caller.role());
        keys.put("aws:PrincipalAccount", caller.account());
        keys.put("aws:PrincipalType", caller.user() ? "User" : "AssumedRole");
        keys.put("aws:PrincipalIsAWSService", "false");
        if (caller.user()) {
            request.principal().uniqueId().ifPresent(id -> keys.put("aws:userid", id));
            keys.put("aws:username", caller.arn().substring(caller.arn().lastIndexOf('/') + 1));
        } else if (request.principal() instanceof Principal.RoleSession session) {
            session.uniqueId().ifPresent(id -> keys.put("aws:userid", id));
        }
        keys.put("aws:CurrentTime", now.toString());
        keys.put("aws:EpochTime", Long.toString(now.getEpochSecond()));
        keys.put("aws:SecureTransport", "true");
        keys.put("aws:RequestedRegion", region(target.resource()));
        keys.put("aws:UserAgent", "iam-evaluator");
        keys.put("aws:ViaAWSService", "false");
        if (!catalog.resourceAccountKeysAbsent(target.action())) {
            keys.put("aws:ResourceAccount", target.owner());
        }
        if (target.action().startsWith("kms:")) {
            keys.put("kms:CallerAccount", caller.account());
        }
        if (target.action().startsWith("s3:")) {
            keys.put("s3:ResourceAccount", target.owner());
        }
        return keys;
    }

    private static String region(String resource) {
        Optional<String> region = Arn.parse(resource).map(Arn::region).filter(text -> !text.isEmpty());
        return region.orElse("us-east-1");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
