package io.github.iamevaluator.whatif;

import io.github.iamevaluator.match.ResolvedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some callers who are asked the same about a change.
 *
 * @param account theirs; empty if they have none
 * @param members their indexes
 * @param texts the changed statement; empty: any request may be touched
 * @param circumstances under which they ask about it
 */
record AskedCallers(
        String account, List<Integer> members, Optional<StatementTexts> texts, Optional<Circumstances> circumstances) {

    private static final List<ResolvedText> ANYTHING = List.of(ResolvedText.written("*"));

    /** What the statement speaks of, for these callers. */
    List<ResolvedText> patterns() {
        return texts.flatMap(of -> circumstances.map(of::resources)).orElse(ANYTHING);
    }

    /**
     * The context keys under which they ask, the plain ones first.
     *
     * @param listed whether the environment knows the resource
     */
    List<Map<String, String>> contexts(boolean listed) {
        return circumstances.map(of -> of.contexts(listed)).orElse(List.of(Map.of()));
    }

    /** Tells whether the statement may speak of a resource. */
    boolean mayMatch(CandidateTarget target) {
        return texts.map(of -> of.mayMatch(target.arn())).orElse(true);
    }
}
