package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.request.ContextView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One value of a condition: a typed constant, or a text with policy variables whose operand depends on the request.
 *
 * @param <V> what the operator reads the request's texts as
 */
interface PolicyValue<V> {

    /** What trying it on a value of the request comes to. */
    Outcome compare(V value, ContextView context);

    /** The value for a report. */
    ConditionReport.Wanted wanted(ContextView context);

    /** The keys of its policy variables. */
    List<VariableTemplate.Key> variables();

    /** Its text, if that is the same for every request. */
    Optional<String> constantText();

    /** A value whose text is the same for every request. */
    record Constant<V>(String written, String text, Operand<V> operand) implements PolicyValue<V> {

        @Override
        public Outcome compare(V value, ContextView context) {
            return operand.compare(value);
        }

        @Override
        public ConditionReport.Wanted wanted(ContextView context) {
            return new ConditionReport.Wanted(written, Optional.of(text), operand.note());
        }

        @Override
        public List<VariableTemplate.Key> variables() {
            return List.of();
        }

        @Override
        public Optional<String> constantText() {
            return Optional.of(text);
        }
    }

    /** A value with policy variables. */
    record Variable<V>(
            String written,
            VariableTemplate template,
            Function<ResolvedText, Operand<V>> compiler,
            Outcome ifUnresolved)
            implements PolicyValue<V> {

        @Override
        public Outcome compare(V value, ContextView context) {
            Optional<ResolvedText> resolved = template.resolve(context);
            return resolved.isPresent() ? compiler.apply(resolved.get()).compare(value) : ifUnresolved;
        }

        @Override
        public ConditionReport.Wanted wanted(ContextView context) {
            Optional<ResolvedText> resolved = template.resolve(context);
            Optional<ConditionNote> note = resolved.isPresent()
                    ? compiler.apply(resolved.get()).note()
                    : Optional.of(ConditionNote.VARIABLE_UNRESOLVED);
            return new ConditionReport.Wanted(written, resolved.map(ResolvedText::text), note);
        }

        @Override
        public List<VariableTemplate.Key> variables() {
            return template.keys();
        }

        @Override
        public Optional<String> constantText() {
            return Optional.empty();
        }
    }

    /** A value with policy variables and no wildcards: the text of the request must be the same. Allocates nothing. */
    record PlainVariable(Variable<String> value) implements PolicyValue<String> {

        @Override
        public Outcome compare(String text, ContextView context) {
            if (!value.template().isResolved(context)) {
                return value.ifUnresolved();
            }
            return value.template().isResolvedTo(text, context) ? Outcome.MATCHES : Outcome.DIFFERS;
        }

        @Override
        public ConditionReport.Wanted wanted(ContextView context) {
            return value.wanted(context);
        }

        @Override
        public List<VariableTemplate.Key> variables() {
            return value.variables();
        }

        @Override
        public Optional<String> constantText() {
            return Optional.empty();
        }
    }
}
