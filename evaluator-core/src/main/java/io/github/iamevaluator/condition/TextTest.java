package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A test on texts, which never fail to convert. */
final class TextTest implements ValueTest {

    private final UnaryOperator<String> form;
    private final PolicyValues<String> values;
    private final Set<String> equals;
    private final boolean onlyEquals;

    private TextTest(UnaryOperator<String> form, PolicyValues<String> values, Set<String> equals, boolean onlyEquals) {
        this.form = form;
        this.values = values;
        this.equals = equals;
        this.onlyEquals = onlyEquals;
    }

    /**
     * A test for equality: constants are looked up in a set, whatever their number.
     *
     * @param form in which the texts of both sides are compared
     * @param values the policy's values, which expect the request's text in that form
     */
    static ValueTest ofEquality(UnaryOperator<String> form, PolicyValues<String> values) {
        Set<String> constants = values.constantTexts().stream().map(form).collect(Collectors.toUnmodifiableSet());
        return new TextTest(form, values, constants, values.variables().isEmpty());
    }

    /** A test of one policy value after the other. */
    static ValueTest of(PolicyValues<String> values) {
        return new TextTest(UnaryOperator.identity(), values, Set.of(), false);
    }

    @Override
    public Truth test(String text, RequestContext context) {
        String formed = form.apply(text);
        if (equals.contains(formed)) {
            return values.ifSome(true);
        }
        return onlyEquals ? values.ifSome(false) : values.test(formed, context);
    }

    @Override
    public Optional<ConditionNote> note(String text) {
        return Optional.empty();
    }

    @Override
    public List<ConditionReport.Wanted> wanted(RequestContext context) {
        return values.wanted(context);
    }

    @Override
    public List<VariableTemplate.Key> variables() {
        return values.variables();
    }
}
