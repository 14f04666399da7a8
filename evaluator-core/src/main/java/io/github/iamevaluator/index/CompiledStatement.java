package io.github.iamevaluator.index;

import io.github.iamevaluator.condition.CompiledConditions;
import io.github.iamevaluator.match.ActionMatcher;
import io.github.iamevaluator.match.PrincipalMatcher;
import io.github.iamevaluator.match.ResourceMatcher;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.Warning;
import java.util.List;

/**
 * A statement ready to be matched, as its policy type reads it.
 *
 * @param statement the statement
 * @param action its Action or NotAction
 * @param resource its Resource or NotResource
 * @param principal its Principal or NotPrincipal
 * @param conditions its Condition
 * @param warnings what was noticed when it was compiled
 */
public record CompiledStatement(
        Statement statement,
        ActionMatcher action,
        ResourceMatcher resource,
        PrincipalMatcher principal,
        CompiledConditions conditions,
        List<Warning> warnings) {

    /** Copies the list. */
    public CompiledStatement {
        warnings = List.copyOf(warnings);
    }
}
