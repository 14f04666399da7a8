package io.github.iamevaluator.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.iamevaluator.context.ActionProfile;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * From the text of an action to its {@link IndexedAction}, matched against the {@link StatementIndex} when it is first
 * met and kept from then on: those of the catalog, spelled as it spells them, without end; any other text, which is
 * what requests make up, in a cache bounded by weight.
 *
 * <p>Safe for use by any number of threads.
 */
final class ActionIndex {

    /** About 16 MB of text and postings that nobody but requests asked for. */
    private static final long MOST_WEIGHT = 16L << 20;

    private static final int WEIGHT_OF_ACTION = 512;

    private final StatementIndex statements;
    private final IndexParts parts;
    private final ActionTable before;
    private final int firstNew;
    private final ActionTable known = new ActionTable();
    private final Cache<String, IndexedAction> others = Caffeine.newBuilder()
            .maximumWeight(MOST_WEIGHT)
            .weigher((String text, IndexedAction action) -> WEIGHT_OF_ACTION + 2 * text.length() + action.weight())
            .executor(Runnable::run)
            .build();

    private final Cache<String, StatementsOfAction> complete = Caffeine.newBuilder()
            .maximumWeight(MOST_WEIGHT)
            .weigher((String text, StatementsOfAction of) -> WEIGHT_OF_ACTION + 2 * text.length() + of.weight())
            .executor(Runnable::run)
            .build();

    ActionIndex(StatementIndex statements, IndexParts parts) {
        this(statements, parts, new ActionTable(), 0);
    }

    private ActionIndex(StatementIndex statements, IndexParts parts, ActionTable before, int firstNew) {
        this.statements = statements;
        this.parts = parts;
        this.before = before;
        this.firstNew = firstNew;
    }

    /** The index that actions are matched against. */
    StatementIndex statements() {
        return statements;
    }

    /** The same actions over an index with more statements; those that no new statement matches stay as they are. */
    ActionIndex over(StatementIndex more) {
        return new ActionIndex(more, parts, known, statements.size());
    }

    /** The action that a text names, or null if a request cannot ask about it. */
    @Nullable
    IndexedAction find(String text) {
        IndexedAction action = known.find(text);
        if (action == null) {
            action = others.getIfPresent(text);
        }
        return action == null ? read(text) : action;
    }

    /** Every indexed statement that matches an action, for answers that have to be complete. */
    CandidateStatements candidates(ActionName action) {
        StatementsOfAction matching =
                complete.get(action.toString(), any -> StatementsOfAction.of(statements.matching(action)));
        return CandidateStatements.indexed(action, statements, matching);
    }

    private @Nullable IndexedAction read(String text) {
        ActionProfile profile = profile(text);
        if (profile == null) {
            return null;
        }
        if (profile.isCatalogued(text)) {
            return known.add(catalogued(text, profile));
        }
        IndexedAction action = indexed(text, profile);
        others.put(text, action);
        return action;
    }

    private @Nullable ActionProfile profile(String text) {
        try {
            return ActionProfile.of(text, parts.catalog(), parts.options());
        } catch (InvalidRequestException refused) {
            return null; // whoever asks in full is told why
        }
    }

    private IndexedAction catalogued(String text, ActionProfile profile) {
        IndexedAction old = before.find(text);
        return old != null && !statements.anyMatches(profile.name(), firstNew) ? old : indexed(text, profile);
    }

    private IndexedAction indexed(String text, ActionProfile profile) {
        return new IndexedAction(
                text,
                profile,
                parts.rules().apply(profile.name()),
                statements.posted(profile.name(), Effect.DENY),
                statements.posted(profile.name(), Effect.ALLOW));
    }
}
