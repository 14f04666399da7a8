package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an event may need that was not asked for: permissions for roles and tags that its request carries, other than
 * {@link PassedRoles} and {@link CreationTags}, and what no record tells.
 */
final class Unasked {

    private static final String PASS_ROLE = "iam:PassRole";
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
        Set<String> words = new LinkedHashSet<>();
        NamedRoles.of(record).all().stream()
                .filter(role -> !isAsked(role))
                .forEach(role -> words.add(event + " passed " + role + ": " + PASS_ROLE + MAY_BE_NEEDED));
        EventFields parameters = record.in("requestParameters");
        boolean tagging = action.filter(known -> known.accessLevel() == AccessLevel.TAGGING)
                .isPresent();
        boolean session = mapping.prefix().equals("sts"); // STS-10 asks for its tags
        if (!tagging && !session && CarriedTags.in(parameters) && asked.stream().noneMatch(Unasked::tags)) {
            words.add(event + " carried tags: the permission to put them" + MAY_BE_NEEDED);
        }
        table.untold(mapping.prefix(), mapping.event())
                .ifPresent(need -> words.add(event + ": " + need + MAY_BE_NEEDED));
        return words.stream().limit(MOST).toList();
    }

    private boolean isAsked(String role) {
        return targets.stream().anyMatch(target -> target.arn().equals(role))
                || asked.stream().anyMatch(check -> check.resource().arn().equals(role));
    }

    private static boolean tags(DependentCheck check) {
        return check.action().substring(check.action().indexOf(':') + 1).contains("Tag");
    }
}
