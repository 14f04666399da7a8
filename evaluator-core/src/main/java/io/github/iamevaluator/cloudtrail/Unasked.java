package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a request carries for which AWS may want a further permission that was not asked for: roles that are passed, tags that
 * are put on what is made. Which events need it is known for those of the table only.
 *
 * <p>Source: IAM User Guide, "Granting a user permissions to pass a role to an AWS service", "Controlling access to and for
 * IAM users and roles using tags".
 */
final class Unasked {

    private static final String PASS_ROLE = "iam:PassRole";
    private static final int MOST = 20;

    private final String event;
    private final EventFields parameters;
    private final List<String> asked;
    private final List<String> resources = new ArrayList<>();

    Unasked(String event, EventFields parameters, List<ResourceTarget> targets, List<DependentCheck> dependent) {
        this.event = event;
        this.parameters = parameters;
        this.asked = dependent.stream().map(DependentCheck::action).toList();
        targets.forEach(target -> resources.add(target.arn()));
        dependent.forEach(check -> resources.add(check.resource().arn()));
    }

    /** What may be lacking, in words; nothing for what only reads. */
    List<String> of(Optional<ServiceAction> action) {
        if (action.filter(Unasked::onlyReads).isPresent()) {
            return List.of();
        }
        Set<String> words = new LinkedHashSet<>();
        EventParameters.ofResponse(parameters).forEach((name, value) -> {
            if (isPassed(name, value)) {
                words.add(event + " passed " + value + ": " + PASS_ROLE + lacks());
            }
        });
        boolean tagging = action.filter(known -> known.accessLevel() == AccessLevel.TAGGING)
                .isPresent();
        if (!tagging && hasTags() && asked.stream().noneMatch(Unasked::tags)) {
            words.add(event + " carried tags: the permission to put them" + lacks());
        }
        if (parameters.has("sourceIdentity") && !asked.contains("sts:SetSourceIdentity")) {
            words.add(event + " carried a source identity: sts:SetSourceIdentity" + lacks());
        }
        return words.stream().limit(MOST).toList();
    }

    private static String lacks() {
        return " may be needed and was not asked for";
    }

    private static boolean onlyReads(ServiceAction action) {
        return action.accessLevel() == AccessLevel.READ || action.accessLevel() == AccessLevel.LIST;
    }

    /** A role that is given, but not as the one on which something is done or to which access is given. */
    private boolean isPassed(String name, String value) {
        return !name.contains("principal")
                && !resources.contains(value)
                && Arn.parse(value)
                        .filter(arn ->
                                arn.service().equals("iam") && arn.resource().startsWith("role/"))
                        .isPresent();
    }

    /** Tells whether a parameter holds tags, as services name it: tags, tagSet, tagSpecificationSet, x-amz-tagging. */
    private boolean hasTags() {
        boolean[] found = {false};
        parameters.forEachText((name, value) -> found[0] |= name.equals("x-amz-tagging"));
        parameters.forEachNested((name, value) -> found[0] |= isTags(name) && !isEmpty(name));
        return found[0];
    }

    private boolean isEmpty(String name) {
        EventFields inner = parameters.in(name);
        boolean[] any = {!parameters.list(name).isEmpty()};
        inner.forEachText((member, value) -> any[0] = true);
        inner.forEachNested((member, value) -> any[0] |=
                value.asArray().map(array -> !array.elements().isEmpty()).orElse(true));
        return !any[0];
    }

    private static boolean isTags(String name) {
        return switch (name) {
            case "tags",
                    "Tags",
                    "tagList",
                    "tagSet",
                    "tagging",
                    "tagSpecification",
                    "tagSpecifications",
                    "tagSpecificationSet" -> true;
            default -> false;
        };
    }

    private static boolean tags(String action) {
        return action.substring(action.indexOf(':') + 1).contains("Tag");
    }
}
