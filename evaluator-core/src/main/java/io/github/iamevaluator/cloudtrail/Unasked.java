package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an event may need that was not asked for: permissions for roles and tags that its request carries, other than
 * {@link PassedRoles} and {@link CreationTags}, and what no record tells.
 */
final class Unasked {

    private static final String MAY_BE_NEEDED = " may be needed and was not asked for";
    private static final int MOST = 20;

    private final EventTable table;
    private final EventActions.Mapping mapping;
    private final EventFields record;
    private final List<ResourceTarget> targets;
    private final List<DependentCheck> asked;

    Unasked(
            EventTable table,
            EventActions.Mapping mapping,
            EventFields record,
            List<ResourceTarget> targets,
            List<DependentCheck> asked) {
        this.table = table;
        this.mapping = mapping;
        this.record = record;
        this.targets = targets;
        this.asked = asked;
    }

    /** What may be lacking, in words; nothing for what only reads, and for what a message says was refused. */
    List<String> of(Optional<ServiceAction> action) {
        boolean reads = action.map(ServiceAction::accessLevel)
                .filter(level -> level == AccessLevel.READ || level == AccessLevel.LIST)
                .isPresent();
        if (reads || mapping.basis() == ActionBasis.MESSAGE) {
            return List.of();
        }
        String event = mapping.prefix() + ' ' + mapping.event();
        EventFields parameters = record.in("requestParameters");
        Set<String> known = known();
        Set<String> words = new LinkedHashSet<>();
        new NamedRoles(record)
                .mentioned().stream()
                        .filter(role -> !known.contains(role))
                        .limit(MOST)
                        .forEach(role ->
                                words.add(event + " named " + role + ": " + PassedRoles.ACTION + MAY_BE_NEEDED));
        if (asked.stream().noneMatch(Unasked::tags)
                && action.map(Unasked::putsTags).orElse(true)
                && !CarriedTags.of(parameters).isEmpty()) {
            words.add(event + " carried tags: the permission to put them" + MAY_BE_NEEDED);
        }
        table.untold(mapping.prefix(), mapping.event(), parameters)
                .forEach(need -> words.add(event + ": " + need + MAY_BE_NEEDED));
        return List.copyOf(words);
    }

    /** Tells whether an action that is none of tagging alone can carry tags; those of sessions STS-10 asks for. */
    private static boolean putsTags(ServiceAction action) {
        return action.accessLevel() != AccessLevel.TAGGING
                && !action.service().equals("sts")
                && action.carries("aws:RequestTag/any", action.resourceTypes());
    }

    /** What was asked: roles on which something is done, and those that were passed. */
    private Set<String> known() {
        Set<String> arns = new HashSet<>();
        targets.forEach(target -> arns.add(target.arn()));
        asked.forEach(check -> arns.add(check.resource().arn()));
        return arns;
    }

    private static boolean tags(DependentCheck check) {
        return check.action().substring(check.action().indexOf(':') + 1).contains("Tag");
    }
}
