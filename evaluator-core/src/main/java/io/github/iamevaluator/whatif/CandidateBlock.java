package io.github.iamevaluator.whatif;

import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;

/** Columns with the same callers and circumstances: some actions, all on the same resources. */
final class CandidateBlock {

    private final CandidateGroup group;
    private final RequestContext context;
    private final List<String> actions;
    private final List<ResourceTarget> targets;
    private final int[] numbers;

    /**
     * A block.
     *
     * @param numbers of its columns among all, action by action
     */
    CandidateBlock(
            CandidateGroup group,
            RequestContext context,
            List<String> actions,
            List<ResourceTarget> targets,
            int[] numbers) {
        this.group = group;
        this.context = context;
        this.actions = List.copyOf(actions);
        this.targets = List.copyOf(targets);
        this.numbers = numbers;
    }

    /** Who asks. */
    CandidateGroup group() {
        return group;
    }

    /** Under which circumstances. */
    RequestContext context() {
        return context;
    }

    /** The actions. */
    List<String> actions() {
        return actions;
    }

    /** The resources. */
    List<ResourceTarget> targets() {
        return targets;
    }

    /** How many columns it has. */
    int columns() {
        return numbers.length;
    }

    /** The place of a column in the block. */
    int column(int action, int target) {
        return action * targets.size() + target;
    }

    /** The number among all of the column at a place. */
    int number(int column) {
        return numbers[column];
    }

    /** How many requests it has. */
    int cells() {
        return numbers.length * group.callers().length;
    }
}
