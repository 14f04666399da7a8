package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.RequestContext;
import java.util.Optional;

/**
 * An action that an event needs.
 *
 * @param action {@code prefix:Name}
 * @param parameter the request parameter that holds its resource; empty: the resource of the event
 * @param context what it is asked with besides
 */
record MappedAction(String action, Optional<String> parameter, RequestContext context) {

    /** An action on the resource of the event. */
    static MappedAction of(String action) {
        return new MappedAction(action, Optional.empty(), RequestContext.EMPTY);
    }
}
