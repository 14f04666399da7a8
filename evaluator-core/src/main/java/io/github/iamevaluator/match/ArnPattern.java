package io.github.iamevaluator.match;

import io.github.iamevaluator.arn.ArnSegments;
import org.jspecify.annotations.Nullable;

/**
 * A resource pattern of six segments whose variables are resolved (RES-2 to RES-7).
 *
 * <p>Cost of a match: at most length of the pattern times length of the ARN.
 */
final class ArnPattern {

    private final ArnHead head;
    private final Glob last;
    private volatile int @Nullable [] whole; // made when first needed: most patterns never meet an ARN with more colons

    ArnPattern(ArnHead head, ResolvedText lastSegment) {
        this.head = head;
        this.last = Glob.compile(lastSegment);
    }

    /** Its first five segments. */
    ArnHead head() {
        return head;
    }

    /** Its first five segments as written. */
    String headText() {
        return head.text();
    }

    /**
     * Tells whether the pattern fits what is requested.
     *
     * @param requested an ARN or a question about a set
     * @param wholeSet of a set: whether the pattern must match all of it, not just some (RES-20 to RES-23)
     */
    boolean fits(RequestedResource requested, boolean wholeSet) {
        return switch (requested.form()) {
            case ARN -> matches(requested);
            case PATTERN -> wholeSet ? covers(requested) : meets(requested);
            case ANY_RESOURCE -> !wholeSet; // RES-23
            case NO_RESOURCE -> requested.s3() && isAllOfS3();
            case OTHER -> false;
        };
    }

    /** Tells whether everything the pattern matches lies in the set requested (EVAL-43). */
    boolean isWithin(RequestedResource requested) {
        return switch (requested.form()) {
            case PATTERN -> isCoveredBy(requested);
            case ANY_RESOURCE -> true;
            case ARN, NO_RESOURCE, OTHER -> false;
        };
    }

    private boolean matches(RequestedResource arn) {
        ArnSegments segments = arn.segments();
        if (head.matches(segments)
                && last.matches(
                        arn.text(), segments.start(ArnSegments.LAST), arn.text().length())) {
            return true;
        }
        // a star can run on only if the ARN has more colons than separate its segments (RES-3)
        return head.runsOn() && arn.hasFurtherColons() && head.coverAcross(whole(), arn.text());
    }

    /** The tokens of all six segments in one row. */
    private int[] whole() {
        int[] tokens = whole;
        if (tokens == null) {
            tokens = head.withLast(last);
            whole = tokens;
        }
        return tokens;
    }

    private boolean meets(RequestedResource set) {
        for (int i = 0; i < ArnSegments.COUNT; i++) {
            if (!PatternIntersection.nonEmpty(tokens(i), set.tokens(i, ignoresCase(i)))) {
                return false;
            }
        }
        return true;
    }

    private boolean covers(RequestedResource set) {
        for (int i = 0; i < ArnSegments.COUNT; i++) {
            if (!PatternContainment.covers(tokens(i), set.tokens(i, ignoresCase(i)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isCoveredBy(RequestedResource set) {
        for (int i = 0; i < ArnSegments.COUNT; i++) {
            if (!PatternContainment.covers(set.tokens(i, ignoresCase(i)), tokens(i))) {
                return false;
            }
        }
        return true;
    }

    private int[] tokens(int segment) {
        return segment == ArnSegments.LAST
                ? last.tokens()
                : head.segment(segment).tokens();
    }

    private boolean ignoresCase(int segment) {
        return segment != ArnSegments.LAST && head.ignoreCase();
    }

    /** RES-14: {@code arn:<partition>:s3:::*}, which AWS's own examples give for actions such as ListAllMyBuckets. */
    private boolean isAllOfS3() {
        return head.servesAllBuckets() && last.matchesEverything();
    }
}
