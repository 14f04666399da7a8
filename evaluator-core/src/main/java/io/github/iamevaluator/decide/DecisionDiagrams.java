package io.github.iamevaluator.decide;

import io.github.iamevaluator.facts.FactVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@link DecisionTable} says, for many callers at once: for each set of facts that they share a {@link
 * DecisionDiagram} over those in which they differ, made by asking the table for every combination.
 *
 * <p>Cost: a diagram over n variables asks 2 to the n questions once. Safe for use by any number of threads.
 */
public final class DecisionDiagrams {

    private static final FactVariable[] VARIABLES = FactVariable.values();

    private final DecisionTable table;
    private final Map<Long, DecisionDiagram> known = new ConcurrentHashMap<>();

    /** The diagrams of a table. */
    public DecisionDiagrams(DecisionTable table) {
        this.table = table;
    }

    /**
     * A diagram.
     *
     * @param shared what all callers share, as bits of a {@link io.github.iamevaluator.facts.FactCode}
     * @param open the variables in which they may differ, as bits of {@link FactVariable#bit}
     */
    public DecisionDiagram of(int shared, int open) {
        long key = ((long) open << Integer.SIZE) | shared;
        DecisionDiagram diagram = known.get(key);
        return diagram != null ? diagram : known.computeIfAbsent(key, any -> new Maker().make(shared, open));
    }

    /** Makes one diagram; equal parts of it are one. */
    private final class Maker {
        private final List<DecisionDiagram.Node> nodes = new ArrayList<>();
        private final Map<DecisionDiagram.Node, Integer> numbers = new HashMap<>();

        DecisionDiagram make(int shared, int open) {
            List<FactVariable> variables = new ArrayList<>();
            for (FactVariable variable : VARIABLES) {
                if ((open & variable.bit()) != 0) {
                    variables.add(variable);
                }
            }
            node(shared, variables);
            return new DecisionDiagram(nodes);
        }

        private int node(int code, List<FactVariable> variables) {
            if (variables.isEmpty()) {
                return number(new DecisionDiagram.Leaf(table.decide(code)));
            }
            FactVariable first = variables.get(0);
            List<FactVariable> rest = variables.subList(1, variables.size());
            int ifFalse = node(code | first.bits(false), rest);
            int ifTrue = node(code | first.bits(true), rest);
            return ifFalse == ifTrue ? ifFalse : number(new DecisionDiagram.Choice(first, ifFalse, ifTrue));
        }

        private int number(DecisionDiagram.Node node) {
            return numbers.computeIfAbsent(node, added -> {
                nodes.add(added);
                return nodes.size() - 1;
            });
        }
    }
}
