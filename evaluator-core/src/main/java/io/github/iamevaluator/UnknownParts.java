package io.github.iamevaluator;

import io.github.iamevaluator.decide.Decider;
import io.github.iamevaluator.decide.Verdict;
import io.github.iamevaluator.environment.UnknownPart;
import io.github.iamevaluator.facts.ApplyingStatement;
import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.Decision;
import java.util.List;
import java.util.Set;

/** What becomes of a verdict when tags, grants or settings of the resource could not be read: unknown is not absent. */
final class UnknownParts {

    private static final List<String> TAG_KEYS = List.of("resourcetag/", "buckettag/");

    private final Facts facts;
    private final Verdict verdict;
    private final List<String> missingKeys;

    private UnknownParts(Facts facts, Verdict verdict, List<String> missingKeys) {
        this.facts = facts;
        this.verdict = verdict;
        this.missingKeys = missingKeys;
    }

    /**
     * The verdict, or Undecided if something unknown could change it (INC-2).
     *
     * @param resource the resource whose parts are unknown, for people
     * @param missingKeys absent keys that statements about this check ask for
     */
    static Verdict weigh(
            Facts facts, Verdict verdict, Set<UnknownPart> unknown, String resource, List<String> missingKeys) {
        if (verdict.decision() == Decision.UNDECIDED) {
            return verdict;
        }
        UnknownParts parts = new UnknownParts(facts, verdict, missingKeys);
        List<String> mattering = unknown.stream()
                .filter(parts::matters)
                .map(part -> part.label() + " of " + resource)
                .sorted()
                .toList();
        return mattering.isEmpty()
                ? verdict
                : new Verdict(Decision.UNDECIDED, List.of("INC-2"), Set.of(), List.of(), mattering);
    }

    private boolean matters(UnknownPart part) {
        return switch (part) {
            case PUBLIC_ACCESS_BLOCK ->
                Decider.decide(facts.withRestrictPublicBuckets()).decision() != verdict.decision();
            case KMS_GRANTS ->
                verdict.decision() == Decision.IMPLICIT_DENY
                        && Decider.decide(facts.withDirectGrant()).decision() == Decision.ALLOWED;
            case TAGS -> missingKeys.stream().anyMatch(UnknownParts::isTagKey) && !deniedWhateverTheTags();
        };
    }

    private boolean deniedWhateverTheTags() {
        return verdict.decision() == Decision.EXPLICIT_DENY
                && verdict.matched().stream().anyMatch(UnknownParts::readsNoTags);
    }

    private static boolean readsNoTags(ApplyingStatement deny) {
        return deny.statement().stream()
                .flatMap(statement -> statement.conditions().stream())
                .noneMatch(UnknownParts::mentionsTags);
    }

    private static boolean mentionsTags(Condition condition) {
        return isTagKey(condition.key())
                || condition.values().stream().anyMatch(value -> value.contains("${") && isTagKey(value));
    }

    private static boolean isTagKey(String text) {
        String folded = ContextKeys.fold(text);
        return TAG_KEYS.stream().anyMatch(folded::contains);
    }
}
