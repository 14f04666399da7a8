package io.github.iamevaluator.index;

import io.github.iamevaluator.facts.FactVariable;
import java.util.Arrays;
import java.util.List;

/**
 * The facts of one action on one resource, for many callers: whom a Deny meets, and of each {@link FactVariable} of whom it
 * is true. Filled anew for each part of a column; scratch of one thread.
 */
public final class ColumnFacts {

    /** Callers that share some of the facts. */
    public static final class Group {
        private final int shared;
        private final int variables;
        private final long[] members;

        /**
         * A group.
         *
         * @param shared facts, as bits of a {@link io.github.iamevaluator.facts.FactCode}
         * @param variables the variables that there are for them
         * @param members who: a row
         */
        Group(int shared, int variables, long[] members) {
            this.shared = shared;
            this.variables = variables;
            this.members = members;
        }

        /** Who is in it: a row. */
        public long[] members() {
            return members;
        }
    }

    private static final FactVariable[] VARIABLES = FactVariable.values();

    private final List<Group> groups;
    private final long[][] rows;
    private final long[] nobody;
    private final long[] besideUnknown;
    private long[] callers;
    private long[] denied;
    private int resource;
    private int shared;
    private int variables;
    private int open;
    private int certain;

    ColumnFacts(MatrixCallers callers) {
        this.groups = callers.factGroups();
        this.besideUnknown = callers.besideUnknown();
        this.nobody = new long[callers.words()];
        this.rows = new long[FactVariable.values().length][];
        this.callers = nobody;
        this.denied = nobody;
        Arrays.fill(rows, nobody);
    }

    /** Begins with a resource, about whose policies nothing is said yet. */
    void begin(int number, int sharedBits, long[] whom, long[] deniedOnes) {
        resource = number;
        shared = sharedBits;
        callers = whom;
        denied = deniedOnes;
        variables = 0;
        open = 0;
        certain = 0;
    }

    /** Adds what all share. */
    void share(int bits) {
        shared |= bits;
    }

    /** A variable that there is for all of them. */
    void has(FactVariable variable) {
        variables |= variable.bit();
    }

    /** Of whom a variable is true. */
    void set(FactVariable variable, long[] row) {
        rows[variable.number()] = row;
        open |= variable.bit();
    }

    /** A variable is true of all. */
    void setCertain(FactVariable variable) {
        certain |= variable.bit();
    }

    /** The number of the resource. */
    public int resource() {
        return resource;
    }

    /** Whom this part of the column is about: a row. */
    public long[] callers() {
        return callers;
    }

    /** Whom a Deny meets; a row, of which only those count that the part is about. */
    public long[] denied() {
        return denied;
    }

    /** Every caller is in one of these. */
    public List<Group> groups() {
        return groups;
    }

    /** What a group shares, in this part. */
    public int shared(Group group) {
        int code = shared | group.shared;
        for (int left = (variables | group.variables) & ~open; left != 0; left &= left - 1) {
            FactVariable variable = VARIABLES[Integer.numberOfTrailingZeros(left)];
            code |= variable.bits((certain & variable.bit()) != 0);
        }
        return code;
    }

    /**
     * Those that have identity policies which are not at hand: where an Allow in them would allow the request, it is
     * undecided, as they may deny it just as well; elsewhere they do not matter (INC-2).
     */
    public long[] besideUnknown() {
        return besideUnknown;
    }

    /** What a group shares, in this part, where identity policies allow. */
    public int sharedIfIdentityAllows(Group group) {
        FactVariable identity = FactVariable.IDENTITY_ALLOWS;
        return (shared(group) & ~identity.bits(false)) | identity.bits(true);
    }

    /** The variables in which the callers of a group may differ, but for what their identity policies say. */
    public int openBesideIdentity(Group group) {
        return open(group) & ~FactVariable.IDENTITY_ALLOWS.bit();
    }

    /** The variables in which the callers of a group may differ, as bits of {@link FactVariable#bit}. */
    public int open(Group group) {
        return (variables | group.variables) & open;
    }

    /** Of each variable, by its number, of whom it is true: rows. */
    public long[][] rows() {
        return rows;
    }
}
