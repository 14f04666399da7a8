package io.github.iamevaluator.decide;

import io.github.iamevaluator.facts.FactVariable;
import io.github.iamevaluator.request.Decision;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The decision as a function of some facts that are true or false of each caller: evaluated for 64 callers at a time.
 *
 * <p>Immutable.
 */
public final class DecisionDiagram {

    /** A part of a diagram. */
    sealed interface Node {}

    /** A decision. */
    record Leaf(Decision decision) implements Node {}

    /** Depends on a variable; the numbers are those of earlier nodes. */
    record Choice(FactVariable variable, int ifFalse, int ifTrue) implements Node {}

    private static final int LEAF = -1;

    private final int root;
    private final int[] variables;
    private final int[] ifFalse;
    private final int[] ifTrue;
    private final Decision[] leaves;
    private final Decision[] occurring;

    /** A diagram; each node stands after those that it names, the root last. */
    DecisionDiagram(List<Node> nodes) {
        this.root = nodes.size() - 1;
        this.variables = new int[nodes.size()];
        this.ifFalse = new int[nodes.size()];
        this.ifTrue = new int[nodes.size()];
        this.leaves = new Decision[nodes.size()];
        Set<Decision> decisions = EnumSet.noneOf(Decision.class);
        for (int i = 0; i < nodes.size(); i++) {
            leaves[i] = Decision.UNDECIDED;
            if (nodes.get(i) instanceof Leaf leaf) {
                variables[i] = LEAF;
                leaves[i] = leaf.decision();
                decisions.add(leaf.decision());
            } else if (nodes.get(i) instanceof Choice choice) {
                variables[i] = choice.variable().number();
                ifFalse[i] = choice.ifFalse();
                ifTrue[i] = choice.ifTrue();
            }
        }
        this.occurring = decisions.toArray(Decision[]::new);
    }

    /**
     * Decides for some callers.
     *
     * @param facts of each variable, by its number, of whom it is true: a row
     * @param callers for whom: a row, which is emptied
     * @param decided these are added
     */
    public void decide(long[][] facts, long[] callers, DecisionRows decided, DiagramScratch scratch) {
        int last = occurring.length - 1;
        for (int i = 0; i < last; i++) {
            move(callers, given(facts, occurring[i], scratch), decided.of(occurring[i]));
        }
        move(callers, callers, decided.of(occurring[last]));
    }

    private static void move(long[] from, long[] which, long[] to) {
        for (int word = 0; word < from.length; word++) {
            long moved = from[word] & which[word];
            to[word] |= moved;
            from[word] &= ~moved;
        }
    }

    /** To whom a decision is given. */
    private long[] given(long[][] facts, Decision decision, DiagramScratch scratch) {
        long[][] rows = scratch.rows(root + 1);
        for (int i = 0; i <= root; i++) {
            if (variables[i] != LEAF) {
                choose(
                        facts[variables[i]],
                        row(ifTrue[i], decision, rows, scratch),
                        row(ifFalse[i], decision, rows, scratch),
                        rows[i]);
            }
        }
        return row(root, decision, rows, scratch);
    }

    private long[] row(int node, Decision decision, long[][] rows, DiagramScratch scratch) {
        return variables[node] == LEAF ? scratch.constant(leaves[node] == decision) : rows[node];
    }

    private static void choose(long[] fact, long[] ifTrue, long[] ifFalse, long[] result) {
        for (int word = 0; word < result.length; word++) {
            result[word] = (fact[word] & ifTrue[word]) | (~fact[word] & ifFalse[word]);
        }
    }
}
