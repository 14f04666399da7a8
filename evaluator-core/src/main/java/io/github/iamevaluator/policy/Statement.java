package io.github.iamevaluator.policy;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a policy document.
 *
 * @param index position in the document, from 1
 * @param pointer JSON pointer within the document: {@code /Statement/0}, or {@code /Statement} for a single object
 * @param sid the Sid element
 * @param effect Allow or Deny
 * @param principal Principal, NotPrincipal or absent
 * @param action Action or NotAction
 * @param resource Resource, NotResource or absent
 * @param conditions every operator and key of the Condition element, in the order written; all must hold
 * @param text where it stands
 * @since 0.1.0
 */
public record Statement(
        int index,
        String pointer,
        Optional<String> sid,
        Effect effect,
        PrincipalElement principal,
        ActionElement action,
        ResourceElement resource,
        List<Condition> conditions,
        StatementText text) {

    /** Copies the list. */
    public Statement {
        conditions = List.copyOf(conditions);
    }

    /** How people name it: the Sid if it has one, else its position. */
    public String label() {
        return sid.filter(s -> !s.isEmpty()).orElse("statement " + index);
    }
}
