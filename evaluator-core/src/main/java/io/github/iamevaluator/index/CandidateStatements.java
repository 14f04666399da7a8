package io.github.iamevaluator.index;

import io.github.iamevaluator.request.ActionName;
import java.util.List;

/** The statements of a document whose action element matches one action, in the order written. */
interface CandidateStatements {

    /** Those of a document. */
    List<CompiledStatement> of(CompiledDocument document);

    /** Found by asking each statement. */
    static CandidateStatements asked(ActionName action) {
        return document -> StatementsOfAction.asked(document, action);
    }

    /** Found by an index where it has the document, else by asking each statement, once for the documents asked last. */
    static CandidateStatements indexed(ActionName action, StatementIndex index, StatementsOfAction indexed) {
        return document -> {
            int number = index.number(document);
            return number == StatementIndex.NOT_INDEXED ? indexed.of(document, action) : indexed.of(number);
        };
    }
}
