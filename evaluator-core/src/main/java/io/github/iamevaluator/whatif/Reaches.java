package io.github.iamevaluator.whatif;

import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From how far changes reach to who is asked about which of their statements, and under which circumstances. */
final class Reaches {

    private final CandidateCallers callers;
    private final CandidateActions actions;
    private final EvaluationOptions options;
    private final Set<String> leftOut = new LinkedHashSet<>();

    Reaches(CandidateCallers callers, CandidateActions actions, EvaluationOptions options) {
        this.callers = callers;
        this.actions = actions;
        this.options = options;
    }

    /** What of the changed statements is not asked about. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** The reaches of a touch, one for each changed statement. */
    List<Reach> of(Touch touch) {
        Map<String, List<Integer>> who = callers.of(touch);
        Set<String> shared = shared(touch);
        List<StatementTexts> statements = touch.extent().statements().stream()
                .map(changed -> new StatementTexts(changed, options, shared))
                .toList();
        List<ResolvedText> excluded =
                statements.stream().flatMap(texts -> texts.excluded().stream()).toList();
        List<Reach> reaches = new ArrayList<>();
        for (StatementTexts texts : statements) {
            Map<String, ServiceAction> named = actions.of(texts.statement().action());
            reaches.add(new Reach(touch, asked(texts, who), excluded, named));
            tellLongLists(texts);
        }
        if (touch.extent().everything()) {
            List<AskedCallers> asked = new ArrayList<>();
            who.forEach((account, members) ->
                    asked.add(new AskedCallers(account, members, Optional.empty(), Optional.empty())));
            reaches.add(new Reach(touch, asked, List.of(), actions.everything()));
        }
        return reaches;
    }

    /** What more than one of the changed statements test. */
    private static Set<String> shared(Touch touch) {
        Set<String> met = new HashSet<>();
        Set<String> shared = new HashSet<>();
        touch.extent()
                .statements()
                .forEach(changed -> StatementTexts.tests(changed.statement())
                        .distinct()
                        .filter(test -> !met.add(test))
                        .forEach(shared::add));
        return shared;
    }

    private void tellLongLists(StatementTexts texts) {
        for (Condition condition : texts.statement().conditions()) {
            long own = condition.values().stream()
                    .filter(value -> !texts.isShared(condition.key(), value))
                    .count();
            if (own > Circumstances.MOST_VALUES) {
                leftOut.add((own - Circumstances.MOST_VALUES) + " of the " + own + " values of " + condition.key()
                        + " in a changed statement");
            }
        }
    }

    private List<AskedCallers> asked(StatementTexts texts, Map<String, List<Integer>> who) {
        List<AskedCallers> asked = new ArrayList<>();
        who.forEach((account, indexes) -> {
            Map<Map<String, ContextValue>, List<Integer>> groups =
                    callers.byValues(indexes, texts.variables().keySet());
            groups.forEach((values, members) -> asked.add(new AskedCallers(
                    account, members, Optional.of(texts), Optional.of(new Circumstances(texts, values)))));
        });
        return asked;
    }
}
