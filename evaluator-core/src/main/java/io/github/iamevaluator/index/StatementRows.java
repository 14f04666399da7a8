package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.Beginning;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.match.ResourceBeginning;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements in a row, one for each way in which ARNs that they match may begin: numbers in a flat array tell of most
 * statements that they do not match, before anything of them is read.
 */
final class StatementRows {

    private static final int LETTERS = 0;
    private static final int MASK = 1;
    private static final int MASK_WITH_COLONS = 2;
    private static final int WIDTH = 3;

    private final long[] beginnings;
    private final CompiledStatement[] statements;

    private StatementRows(long[] beginnings, CompiledStatement[] statements) {
        this.beginnings = beginnings;
        this.statements = statements;
    }

    /** Collects rows. */
    static final class Builder {
        private final List<ResourceBeginning> beginnings = new ArrayList<>();
        private final List<CompiledStatement> statements = new ArrayList<>();

        /** Adds the rows of a statement. */
        void add(CompiledStatement statement) {
            for (ResourceBeginning beginning : statement.resource().beginnings()) {
                beginnings.add(beginning);
                statements.add(statement);
            }
        }

        /** How many rows there are. */
        int size() {
            return statements.size();
        }

        StatementRows build() {
            long[] flat = new long[WIDTH * size()];
            for (int i = 0; i < size(); i++) {
                Beginning beginning = beginnings.get(i).beginning();
                flat[WIDTH * i + LETTERS] = beginning.letters();
                flat[WIDTH * i + MASK] = beginning.mask();
                flat[WIDTH * i + MASK_WITH_COLONS] = beginnings.get(i).runsOn() ? 0 : beginning.mask();
            }
            return new StatementRows(flat, statements.toArray(CompiledStatement[]::new));
        }
    }

    /** How many rows there are. */
    int size() {
        return statements.length;
    }

    /** Tells whether a statement applies whose rows stand from one place up to, not including, another. */
    boolean anyApplies(int from, int to, Subject subject) {
        RequestedResource resource = subject.resource();
        if (!resource.isArn()) {
            return anyAppliesToOther(from, to, subject);
        }
        long letters = resource.segments().letters();
        int mask = resource.hasFurtherColons() ? MASK_WITH_COLONS : MASK;
        for (int i = from; i < to; i++) {
            long differing = (beginnings[WIDTH * i + LETTERS] ^ letters) & beginnings[WIDTH * i + mask];
            if (differing == 0 && statements[i].applies(subject)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyAppliesToOther(int from, int to, Subject subject) {
        for (int i = from; i < to; i++) {
            if (statements[i].applies(subject)) {
                return true;
            }
        }
        return false;
    }
}
