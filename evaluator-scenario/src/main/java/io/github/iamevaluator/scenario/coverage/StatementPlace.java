package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.policy.TextPosition;
import java.util.Optional;

/**
 * Where a statement stands, to know it again: a policy may be met under several names.
 *
 * @param file its file, or the policy's name for text that came from none
 * @param pointer in the file
 * @param line from 1
 * @param column from 1
 * @param decoded the place in the decoded text, if the document is a string
 */
record StatementPlace(String file, String pointer, int line, int column, Optional<TextPosition> decoded) {

    static StatementPlace of(SourceLocation at) {
        return new StatementPlace(
                at.file().orElse(at.policyName()), at.pointer(), at.line(), at.column(), at.decoded());
    }
}
