package io.github.iamevaluator.index;

import io.github.iamevaluator.condition.CompiledCondition;
import io.github.iamevaluator.condition.CompiledConditions;
import io.github.iamevaluator.match.ActionMatcher;
import io.github.iamevaluator.match.PrincipalMatcher;
import io.github.iamevaluator.match.ResourceMatcher;
import io.github.iamevaluator.match.SharedPatterns;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.List;
import java.util.function.Function;

/**
 * Compiles the elements of statements. Equal elements, read alike, share what is compiled: of a thousand managed policies
 * half of the actions, three quarters of the resources and two thirds of the conditions are such.
 *
 * <p>Safe for use by any number of threads.
 */
final class ElementCompiler {

    private static final int BITS = 13;

    private record ResourceRole(ResourceElement element, Effect effect, PolicyType type, PolicyVersion version) {}

    private record PrincipalRole(PrincipalElement element, Effect effect, PolicyUse use) {}

    /** A condition without its place. */
    private record ConditionRole(
            ConditionOperator operator,
            Quantifier quantifier,
            boolean ifExists,
            String key,
            List<String> values,
            PolicyVersion version) {

        static ConditionRole of(Condition condition, PolicyVersion version) {
            return new ConditionRole(
                    condition.operator(),
                    condition.quantifier(),
                    condition.ifExists(),
                    condition.key(),
                    condition.values(),
                    version);
        }
    }

    private final EvaluationOptions options;
    private final SharedPatterns shared;
    private final Memo<ActionElement, ActionMatcher> actions = new Memo<>(BITS);
    private final Memo<ResourceRole, ResourceMatcher> resources = new Memo<>(BITS);
    private final Memo<PrincipalRole, PrincipalMatcher> principals = new Memo<>(BITS);
    private final Memo<ConditionRole, CompiledCondition> conditions = new Memo<>(BITS);

    ElementCompiler(EvaluationOptions options) {
        this.options = options;
        this.shared = new SharedPatterns(options);
    }

    ActionMatcher action(Statement statement) {
        int weight = weight(statement.action().patterns(), ActionPattern::text);
        return actions.get(statement.action(), weight, element -> ActionMatcher.compile(element, shared));
    }

    ResourceMatcher resource(Statement statement, PolicyVersion version, PolicyUse use) {
        return resources.get(
                new ResourceRole(statement.resource(), statement.effect(), use.type(), version),
                weight(statement.resource().patterns(), ResourcePattern::text),
                role -> ResourceMatcher.compile(role.element(), role.effect(), role.type(), role.version(), shared));
    }

    PrincipalMatcher principal(Statement statement, PolicyUse use) {
        return principals.get(
                new PrincipalRole(statement.principal(), statement.effect(), use),
                weight(statement.principal().entries(), PrincipalEntry::value),
                role -> PrincipalMatcher.compile(
                        role.element(), role.effect(), use.type(), use.endpointType(), use.trust(), options));
    }

    CompiledConditions conditions(Statement statement, PolicyVersion version) {
        return CompiledConditions.compile(
                statement.conditions(),
                condition -> conditions.get(
                        ConditionRole.of(condition, version),
                        condition.key().length() + weight(condition.values(), text -> text),
                        any -> CompiledCondition.compile(condition, version, options)));
    }

    /** Characters of the texts of some parts. */
    private static <T> int weight(List<T> parts, Function<T, String> text) {
        int characters = 0;
        for (T part : parts) {
            characters += text.apply(part).length();
        }
        return characters;
    }
}
