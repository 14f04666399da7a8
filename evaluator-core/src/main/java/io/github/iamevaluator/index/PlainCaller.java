package io.github.iamevaluator.index;

import io.github.iamevaluator.context.CallerKeys;
import io.github.iamevaluator.match.Caller;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A caller with the policies that it brings to every plain check.
 *
 * @param caller the caller
 * @param kindCode what codes say of its kind: {@link io.github.iamevaluator.facts.FactCode}
 * @param keys the context keys that it brings along
 * @param account its account; null if it belongs to none
 * @param identity its identity policies; null: all of the index
 * @param hasIdentity whether it has identity policies at all
 * @param boundary its permissions boundary, if it has one
 * @param session its session policies, if it has any
 * @param serviceControl the SCP levels of its account, if SCPs apply to it
 * @param limits those three, and the endpoint policy
 * @param context what is known under its context keys beside those
 * @param ownAccount what stands for resources of its account of which nothing is known; null if no check of such is plain
 * @param unlistedArePlain whether resources of its account of which nothing is known have no policy for sure
 */
public record PlainCaller(
        Caller caller,
        int kindCode,
        CallerKeys keys,
        @Nullable ContextValue account,
        @Nullable DocumentSet identity,
        boolean hasIdentity,
        @Nullable Guardrail boundary,
        @Nullable Guardrail session,
        @Nullable Guardrail serviceControl,
        LimitSet limits,
        RequestContext context,
        @Nullable PlainResource ownAccount,
        boolean unlistedArePlain) {

    private static final int WEIGHT_OF_CALLER = 512;

    /** About how many bytes a cache keeps alive for a caller, whose name is what requests make up. */
    static int weight(Principal principal) {
        return WEIGHT_OF_CALLER + 2 * principal.text().length();
    }
}
