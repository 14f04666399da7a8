package io.github.iamevaluator.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that are asked one after the other. */
final class FewStatements implements StatementGroup {

    /** Up to this many statements are not worth an order of their own. */
    static final int MOST = 8;

    private final int[] documents;
    private final CompiledStatement[] statements;

    FewStatements(List<Posted> posted) {
        this.documents = posted.stream().mapToInt(Posted::document).toArray();
        this.statements = posted.stream().map(Posted::statement).toArray(CompiledStatement[]::new);
    }

    @Override
    public boolean anyApplies(Subject subject, @Nullable DocumentSet members) {
        for (int i = 0; i < statements.length; i++) {
            if ((members == null || members.contains(documents[i])) && statements[i].applies(subject)) {
                return true;
            }
        }
        return false;
    }
}
