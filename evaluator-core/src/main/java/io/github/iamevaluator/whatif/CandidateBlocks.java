package io.github.iamevaluator.whatif;

import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts columns together that can be decided at once: those with the same callers and circumstances, actions asked on the
 * same resources. A block has so many cells at most, unless one column has more.
 */
final class CandidateBlocks {

    private static final int MOST_CELLS = 1 << 18;

    private final List<CandidateColumns.Column> columns;
    private final Function<int[], CandidateGroup> groups;
    private final Function<Map<String, String>, RequestContext> contexts;
    private final List<CandidateBlock> blocks = new ArrayList<>();

    private CandidateBlocks(
            List<CandidateColumns.Column> columns,
            Function<int[], CandidateGroup> groups,
            Function<Map<String, String>, RequestContext> contexts) {
        this.columns = columns;
        this.groups = groups;
        this.contexts = contexts;
    }

    /**
     * The blocks of some columns; those of one group stand together.
     *
     * @param groups makes groups of callers
     * @param contexts makes contexts of circumstances
     */
    static List<CandidateBlock> of(
            List<CandidateColumns.Column> columns,
            Function<int[], CandidateGroup> groups,
            Function<Map<String, String>, RequestContext> contexts) {
        CandidateBlocks all = new CandidateBlocks(columns, groups, contexts);
        all.sort();
        return all.blocks;
    }

    private void sort() {
        Map<BitSet, Map<Map<String, String>, Map<String, List<Integer>>>> sorted = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            CandidateColumns.Column column = columns.get(i);
            sorted.computeIfAbsent(column.callers(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(column.context(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(column.action(), any -> new ArrayList<>())
                    .add(i);
        }
        sorted.forEach((callers, byContext) -> {
            CandidateGroup group = groups.apply(callers.stream().toArray());
            byContext.forEach((context, byAction) -> add(group, contexts.apply(context), byAction));
        });
    }

    private void add(CandidateGroup group, RequestContext context, Map<String, List<Integer>> byAction) {
        Map<List<CandidateTarget>, List<String>> byTargets = new LinkedHashMap<>();
        byAction.forEach((action, numbers) -> byTargets
                .computeIfAbsent(
                        numbers.stream().map(i -> columns.get(i).target()).toList(), any -> new ArrayList<>())
                .add(action));
        byTargets.forEach((targets, actions) -> cut(
                group,
                context,
                actions,
                targets.stream().map(CandidateTarget::target).toList(),
                byAction));
    }

    private void cut(
            CandidateGroup group,
            RequestContext context,
            List<String> actions,
            List<ResourceTarget> targets,
            Map<String, List<Integer>> byAction) {
        int together = Math.max(1, MOST_CELLS / Math.max(1, group.callers().length));
        int wide = Math.min(targets.size(), together);
        int high = Math.max(1, together / wide);
        for (int target = 0; target < targets.size(); target += wide) {
            int endTarget = Math.min(targets.size(), target + wide);
            for (int action = 0; action < actions.size(); action += high) {
                List<String> some = actions.subList(action, Math.min(actions.size(), action + high));
                int[] numbers = numbers(some, byAction, target, endTarget);
                blocks.add(new CandidateBlock(group, context, some, targets.subList(target, endTarget), numbers));
                group.announce();
            }
        }
    }

    private static int[] numbers(List<String> actions, Map<String, List<Integer>> byAction, int from, int to) {
        return actions.stream()
                .flatMap(action -> byAction.getOrDefault(action, List.of()).subList(from, to).stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
