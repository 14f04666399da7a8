package io.github.iamevaluator.policy;

import java.util.Optional;

/**
 * Where a policy document came from; it turns places in the document's own text into places in the file.
 *
 * @param file the file's name; empty for text that came from no file
 * @param pointer JSON pointer of the document in the file; empty when the file is the document
 * @param start where the document, or the string that holds it, begins in the file
 * @param embedded whether the document was a JSON string or percent-encoded, so that its text is not the file's
 * @since 0.1.0
 */
public record DocumentOrigin(Optional<String> file, String pointer, TextPosition start, boolean embedded) {

    /** The origin of a document that came as a text of its own. */
    public static final DocumentOrigin TEXT = new DocumentOrigin(Optional.empty(), "", TextPosition.START, false);

    /**
     * The place of a part of the document.
     *
     * @param policyName the name to report
     * @param partPointer JSON pointer within the document
     * @param at place within the document's own text
     */
    public SourceLocation locate(String policyName, String partPointer, TextPosition at) {
        if (embedded) {
            return new SourceLocation(
                    policyName, file, pointer + partPointer, start.line(), start.column(), Optional.of(at));
        }
        int line = start.line() + at.line() - 1;
        int column = at.line() == 1 ? start.column() + at.column() - 1 : at.column();
        return new SourceLocation(policyName, file, pointer + partPointer, line, column, Optional.empty());
    }
}
