package io.github.iamevaluator.laws;

import static io.github.iamevaluator.laws.ConditionTexts.convertible;
import static io.github.iamevaluator.laws.ConditionTexts.list;
import static io.github.iamevaluator.laws.ConditionTexts.on;
import static io.github.iamevaluator.laws.ConditionTexts.question;
import static io.github.iamevaluator.laws.ConditionTexts.single;
import static io.github.iamevaluator.laws.ConditionTexts.valueOperator;
import static io.github.iamevaluator.laws.ConditionTexts.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.ConditionOperator.Family;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** The laws of section 4.2. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class SetOperatorProperties {

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static SetOperatorProperties of(Engine engine) {
        SetOperatorProperties laws = new SetOperatorProperties();
        laws.engine = engine;
        return laws;
    }

    /** COND-20. */
    @Property
    void forAnyValueNeedsOneValueAndForAllValuesEvery(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator = valueOperator(dice);
        List<String> actual = texts(dice, operator.family());
        List<String> values = texts(dice, operator.family());
        Condition plain = on(Quantifier.NONE, operator, values);

        assertThat(holds(list(actual), Parts.withQuantifier(plain, Quantifier.FOR_ANY_VALUE)))
                .isEqualTo(actual.stream().anyMatch(value -> holds(single(value), plain)));
        assertThat(holds(list(actual), Parts.withQuantifier(plain, Quantifier.FOR_ALL_VALUES)))
                .isEqualTo(actual.stream().allMatch(value -> holds(single(value), plain)));
    }

    /** COND-22. */
    @Property
    void forAllValuesHoldsOnNothing(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator = valueOperator(dice);

        assertThat(holds(nothing(dice), on(Quantifier.FOR_ALL_VALUES, operator, values(dice, operator.family()))))
                .isTrue();
    }

    /** COND-23. */
    @Property
    void forAnyValueHoldsOnNothingNever(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator = valueOperator(dice);

        assertThat(holds(nothing(dice), on(Quantifier.FOR_ANY_VALUE, operator, values(dice, operator.family()))))
                .isFalse();
    }

    /** COND-26. */
    @Property
    void aSetOperatorTakesASingleValueForASetOfOne(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator = valueOperator(dice);
        String actual = convertible(dice, operator.family(), false);
        Quantifier quantifier = dice.of(Quantifier.FOR_ALL_VALUES, Quantifier.FOR_ANY_VALUE);
        Condition condition = on(quantifier, operator, values(dice, operator.family()));

        assertThat(holds(single(actual), condition)).isEqualTo(holds(list(List.of(actual)), condition));
    }

    /** COND-27. */
    @Property
    void theComplementOfForAnyValueIsForAllValuesOfTheTwin(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator =
                dice.of(ConditionTexts.TWINS.keySet().stream().sorted().toList());
        ConditionOperator twin = ConditionTexts.TWINS.getOrDefault(operator, operator);
        RequestContext context = list(texts(dice, operator.family()));
        List<String> values = texts(dice, operator.family());

        assertThat(holds(context, on(Quantifier.FOR_ALL_VALUES, twin, values)))
                .isNotEqualTo(holds(context, on(Quantifier.FOR_ANY_VALUE, operator, values)));
    }

    private static RequestContext nothing(Dice dice) {
        return dice.chance(50) ? RequestContext.EMPTY : list(List.of());
    }

    private static List<String> texts(Dice dice, Family family) {
        List<String> texts = new ArrayList<>();
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            texts.add(convertible(dice, family, false));
        }
        return texts;
    }

    private boolean holds(RequestContext context, Condition condition) {
        return engine.decide(question(context, condition)) == Decision.ALLOWED;
    }
}
