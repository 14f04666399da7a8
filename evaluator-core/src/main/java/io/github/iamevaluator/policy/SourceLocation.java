package io.github.iamevaluator.policy;

import java.util.Optional;

/**
 * Where something stands: in which policy, in which file, and at which place.
 *
 * @param policyName the name of the policy, or of the file for things outside any policy
 * @param file the file's name; empty for text that came from no file
 * @param pointer JSON pointer (RFC 6901) in the file
 * @param line from 1, in the file
 * @param column from 1, in the file
 * @param decoded for a document that is a JSON string or percent-encoded: the place in the decoded text
 * @since 0.1.0
 */
public record SourceLocation(
        String policyName,
        Optional<String> file,
        String pointer,
        int line,
        int column,
        Optional<TextPosition> decoded) {

    /** {@code acme/policies.json:12:5}, with the place in the decoded text behind it where there is one. */
    public String describe() {
        String place = file.map(f -> f + ":" + line + ":" + column).orElse("line " + line + ", column " + column);
        return decoded.map(d -> place + " (line " + d.line() + ", column " + d.column() + " of the decoded text)")
                .orElse(place);
    }
}
