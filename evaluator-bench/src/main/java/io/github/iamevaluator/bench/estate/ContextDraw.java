package io.github.iamevaluator.bench.estate;

import io.github.iamevaluator.catalog.KeyType;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Draws the context of a request from the conditions of a statement, so that they mostly hold.
 *
 * @param catalog for the keys that hold lists
 * @param filler for the values
 */
record ContextDraw(ServiceCatalog catalog, PatternFiller filler) {

    private static final int SATISFIED_PERCENT = 85;

    /** Keys that the engine derives; to supply them would ask another question. */
    private static final Set<String> DERIVED = Set.of(
            "aws:resourceaccount",
            "aws:requestedregion",
            "aws:userid",
            "aws:username",
            "aws:currenttime",
            "aws:epochtime",
            "aws:tokenissuetime");

    RequestContext context(List<Condition> conditions, ServiceAction action) {
        RequestContext.Builder context = RequestContext.builder();
        for (Condition condition : conditions) {
            boolean satisfied = filler.dice().chance(SATISFIED_PERCENT);
            String key = condition.key().toLowerCase(Locale.ROOT);
            boolean supplied = !DERIVED.contains(key) && !key.startsWith("aws:principal");
            if (supplied && wantsValue(condition) == satisfied && !context.contains(key)) {
                context.put(condition.key(), value(condition, action));
            }
        }
        return context.build();
    }

    private static boolean wantsValue(Condition condition) {
        boolean absentWanted = condition.operator() == ConditionOperator.NULL
                && condition.values().contains("true");
        return !absentWanted && !condition.operator().negated();
    }

    private ContextValue value(Condition condition, ServiceAction action) {
        boolean wordless = condition.operator() == ConditionOperator.NULL
                || condition.values().isEmpty();
        String text = wordless ? "some" : filler.text(filler.dice().of(condition.values()));
        boolean list = catalog.keyType(condition.key(), action)
                .map(KeyType::listValued)
                .orElse(condition.operatorText().startsWith("For"));
        return list ? ContextValue.ofAll(List.of(text)) : ContextValue.of(text);
    }
}
