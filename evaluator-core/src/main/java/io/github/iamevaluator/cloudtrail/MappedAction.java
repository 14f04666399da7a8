package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.RequestContext;
import java.util.Optional;

/**
 * An action that an event needs.
 *
 * @param action {@code prefix:Name}
 * @param place what tells its resource: a request parameter that holds it, an ARN with parameters in it, or {@code *};
 *     empty: it is the resource of the event
 * @param context what it is asked with besides
 */
record MappedAction(String action, Optional<String> place, RequestContext context) {

    private static final String FORMAT = "arn:";
    private static final String ANY_RESOURCE = "*";

    /** An action on the resource of the event. */
    static MappedAction of(String action) {
        return new MappedAction(action, Optional.empty(), RequestContext.EMPTY);
    }

    /** The ARN with parameters in it, or {@code *}, if it has one. */
    Optional<String> format() {
        return place.filter(MappedAction::isFormat);
    }

    /** The request parameter that holds its resource, if one does. */
    Optional<String> parameter() {
        return place.filter(text -> !isFormat(text));
    }

    private static boolean isFormat(String place) {
        return place.startsWith(FORMAT) || place.equals(ANY_RESOURCE);
    }
}
