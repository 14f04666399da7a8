package io.github.iamevaluator.laws;

import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Faults in section 4: conditions and set operators. */
final class ConditionFaults {

    private ConditionFaults() {}

    static List<PlantedFault> all() {
        return List.of(
                new PlantedFault(
                        "allConditionsMustHold",
                        "looks at the first condition only",
                        engine -> ConditionProperties.of(engine)::allConditionsMustHold,
                        Mutants.readingEach(
                                statement -> Parts.withConditions(statement, Mutants.first(statement.conditions())))),
                new PlantedFault(
                        "severalValuesAreAlternatives",
                        "looks at the first value only",
                        engine -> ConditionProperties.of(engine)::severalValuesAreAlternatives,
                        each(condition -> Parts.withValues(condition, Mutants.first(condition.values())))),
                new PlantedFault(
                        "aNegatedOperatorExcludesEveryValue",
                        "looks at the last value only",
                        engine -> ConditionProperties.of(engine)::aNegatedOperatorExcludesEveryValue,
                        each(condition -> Parts.withValues(condition, Mutants.last(condition.values())))),
                new PlantedFault(
                        "aNegatedOperatorIsTheComplementOfItsTwin",
                        "does not see the Not",
                        engine -> ConditionProperties.of(engine)::aNegatedOperatorIsTheComplementOfItsTwin,
                        each(ConditionFaults::positive)),
                new PlantedFault(
                        "onAnAbsentKeyOnlyNegatedOperatorsHold",
                        "reads every operator as if it ended in IfExists",
                        engine -> ConditionProperties.of(engine)::onAnAbsentKeyOnlyNegatedOperatorsHold,
                        each(condition -> ifExists(condition, true))),
                new PlantedFault(
                        "ifExistsIsTrueWhenTheKeyIsAbsent",
                        "does not see IfExists",
                        engine -> ConditionProperties.of(engine)::ifExistsIsTrueWhenTheKeyIsAbsent,
                        each(condition -> ifExists(condition, false))),
                new PlantedFault(
                        "ifExistsChangesNothingWhenTheKeyIsPresent",
                        "is content with the key",
                        engine -> ConditionProperties.of(engine)::ifExistsChangesNothingWhenTheKeyIsPresent,
                        each(condition -> condition.ifExists() ? Parts.withKey(condition, "corp:absent") : condition)),
                new PlantedFault(
                        "nullTellsWhetherTheKeyIsPresent",
                        "takes an empty value for an absent one",
                        engine -> ConditionProperties.of(engine)::nullTellsWhetherTheKeyIsPresent,
                        Mutants.hearing(ConditionFaults::withoutEmptyValues)),
                new PlantedFault(
                        "anOperatorWithoutSetPrefixNeverHoldsOnAList",
                        "takes a list of one for a single value",
                        engine -> ConditionProperties.of(engine)::anOperatorWithoutSetPrefixNeverHoldsOnAList,
                        Mutants.hearing(ConditionFaults::withSingleValues)),
                new PlantedFault(
                        "aConditionHoldsAlikeInEveryPolicyType",
                        "does not look at the conditions of SCPs (SIM-42)",
                        engine -> ConditionProperties.of(engine)::aConditionHoldsAlikeInEveryPolicyType,
                        Mutants.reading(policies -> Rewrite.eachStatement(
                                policies,
                                (type, statement) -> List.of(
                                        type == PolicyType.SERVICE_CONTROL
                                                ? Parts.withConditions(statement, List.of())
                                                : statement)))),
                new PlantedFault(
                        "keyNamesIgnoreCase",
                        "compares them with case",
                        engine -> ConditionProperties.of(engine)::keyNamesIgnoreCase,
                        each(condition -> condition.key().startsWith("AWS:")
                                        || condition.key().startsWith("CORP:")
                                ? Parts.withKey(condition, "corp:absent")
                                : condition)),
                new PlantedFault(
                        "forAnyValueNeedsOneValueAndForAllValuesEvery",
                        "reads ForAllValues as ForAnyValue",
                        engine -> SetOperatorProperties.of(engine)::forAnyValueNeedsOneValueAndForAllValuesEvery,
                        each(condition -> quantified(condition, Quantifier.FOR_ANY_VALUE))),
                new PlantedFault(
                        "forAllValuesHoldsOnNothing",
                        "reads ForAllValues as ForAnyValue",
                        engine -> SetOperatorProperties.of(engine)::forAllValuesHoldsOnNothing,
                        each(condition -> quantified(condition, Quantifier.FOR_ANY_VALUE))),
                new PlantedFault(
                        "forAnyValueHoldsOnNothingNever",
                        "reads ForAnyValue as ForAllValues",
                        engine -> SetOperatorProperties.of(engine)::forAnyValueHoldsOnNothingNever,
                        each(condition -> quantified(condition, Quantifier.FOR_ALL_VALUES))),
                new PlantedFault(
                        "aSetOperatorTakesASingleValueForASetOfOne",
                        "wants a list for a set operator",
                        engine -> SetOperatorProperties.of(engine)::aSetOperatorTakesASingleValueForASetOfOne,
                        Mutants.judging(ConditionFaults::wantingLists)),
                new PlantedFault(
                        "theComplementOfForAnyValueIsForAllValuesOfTheTwin",
                        "takes ForAnyValue of the twin for the complement",
                        engine -> SetOperatorProperties.of(engine)::theComplementOfForAnyValueIsForAllValuesOfTheTwin,
                        each(condition -> quantified(condition, Quantifier.FOR_ANY_VALUE))));
    }

    private static UnaryOperator<Engine> each(UnaryOperator<Condition> change) {
        return Mutants.judging(scenario -> change);
    }

    private static Condition positive(Condition condition) {
        return ConditionTexts.TWINS.entrySet().stream()
                .filter(twins -> twins.getValue() == condition.operator())
                .map(Map.Entry::getKey)
                .map(operator -> Parts.withOperator(condition, operator))
                .findFirst()
                .orElse(condition);
    }

    private static Condition ifExists(Condition condition, boolean ifExists) {
        return condition.operator() == ConditionOperator.NULL ? condition : Parts.withIfExists(condition, ifExists);
    }

    private static Condition quantified(Condition condition, Quantifier quantifier) {
        return condition.quantifier() == Quantifier.NONE ? condition : Parts.withQuantifier(condition, quantifier);
    }

    private static AccessRequest withoutEmptyValues(AccessRequest request) {
        RequestContext.Builder context = RequestContext.builder();
        request.context().entries().values().stream()
                .filter(entry -> entry.value().values().stream().anyMatch(value -> !value.isEmpty()))
                .forEach(entry -> context.add(entry.key(), entry.value()));
        return request.toBuilder().context(context.build()).build();
    }

    private static AccessRequest withSingleValues(AccessRequest request) {
        RequestContext.Builder context = RequestContext.builder();
        request.context()
                .entries()
                .values()
                .forEach(entry -> context.add(
                        entry.key(),
                        entry.value().values().size() == 1
                                ? ContextValue.of(entry.value().values().get(0))
                                : entry.value()));
        return request.toBuilder().context(context.build()).build();
    }

    private static UnaryOperator<Condition> wantingLists(Scenario scenario) {
        return condition -> condition.quantifier() != Quantifier.NONE
                        && scenario.request().context().single(condition.key()).isPresent()
                ? Parts.withKey(condition, "corp:absent")
                : condition;
    }
}
