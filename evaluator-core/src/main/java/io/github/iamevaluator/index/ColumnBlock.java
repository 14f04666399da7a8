package io.github.iamevaluator.index;

import io.github.iamevaluator.context.ActionProfile;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some resources of a matrix, with what was found of statements on them: each distinct statement is matched against each
 * resource once. One thread's.
 */
final class ColumnBlock {

    private static final Set<String> RESOURCE_KEYS =
            Set.of("aws:resourceaccount", "s3:resourceaccount", "aws:requestedregion", "aws:tagkeys");

    private final List<ColumnSlot> slots;
    private final Set<String> keys = new HashSet<>(RESOURCE_KEYS);
    private final IdentityHashMap<CompiledStatement, StatementOnBlock> statements = new IdentityHashMap<>();
    private final long varying;

    /** A block of slots, at most 64. */
    ColumnBlock(List<ColumnSlot> slots) {
        this.slots = List.copyOf(slots);
        long varyingSlots = 0;
        for (int i = 0; i < slots.size(); i++) {
            ColumnSlot slot = slots.get(i);
            keys.addAll(slot.target().target().context().entries().keySet());
            slot.known().forEach(known -> keys.addAll(known.context().entries().keySet()));
            varyingSlots |= slot.varies() ? 1L << i : 0;
        }
        this.varying = varyingSlots;
    }

    /**
     * The blocks of some resources, as an action sees them.
     *
     * @param policies what bears on them
     * @param action an action; what bears on them is the same for all actions that ask the same kind of policy
     */
    static List<ColumnBlock> of(
            List<PlainTarget> targets, PlainPolicies policies, IndexedAction action, MatrixCallers callers) {
        List<ColumnSlot> slots = new ArrayList<>();
        for (int resource = 0; resource < targets.size(); resource++) {
            PlainTarget target = targets.get(resource);
            if (mayBePlain(target.target(), action.profile())) {
                slots.addAll(slots(resource, target, policies, action, callers));
            }
        }
        List<ColumnBlock> blocks = new ArrayList<>();
        for (int first = 0; first < slots.size(); first += Long.SIZE) {
            blocks.add(new ColumnBlock(slots.subList(first, Math.min(slots.size(), first + Long.SIZE))));
        }
        return blocks;
    }

    /** Tells whether some action of a kind can be asked on a resource without more ado. */
    private static boolean mayBePlain(ResourceTarget target, ActionProfile action) {
        return action.wildcardOnly()
                ? target.arn().equals("*")
                : target.segments().isArn() && !target.hasStar();
    }

    private static List<ColumnSlot> slots(
            int resource, PlainTarget target, PlainPolicies policies, IndexedAction action, MatrixCallers callers) {
        List<MatrixCallers.AccountGroup> groups = callers.accountGroups();
        @Nullable PlainResource[] ofAccount = new PlainResource[groups.size()];
        for (int i = 0; i < ofAccount.length; i++) {
            ofAccount[i] = known(target, policies, action, groups.get(i).representative());
        }
        RequestedResource requested = action.profile().wildcardOnly()
                ? RequestedResource.ofNothing(action.profile().s3())
                : RequestedResource.ofArn(target.target().segments());
        return ColumnSlot.of(resource, target, requested, callers, ofAccount);
    }

    /** What is known of a resource for a caller; null if its checks are asked one by one, where what is wrong is told. */
    private static @Nullable PlainResource known(
            PlainTarget target, PlainPolicies policies, IndexedAction action, PlainCaller caller) {
        try {
            return policies.resource(target.target(), action, caller);
        } catch (PolicyParseException | InvalidRequestException refused) {
            return null;
        }
    }

    /** The slots. */
    List<ColumnSlot> slots() {
        return slots;
    }

    /** Those in which what is known of the resource depends on the caller's account. */
    long varying() {
        return varying;
    }

    /** Tells whether a key may have another value for another resource of the block. */
    boolean isOfResource(String foldedKey) {
        return keys.contains(foldedKey)
                || foldedKey.startsWith("s3:buckettag/")
                || foldedKey.startsWith("aws:resourcetag/");
    }

    /** A statement, as it bears on the block. */
    StatementOnBlock statement(CompiledStatement statement, PlainColumns columns) {
        StatementOnBlock known = statements.get(statement);
        if (known == null) {
            known = new StatementOnBlock(statement, columns.needs(statement), this, columns);
            statements.put(statement, known);
        }
        return known;
    }
}
