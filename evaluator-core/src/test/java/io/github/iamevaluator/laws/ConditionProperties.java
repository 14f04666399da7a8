package io.github.iamevaluator.laws;

import static io.github.iamevaluator.laws.ConditionTexts.KEY;
import static io.github.iamevaluator.laws.ConditionTexts.convertible;
import static io.github.iamevaluator.laws.ConditionTexts.independent;
import static io.github.iamevaluator.laws.ConditionTexts.on;
import static io.github.iamevaluator.laws.ConditionTexts.question;
import static io.github.iamevaluator.laws.ConditionTexts.single;
import static io.github.iamevaluator.laws.ConditionTexts.valueOperator;
import static io.github.iamevaluator.laws.ConditionTexts.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** The laws of sections 4.1 and 4.3. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class ConditionProperties {

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static ConditionProperties of(Engine engine) {
        ConditionProperties laws = new ConditionProperties();
        laws.engine = engine;
        return laws;
    }

    /** COND-1. */
    @Property
    void allConditionsMustHold(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        List<Condition> conditions = new ArrayList<>();
        RequestContext.Builder context = RequestContext.builder();
        int count = dice.between(2, 3);
        for (int i = 0; i < count; i++) {
            ConditionOperator operator = valueOperator(dice);
            context.add(KEY + i, convertible(dice, operator.family(), false));
            conditions.add(Parts.withKey(on(Quantifier.NONE, operator, values(dice, operator.family())), KEY + i));
        }
        RequestContext built = context.build();

        assertThat(holds(question(built, conditions)))
                .isEqualTo(conditions.stream().allMatch(condition -> holds(question(built, condition))));
    }

    /** COND-2. */
    @Property
    void severalValuesAreAlternatives(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator = independent(dice, false);
        RequestContext context = single(convertible(dice, operator.family(), false));
        List<String> values = values(dice, operator.family());

        assertThat(holds(question(context, on(Quantifier.NONE, operator, values))))
                .isEqualTo(values.stream()
                        .anyMatch(value -> holds(question(context, on(Quantifier.NONE, operator, List.of(value))))));
    }

    /** COND-2. */
    @Property
    void aNegatedOperatorExcludesEveryValue(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator = independent(dice, true);
        RequestContext context = single(convertible(dice, operator.family(), false));
        List<String> values = values(dice, operator.family());

        assertThat(holds(question(context, on(Quantifier.NONE, operator, values))))
                .isEqualTo(values.stream()
                        .allMatch(value -> holds(question(context, on(Quantifier.NONE, operator, List.of(value))))));
    }

    /** COND-3. */
    @Property
    void aNegatedOperatorIsTheComplementOfItsTwin(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator =
                dice.of(ConditionTexts.TWINS.keySet().stream().sorted().toList());
        RequestContext context = single(convertible(dice, operator.family(), false));
        Condition positive = on(
                Quantifier.NONE,
                operator,
                List.of(convertible(dice, operator.family(), true), convertible(dice, operator.family(), true)));
        Condition negated = Parts.withOperator(positive, twin(operator));

        assertThat(holds(question(context, negated))).isNotEqualTo(holds(question(context, positive)));
    }

    /** COND-4. */
    @Property
    void onAnAbsentKeyOnlyNegatedOperatorsHold(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator = valueOperator(dice);
        Condition condition = on(Quantifier.NONE, operator, values(dice, operator.family()));

        assertThat(holds(question(RequestContext.EMPTY, condition))).isEqualTo(operator.negated());
    }

    /** COND-5, COND-24. */
    @Property
    void ifExistsIsTrueWhenTheKeyIsAbsent(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator = valueOperator(dice);
        Condition condition = on(dice.of(Quantifier.values()), operator, values(dice, operator.family()));

        assertThat(holds(question(RequestContext.EMPTY, Parts.withIfExists(condition, true))))
                .isTrue();
    }

    /** COND-5. */
    @Property
    void ifExistsChangesNothingWhenTheKeyIsPresent(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator = valueOperator(dice);
        RequestContext context = single(convertible(dice, operator.family(), false));
        Condition condition = on(dice.of(Quantifier.values()), operator, values(dice, operator.family()));

        assertThat(holds(question(context, Parts.withIfExists(condition, true))))
                .isEqualTo(holds(question(context, condition)));
    }

    /** COND-6, CTX-5: an empty text and an empty list are present. */
    @Property
    void nullTellsWhetherTheKeyIsPresent(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        boolean present = dice.chance(60);
        ContextValue value = dice.of(
                ContextValue.of(""),
                ContextValue.of("x"),
                ContextValue.ofAll(List.of()),
                ContextValue.ofAll(List.of("")));
        RequestContext context =
                present ? RequestContext.builder().add(KEY, value).build() : RequestContext.EMPTY;
        Quantifier quantifier = dice.of(Quantifier.values());

        assertThat(holds(question(context, on(quantifier, ConditionOperator.NULL, List.of("false")))))
                .isEqualTo(present);
        assertThat(holds(question(context, on(quantifier, ConditionOperator.NULL, List.of("true")))))
                .isNotEqualTo(present);
    }

    /** COND-8. */
    @Property
    void anOperatorWithoutSetPrefixNeverHoldsOnAList(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator = valueOperator(dice);
        RequestContext context = ConditionTexts.list(List.of(convertible(dice, operator.family(), false)));
        Condition condition = on(Quantifier.NONE, operator, values(dice, operator.family()));

        assertThat(holds(question(context, Parts.withIfExists(condition, dice.chance(30)))))
                .isFalse();
    }

    /** COND-11. */
    @Property
    void aConditionHoldsAlikeInEveryPolicyType(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ConditionOperator operator = valueOperator(dice);
        Condition condition = on(dice.of(Quantifier.values()), operator, values(dice, operator.family()));
        RequestContext context = single(convertible(dice, operator.family(), false));
        Scenario asked = question(context, condition);
        for (PolicyType type : List.of(
                PolicyType.RESOURCE,
                PolicyType.PERMISSIONS_BOUNDARY,
                PolicyType.SERVICE_CONTROL,
                PolicyType.VPC_ENDPOINT)) {
            Policy policy = Made.policy(Parts.withConditions(Made.everything(Effect.ALLOW, type), List.of(condition)));

            assertThat(holds(Asked.with(asked, only(type, policy))))
                    .as("%s", type)
                    .isEqualTo(holds(asked));
        }
    }

    /** CTX-1, VAR-2. */
    @Property
    void keyNamesIgnoreCase(@ForAll long seed) {
        Scenario asked = Asked.any(seed);
        PolicySet swapped = Rewrite.each(
                asked.policies(),
                statement -> Parts.conditions(
                        statement, condition -> Parts.withKey(condition, Spelling.swapCase(condition.key()))));

        assertThat(engine.decide(Asked.with(asked, swapped))).isEqualTo(engine.decide(asked));
    }

    /** A question that the policy of one type decides. */
    private static PolicySet only(PolicyType type, Policy policy) {
        PolicySet.Builder builder = PolicySet.builder();
        if (type != PolicyType.RESOURCE) {
            builder.identity(List.of(Made.all(Effect.ALLOW, PolicyType.IDENTITY)));
        }
        return switch (type) {
            case RESOURCE -> builder.resource(List.of(policy)).build();
            case PERMISSIONS_BOUNDARY ->
                builder.permissionsBoundary(List.of(policy)).build();
            case SERVICE_CONTROL ->
                builder.serviceControl(List.of(Made.level(policy))).build();
            case VPC_ENDPOINT -> builder.vpcEndpoint(List.of(policy)).build();
            case IDENTITY, SESSION, RESOURCE_CONTROL -> throw new IllegalArgumentException(type.label());
        };
    }

    private static ConditionOperator twin(ConditionOperator operator) {
        return ConditionTexts.TWINS.getOrDefault(operator, operator);
    }

    private boolean holds(Scenario question) {
        return engine.decide(question) == Decision.ALLOWED;
    }
}
