package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.RequestContext;
import java.util.Optional;

/**
 * An action that an event needs.
 *
 * @param action {@code prefix:Name}
 * @param place what tells its resource: a request parameter that holds it, or an ARN with parameters in it; empty: it is the
 *     resource of the event
 * @param context what it is asked with besides
 */
record MappedAction(String action, Optional<String> place, RequestContext context) {

    private static final String FORMAT = "arn:";

    /** An action on the resource of the event. */
    static MappedAction of(String action) {
        return new MappedAction(action, Optional.empty(), RequestContext.EMPTY);
    }

    /** The ARN with parameters in it, if it has one. */
    Optional<String> format() {
        return place.filter(text -> text.startsWith(FORMAT));
    }

    /** The request parameter that holds its resource, if one does. */
    Optional<String> parameter() {
        return place.filter(text -> !text.startsWith(FORMAT));
    }
}
