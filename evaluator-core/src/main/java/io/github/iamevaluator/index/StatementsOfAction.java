package io.github.iamevaluator.index;

import io.github.iamevaluator.request.ActionName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The indexed statements that match one action, document by document, each document's in the order written. */
final class StatementsOfAction {

    /** So many documents outside the index, guardrails and resource policies, are remembered. */
    private static final int PLACES = 32;

    private static final int WEIGHT_OF_STATEMENT = 8;
    private static final int WEIGHT_OF_DOCUMENT = 48;

    private final int[] documents;
    private final List<List<CompiledStatement>> statements;
    private final int weight;
    private final long bits;
    private final AtomicReferenceArray<@Nullable Met> others = new AtomicReferenceArray<>(PLACES);

    /** A document outside the index that was asked about. */
    private record Met(CompiledDocument document, List<CompiledStatement> matching) {}

    private StatementsOfAction(int[] documents, List<List<CompiledStatement>> statements, int weight) {
        this.documents = documents;
        this.statements = statements;
        this.weight = weight;
        this.bits = Arrays.stream(documents).mapToLong(StatementsOfAction::bit).reduce(0, (a, b) -> a | b);
    }

    /** Some statements, those of a document side by side, documents ascending. */
    static StatementsOfAction of(List<Posted> posted) {
        int[] documents = posted.stream().mapToInt(Posted::document).distinct().toArray();
        List<List<CompiledStatement>> statements = new ArrayList<>(documents.length);
        int next = 0;
        for (int document : documents) {
            List<CompiledStatement> own = new ArrayList<>();
            while (next < posted.size() && posted.get(next).document() == document) {
                own.add(posted.get(next).statement());
                next++;
            }
            statements.add(List.copyOf(own));
        }
        return new StatementsOfAction(
                documents,
                statements,
                WEIGHT_OF_DOCUMENT * (PLACES + documents.length) + WEIGHT_OF_STATEMENT * posted.size());
    }

    /** Those of a document. Cost: the logarithm of how many documents there are. */
    List<CompiledStatement> of(int document) {
        if ((bits & bit(document)) == 0) {
            return List.of();
        }
        int at = Arrays.binarySearch(documents, document);
        return at < 0 ? List.of() : statements.get(at);
    }

    /** One bit for each document, so that most that are not there are not looked for. */
    private static long bit(int document) {
        return 1L << document;
    }

    /** Those of a document outside the index. */
    List<CompiledStatement> of(CompiledDocument document, ActionName action) {
        int place = System.identityHashCode(document) & (PLACES - 1);
        Met known = others.getPlain(place);
        if (known == null || !known.document().is(document)) {
            known = new Met(document, asked(document, action));
            others.set(place, known);
        }
        return known.matching();
    }

    /** The statements of a document that match an action, each of them asked. */
    static List<CompiledStatement> asked(CompiledDocument document, ActionName action) {
        List<CompiledStatement> matching = List.of();
        for (CompiledStatement statement : document.statements()) {
            if (statement.action().matches(action.service(), action.name())) {
                matching = matching.isEmpty() ? new ArrayList<>(2) : matching;
                matching.add(statement);
            }
        }
        return matching;
    }

    /** About how many bytes it keeps alive. */
    int weight() {
        return weight;
    }
}
