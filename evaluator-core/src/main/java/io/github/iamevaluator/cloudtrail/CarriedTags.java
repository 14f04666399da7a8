package io.github.iamevaluator.cloudtrail;

import java.util.Set;

/** Tells whether a request carries tags for what it makes. */
final class CarriedTags {

    private static final String HEADER = "x-amz-tagging";
    private static final Set<String> NAMES = Set.of(
            "tags",
            "Tags",
            "tagList",
            "tagSet",
            "tagging",
            "tagSpecification",
            "tagSpecifications",
            "tagSpecificationSet");

    private CarriedTags() {}

    /** Tells whether a parameter holds tags, as services name it, and is not empty. */
    static boolean in(EventFields parameters) {
        boolean[] found = {parameters.has(HEADER)};
        parameters.forEachNested((name, value) -> found[0] |= NAMES.contains(name) && !isEmpty(parameters, name));
        return found[0];
    }

    private static boolean isEmpty(EventFields parameters, String name) {
        boolean[] any = {!parameters.list(name).isEmpty()};
        EventFields inner = parameters.in(name);
        inner.forEachText((member, value) -> any[0] = true);
        inner.forEachNested((member, value) -> any[0] |=
                value.asArray().map(array -> !array.elements().isEmpty()).orElse(true));
        return !any[0];
    }
}
