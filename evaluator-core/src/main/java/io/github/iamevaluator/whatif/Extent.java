package io.github.iamevaluator.whatif;

import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.overlay.StatementContent;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.terraform.PlanDocuments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a change of policies can touch: the requests that its statements match, or any request at all.
 *
 * @param statements those that came, went or changed
 * @param everything whether the statements do not say it, as with an unknown document or a boundary that came or went
 */
record Extent(Set<ChangedStatement> statements, boolean everything) {

    /** Nothing. */
    static final Extent NOTHING = new Extent(Set.of(), false);

    /** Any request. */
    static final Extent EVERYTHING = new Extent(Set.of(), true);

    /** Copies the set, keeping its order. */
    Extent {
        statements = new LinkedHashSet<>(statements);
    }

    boolean isNothing() {
        return statements.isEmpty() && !everything;
    }

    /** Both of them. */
    Extent and(Extent other) {
        Set<ChangedStatement> all = new LinkedHashSet<>(statements);
        all.addAll(other.statements);
        return new Extent(all, everything || other.everything);
    }

    /** The difference of the policies in the same places, by the name of the place. */
    static Extent between(Map<String, AttachedPolicy> before, Map<String, AttachedPolicy> after) {
        Extent extent = NOTHING;
        Set<String> places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        for (String place : places) {
            extent = extent.and(between(Optional.ofNullable(before.get(place)), Optional.ofNullable(after.get(place))));
        }
        return extent;
    }

    /** The difference of two policies in the same place; a missing one says nothing. */
    static Extent between(Optional<AttachedPolicy> before, Optional<AttachedPolicy> after) {
        if (before.equals(after)) {
            return NOTHING;
        }
        Optional<PolicyDocument> old = before.flatMap(Extent::document);
        Optional<PolicyDocument> young = after.flatMap(Extent::document);
        boolean legible = old.isPresent() == before.isPresent() && young.isPresent() == after.isPresent();
        if (!legible) {
            boolean bothUnknown = before.isPresent() && after.isPresent() && old.isEmpty() && young.isEmpty();
            return bothUnknown && sameKind(before.get(), after.get()) ? NOTHING : EVERYTHING;
        }
        if (isSensitive(old) || isSensitive(young)) {
            return EVERYTHING; // what its statements name must not be asked about, as it would be shown
        }
        Map<StatementContent, Statement> was = old.map(StatementContent::of).orElse(Map.of());
        Map<StatementContent, Statement> is = young.map(StatementContent::of).orElse(Map.of());
        List<ChangedStatement> changed = new ArrayList<>();
        was.forEach((content, statement) -> {
            if (!is.containsKey(content)) {
                changed.add(new ChangedStatement(content.version(), statement));
            }
        });
        is.forEach((content, statement) -> {
            if (!was.containsKey(content)) {
                changed.add(new ChangedStatement(content.version(), statement));
            }
        });
        return new Extent(new LinkedHashSet<>(changed), false);
    }

    private static boolean isSensitive(Optional<PolicyDocument> document) {
        return document.flatMap(PolicyDocument::id)
                .filter(PlanDocuments.SENSITIVE::equals)
                .isPresent();
    }

    /** Two unknown policies, or two broken ones. */
    private static boolean sameKind(AttachedPolicy one, AttachedPolicy other) {
        return Objects.equals(one.fold(u -> true, b -> false), other.fold(u -> true, b -> false))
                && one.name().equals(other.name());
    }

    private static Optional<PolicyDocument> document(AttachedPolicy policy) {
        return policy.fold(usable -> usable.policy().document(), broken -> Optional.empty());
    }
}
