package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.catalog.ResourceType;
import io.github.iamevaluator.catalog.ResourceTypeLink;
import io.github.iamevaluator.catalog.ServiceAction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The resources that a request's parameters spell, with what the response says of those that the call made.
 *
 * <p>Of a type that an action needs there must be one; an ARN that is given wins over parts of one.
 */
final class SpelledResources {

    private final EventParameters given;
    private final ParameterArns spelled;
    private final NewResources made;

    SpelledResources(EventFields record, EventTable table, RecordedNames names, String prefix, EventScope scope) {
        this.given = EventParameters.ofRequest(record.in("requestParameters"));
        this.spelled = new ParameterArns(table, names, prefix, given, scope);
        this.made = new NewResources(record.in("responseElements"), table, prefix, scope);
    }

    /** ARNs, and where they were found. */
    record Spelled(List<String> arns, ResourceBasis basis) {}

    /** The resources of an action; empty if one that it needs is not spelled. */
    Optional<Spelled> of(ServiceAction action) {
        Set<String> arns = new LinkedHashSet<>();
        ResourceBasis basis = ResourceBasis.PARAMETERS;
        for (ResourceTypeLink link : action.resourceTypes()) {
            List<String> ofType = ofType(action, link);
            if (ofType.isEmpty() && link.required()) {
                Optional<String> answered = made.of(action, link);
                if (answered.isEmpty()) {
                    return Optional.empty();
                }
                arns.add(answered.get());
                basis = ResourceBasis.RESPONSE;
            }
            arns.addAll(ofType);
        }
        if (arns.size() > EventResources.MOST) {
            return Optional.of(new Spelled(List.copyOf(arns), basis));
        }
        List<String> innermost = arns.stream()
                .filter(arn -> arns.stream().noneMatch(other -> EventResources.isWithin(other, arn)))
                .toList();
        return innermost.isEmpty() ? Optional.empty() : Optional.of(new Spelled(innermost, basis));
    }

    /** Those of a type: the ARNs that the request has, else what its parameters spell. */
    private List<String> ofType(ServiceAction action, ResourceTypeLink link) {
        List<String> whole = given.arns().stream()
                .filter(arn -> EventResources.isOf(link, action, arn) && spelled.isWhole(arn))
                .toList();
        return whole.isEmpty() ? spelled.of(link.type()) : whole;
    }

    /** What a parameter of a list names in part, although the list could do without; empty if none does. */
    Optional<String> named(ServiceAction action) {
        return action.accessLevel() != AccessLevel.LIST
                        || action.resourceTypes().stream().anyMatch(ResourceTypeLink::required)
                ? Optional.empty()
                : action.resourceTypes().stream()
                        .map(ResourceTypeLink::type)
                        .filter(spelled::names)
                        .findFirst()
                        .map(type -> "of the " + type.name() + " only a part of the ARN is recorded");
    }

    /** Why the resources are not known. */
    String missing(ServiceAction action) {
        return spelled.incomplete().or(() -> named(action)).orElseGet(() -> {
            String types = action.resourceTypes().stream()
                    .filter(link -> link.required() && ofType(action, link).isEmpty())
                    .map(ResourceTypeLink::type)
                    .map(ResourceType::name)
                    .collect(Collectors.joining(" and no "));
            return types.isEmpty() ? "no resource is named" : "no " + types + " is named";
        });
    }
}
