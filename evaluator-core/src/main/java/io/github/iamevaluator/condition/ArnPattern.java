package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.Glob;
import io.github.iamevaluator.match.ResolvedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An operand of the Arn operators: a glob for each of the six parts, so that no wildcard crosses the first five colons.
 *
 * <p>Source: COND-45.
 */
final class ArnPattern {

    private final List<Glob> globs;

    private ArnPattern(List<Glob> globs) {
        this.globs = globs;
    }

    /** The pattern of a policy text, or empty if it has fewer than six parts. */
    static Optional<ArnPattern> compile(ResolvedText text) {
        return ArnParts.of(text.text())
                .map(parts -> new ArnPattern(IntStream.range(0, ArnParts.COUNT)
                        .mapToObj(part -> Glob.compile(text.part(parts.from(part), parts.to(part))))
                        .toList()));
    }

    /** Tells whether every part of an ARN, which a text with six parts is, matches. */
    boolean matches(String arn) {
        int from = 0;
        for (int part = 0; part < ArnParts.COUNT; part++) {
            int to = part == ArnParts.COUNT - 1 ? arn.length() : arn.indexOf(':', from);
            if (!globs.get(part).matches(arn, from, to)) {
                return false;
            }
            from = to + 1;
        }
        return true;
    }
}
