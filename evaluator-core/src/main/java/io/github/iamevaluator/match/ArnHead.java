package io.github.iamevaluator.match;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.text.AsciiCase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first five segments of a resource pattern: no variables, case ignored (RES-4, RES-11).
 *
 * <p>A {@code *} at the end of a segment may run on across colons, any other wildcard stays inside (RES-3).
 */
final class ArnHead {

    private final String text;
    private final boolean ignoreCase;
    private final Glob[] segments;
    private final int[] tokens;
    private final boolean runsOn;
    private final boolean runsInside;
    private final boolean allBuckets;
    private final String lead;
    private final boolean leadDecides;

    private ArnHead(List<String> texts, EvaluationOptions options) {
        boolean staysInside = options.alternative(DisputedPoint.STAR_STAYS_IN_SEGMENT);
        this.text = String.join(":", texts);
        this.ignoreCase = !options.alternative(DisputedPoint.RESOURCE_PARTS_KEEP_CASE);
        this.segments = texts.stream()
                .map(segment -> Glob.compile(ResolvedText.written(segment), ignoreCase))
                .toArray(Glob[]::new);
        this.tokens = flat(segments, staysInside);
        this.runsOn = IntStream.of(tokens).anyMatch(token -> token == WildcardTokens.ANY_RUN);
        this.runsInside = IntStream.of(tokens).anyMatch(token -> token == WildcardTokens.RUN_IN_SEGMENT);
        this.allBuckets = !options.alternative(DisputedPoint.S3_LIST_ALL_NEEDS_STAR) && isS3WithoutPlace(texts);
        int leading = leadingLiterals(texts);
        this.lead = texts.stream().limit(leading).map(segment -> segment + ':').collect(Collectors.joining());
        this.leadDecides = Stream.of(segments).skip(leading).allMatch(Glob::matchesEverything);
    }

    private static int leadingLiterals(List<String> texts) {
        int leading = 0;
        while (leading < texts.size()
                && texts.get(leading).indexOf('*') < 0
                && texts.get(leading).indexOf('?') < 0) {
            leading++;
        }
        return leading;
    }

    /** The head that five segments make. */
    static ArnHead compile(List<String> segments, EvaluationOptions options) {
        return new ArnHead(segments, options);
    }

    /** Tells whether the segments are {@code arn:<partition>:s3::}. */
    private static boolean isS3WithoutPlace(List<String> texts) {
        return AsciiCase.equal(texts.get(0), "arn")
                && AsciiCase.equal(texts.get(ArnSegments.SERVICE), "s3")
                && texts.get(ArnSegments.SERVICE + 1).isEmpty()
                && texts.get(ArnSegments.SERVICE + 2).isEmpty();
    }

    private static int[] flat(Glob[] segments, boolean staysInside) {
        IntStream.Builder flat = IntStream.builder();
        for (Glob segment : segments) {
            int[] own = segment.tokens();
            for (int i = 0; i < own.length; i++) {
                flat.add(inSegment(own[i], i == own.length - 1 && !staysInside));
            }
            flat.add(':');
        }
        return flat.build().toArray();
    }

    private static int inSegment(int token, boolean mayRunOn) {
        if (token == WildcardTokens.ANY_RUN) {
            return mayRunOn ? token : WildcardTokens.RUN_IN_SEGMENT;
        }
        return token == WildcardTokens.ANY_ONE ? WildcardTokens.ONE_IN_SEGMENT : token;
    }

    /** The segments as written, with the colons between them. */
    String text() {
        return text;
    }

    /** The pattern of a segment. */
    Glob segment(int index) {
        return segments[index];
    }

    /** Tells whether ASCII case is ignored. */
    boolean ignoreCase() {
        return ignoreCase;
    }

    /** Tells whether a star may run on across colons. */
    boolean runsOn() {
        return runsOn;
    }

    /** Tells whether the head followed by {@code *} serves S3 actions without resource type (RES-14). */
    boolean servesAllBuckets() {
        return allBuckets;
    }

    /** Tells whether some sixth segment could make the pattern fit what is requested. */
    boolean mayFit(RequestedResource requested) {
        return switch (requested.form()) {
            case ARN -> matches(requested.segments()) || (runsOn && requested.hasFurtherColons());
            case PATTERN, ANY_RESOURCE -> true;
            case NO_RESOURCE, OTHER -> false;
        };
    }

    /** Tells whether the five segments match those of an ARN, each its own. */
    boolean matches(ArnSegments arn) {
        if (leadDecides && arn.text().startsWith(lead)) {
            return true; // as nearly every pattern is made: fixed segments, then whole stars
        }
        for (int i = 0; i < segments.length; i++) {
            if (!segments[i].matches(arn.text(), arn.start(i), arn.end(i))) {
                return false;
            }
        }
        return true;
    }

    /** The tokens of the head and a sixth segment in one row, for {@link #coverAcross}. */
    int[] withLast(Glob sixth) {
        return IntStream.concat(IntStream.of(tokens), IntStream.of(sixth.tokens()))
                .toArray();
    }

    /** Tells whether tokens of {@link #withLast} cover an ARN when stars run on across colons. */
    boolean coverAcross(int[] whole, String arn) {
        return runsInside ? WildcardTokens.coverAtOnce(whole, arn) : WildcardTokens.cover(whole, arn, 0, arn.length());
    }
}
