package io.github.iamevaluator.match;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.text.AsciiCase;

/**
 * The resource of a request, read once: an ARN, {@code *}, or a pattern that asks about a set of resources (REQ-4,
 * RES-13, RES-20).
 *
 * <p>In a request only {@code *} is a wildcard; {@code ?} is a character.
 */
public final class RequestedResource {

    /** What a requested resource is. */
    enum Form {
        /** {@code *} on an action without resource type (RES-13). */
        NO_RESOURCE,
        /** {@code *} on any other action: some resource of any kind (RES-23). */
        ANY_RESOURCE,
        /** An ARN. */
        ARN,
        /** An ARN with {@code *} in it (RES-20). */
        PATTERN,
        /** No ARN; only the element {@code *} matches it (RES-1). */
        OTHER
    }

    private static final String ANYTHING = "*";
    private static final int[][] NO_TOKENS = {};

    private final Form form;
    private final boolean s3;
    private ArnSegments segments;
    private final int[][] tokens;
    private final int[][] tokensOfAnyCase;

    private RequestedResource(Form form, boolean s3, ArnSegments segments) {
        this.form = form;
        this.s3 = s3;
        this.segments = segments;
        this.tokens = form == Form.PATTERN ? tokens(segments, false) : NO_TOKENS;
        this.tokensOfAnyCase = form == Form.PATTERN ? tokens(segments, true) : NO_TOKENS;
    }

    /**
     * The resource that a text names.
     *
     * @param text an ARN, {@code *}, or an ARN with {@code *} in it
     * @param literal whether {@code *} is an ordinary character
     * @param service the prefix of the action
     * @param wildcardOnlyAction whether the action has no resource type (REQ-7)
     */
    public static RequestedResource parse(String text, boolean literal, String service, boolean wildcardOnlyAction) {
        ArnSegments segments = ArnSegments.of(text);
        return new RequestedResource(
                form(segments, literal, wildcardOnlyAction), AsciiCase.equal(service, "s3"), segments);
    }

    /** An ARN in which {@code *} is an ordinary character; text in six segments. */
    public static RequestedResource ofArn(ArnSegments arn) {
        return new RequestedResource(Form.ARN, false, arn);
    }

    /** The {@code *} of an action without resource type (RES-13). */
    public static RequestedResource ofNothing(boolean s3) {
        return new RequestedResource(Form.NO_RESOURCE, s3, ArnSegments.of(ANYTHING));
    }

    /**
     * Makes an ARN that one thread keeps for its questions be another one, which allocates nothing.
     *
     * @return this
     */
    public RequestedResource reread(ArnSegments arn) {
        segments = arn;
        return this;
    }

    private static Form form(ArnSegments segments, boolean literal, boolean wildcardOnlyAction) {
        String text = segments.text();
        if (text.equals(ANYTHING) && wildcardOnlyAction) {
            return Form.NO_RESOURCE;
        }
        if (text.equals(ANYTHING) && !literal) {
            return Form.ANY_RESOURCE;
        }
        if (segments.count() < ArnSegments.COUNT) {
            return Form.OTHER;
        }
        return literal || text.indexOf('*') < 0 ? Form.ARN : Form.PATTERN;
    }

    private static int[][] tokens(ArnSegments segments, boolean ignoreCase) {
        int[][] all = new int[ArnSegments.COUNT][];
        for (int i = 0; i < all.length; i++) {
            ResolvedText.Builder pattern = new ResolvedText.Builder();
            String segment = segments.segment(i);
            for (int j = 0; j < segment.length(); j++) {
                String character = segment.substring(j, j + 1);
                if (character.equals(ANYTHING)) {
                    pattern.written(character);
                } else {
                    pattern.literal(character);
                }
            }
            all[i] = WildcardTokens.of(pattern.build(), ignoreCase);
        }
        return all;
    }

    /** The text as given. */
    public String text() {
        return segments.text();
    }

    /** Tells whether the request asks about a set of resources (RES-20, RES-23, EVAL-43). */
    public boolean isSet() {
        return switch (form) {
            case ANY_RESOURCE, PATTERN -> true;
            case NO_RESOURCE, ARN, OTHER -> false;
        };
    }

    /** Tells whether it is one ARN. */
    public boolean isArn() {
        return form == Form.ARN;
    }

    /** What it is. */
    Form form() {
        return form;
    }

    /** Tells whether the action is one of S3 (RES-14). */
    boolean s3() {
        return s3;
    }

    /** Its segments. */
    public ArnSegments segments() {
        return segments;
    }

    /** Tells whether the sixth segment has a colon, so that a star of a policy could run on (RES-3). */
    public boolean hasFurtherColons() {
        return segments.hasFurtherColons();
    }

    /** The tokens of a segment of a {@link Form#PATTERN}. */
    int[] tokens(int segment, boolean ignoreCase) {
        return ignoreCase ? tokensOfAnyCase[segment] : tokens[segment];
    }
}
