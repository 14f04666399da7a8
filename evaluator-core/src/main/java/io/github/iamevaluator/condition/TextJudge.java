package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.request.ContextView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A judge of texts, which never fail to convert. */
final class TextJudge implements ValueJudge {

    private static final int FEW = 4;
    private static final String[] NONE = {};

    private final UnaryOperator<String> form;
    private final PolicyValues<String> values;
    private final Set<String> equals;
    private final String[] few;
    private final boolean onlyEquals;

    private TextJudge(UnaryOperator<String> form, PolicyValues<String> values, Set<String> equals, boolean onlyEquals) {
        this.few = equals.size() > FEW ? NONE : equals.toArray(String[]::new);
        this.form = form;
        this.values = values;
        this.equals = equals;
        this.onlyEquals = onlyEquals;
    }

    /**
     * A judge by equality: constants are looked up in a set, whatever their number.
     *
     * @param form in which the texts of both sides are compared
     * @param values the policy's values, which expect the request's text in that form
     */
    static ValueJudge ofEquality(UnaryOperator<String> form, PolicyValues<String> values) {
        Set<String> constants = values.constantTexts().stream().map(form).collect(Collectors.toUnmodifiableSet());
        return new TextJudge(form, values, constants, values.variables().isEmpty());
    }

    /** A judge by one policy value after the other. */
    static ValueJudge of(PolicyValues<String> values) {
        return new TextJudge(UnaryOperator.identity(), values, Set.of(), false);
    }

    @Override
    public Truth judge(String text, ContextView context) {
        String formed = form.apply(text);
        if (isConstant(formed)) {
            return values.ifSome(true);
        }
        return onlyEquals ? values.ifSome(false) : values.judge(formed, context);
    }

    /** It is quicker to compare with each of a few than to look the text up. */
    private boolean isConstant(String formed) {
        if (few.length == 0) {
            return !equals.isEmpty() && equals.contains(formed);
        }
        for (String constant : few) {
            if (constant.equals(formed)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<ConditionNote> note(String text) {
        return Optional.empty();
    }

    @Override
    public boolean mayWarn() {
        return false;
    }

    @Override
    public List<ConditionReport.Wanted> wanted(ContextView context) {
        return values.wanted(context);
    }

    @Override
    public List<VariableTemplate.Key> variables() {
        return values.variables();
    }
}
