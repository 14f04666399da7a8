package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.catalog.ResourceTypeLink;
import io.github.iamevaluator.catalog.ServiceAction;
import java.util.List;
import java.util.Optional;

/**
 * What a response says of the resources that a call made: an ARN that fits the action, or the parts of one. More than one of
 * a type say nothing.
 */
final class NewResources {

    private final EventParameters answered;
    private final ParameterArns spelled;

    NewResources(EventFields response, EventTable table, String prefix, EventScope scope) {
        this.answered = EventParameters.ofResponse(response);
        this.spelled = new ParameterArns(table, RecordedNames.UNKNOWN, prefix, answered, scope);
    }

    /** The only resource of a type; empty if there is none, or more than one. */
    Optional<String> of(ServiceAction action, ResourceTypeLink link) {
        List<String> listed = answered.arns().stream()
                .filter(arn -> EventResources.isOf(link, action, arn) && spelled.isWhole(arn))
                .toList();
        List<String> found = listed.isEmpty() ? spelled.of(link.type()) : listed;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
