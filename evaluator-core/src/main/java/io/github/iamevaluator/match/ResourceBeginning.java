package io.github.iamevaluator.match;

import io.github.iamevaluator.arn.Beginning;

/**
 * How the last segment of every ARN begins that an entry of a Resource element matches.
 *
 * @param beginning how it begins
 * @param runsOn whether that is not sure of an ARN whose last segment has a colon: a star of the first five may reach
 *     into it (RES-3)
 */
public record ResourceBeginning(Beginning beginning, boolean runsOn) {

    /** Nothing is known of it. */
    static final ResourceBeginning ANY = new ResourceBeginning(Beginning.ANY, false);

    /** That of an entry whose head is known and whose last segment begins so. */
    static ResourceBeginning of(ArnHead head, String last) {
        return new ResourceBeginning(Beginning.of(ResourceKey.literalPrefix(last)), head.runsOn());
    }
}
