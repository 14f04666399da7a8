package io.github.iamevaluator.generate;

import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;

/**
 * What a generated statement is made to meet, or to miss.
 *
 * @param principal who calls
 * @param action {@code prefix:Name}
 * @param resource as the policy sees it: an ARN, or {@code *}
 * @param wildcardOnly whether the action has no resource type
 * @param context that the caller supplies
 */
record Question(Principal principal, String action, String resource, boolean wildcardOnly, RequestContext context) {

    String service() {
        return action.substring(0, action.indexOf(':'));
    }

    String actionName() {
        return action.substring(action.indexOf(':') + 1);
    }
}
