package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.match.Caller;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a matrix for those callers for whom the same policies bear on it. What else is known of it may depend on
 * their account.
 */
final class ColumnSlot {

    /** What callers of one slot share. */
    private record Shared(
            @Nullable ResourceDocument policy,
            @Nullable ResourceDocument trust,
            @Nullable Guardrail resourceControl,
            boolean bucketAbac) {}

    private final int resource;
    private final PlainTarget target;
    private final RequestedResource requested;
    private final boolean ownerStated;
    private final @Nullable PlainResource[] ofAccount;
    private final PlainResource sample;
    private final long[] callers;
    private final long[] sameAccount;
    private final boolean varies;

    private ColumnSlot(
            int resource,
            PlainTarget target,
            RequestedResource requested,
            MatrixCallers all,
            @Nullable PlainResource[] ofAccount) {
        this.resource = resource;
        this.target = target;
        this.requested = requested;
        this.ofAccount = ofAccount;
        this.callers = new long[all.words()];
        this.sameAccount = new long[all.words()];
        PlainResource first = null;
        boolean different = false;
        for (int i = 0; i < ofAccount.length; i++) {
            PlainResource known = ofAccount[i];
            if (known != null) {
                MatrixCallers.AccountGroup group = all.accountGroups().get(i);
                different |= first != null && !first.equals(known);
                first = known;
                add(group.members(), callers);
                if (isOwn(group.representative(), known)) {
                    add(group.members(), sameAccount);
                }
            }
        }
        if (first == null) {
            throw new IllegalStateException("a slot has callers");
        }
        this.sample = first;
        this.ownerStated =
                stated(first).isPresent() || target.target().segments().hasAccountId();
        this.varies = different || !ownerStated;
    }

    private static void add(long[] from, long[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] |= from[i];
        }
    }

    /** The slots of a resource; callers in none of them are asked in full. */
    static List<ColumnSlot> of(
            int resource,
            PlainTarget target,
            RequestedResource requested,
            MatrixCallers callers,
            @Nullable PlainResource[] ofAccount) {
        Map<Shared, @Nullable PlainResource[]> bySharing = new LinkedHashMap<>();
        for (int i = 0; i < ofAccount.length; i++) {
            PlainResource known = ofAccount[i];
            if (known != null) {
                Shared shared = new Shared(known.policy(), known.trust(), known.resourceControl(), known.bucketAbac());
                bySharing.computeIfAbsent(shared, any -> new PlainResource[ofAccount.length])[i] = known;
            }
        }
        List<ColumnSlot> slots = new ArrayList<>();
        bySharing.values().forEach(shared -> slots.add(new ColumnSlot(resource, target, requested, callers, shared)));
        return slots;
    }

    /** Who owns the resource, if something but its ARN says so. */
    Optional<String> stated(PlainResource known) {
        ResourceTarget asked = target.target();
        return asked.ownerAccount().isPresent() ? asked.ownerAccount() : known.owner();
    }

    private boolean isOwn(PlainCaller representative, PlainResource known) {
        Caller caller = representative.caller();
        Optional<String> stated = stated(known);
        ArnSegments arn = target.target().segments();
        return stated.map(caller::isOf)
                .orElseGet(() -> arn.hasAccountId() ? caller.isOfAccountOf(arn) : representative.account() != null);
    }

    /** The number of the resource. */
    int resource() {
        return resource;
    }

    /** The resource. */
    PlainTarget target() {
        return target;
    }

    /** The resource, as matchers see it. */
    RequestedResource requested() {
        return requested;
    }

    /** What is known of it for a caller of the slot; of some such caller, for any other. */
    PlainResource known(int account) {
        PlainResource known = ofAccount[account];
        return known == null ? sample : known;
    }

    /** What is known of it that is the same for all of them: policies. */
    PlainResource shared() {
        return sample;
    }

    /** Everything that is known of it. */
    List<PlainResource> known() {
        List<PlainResource> all = new ArrayList<>();
        for (PlainResource known : ofAccount) {
            if (known != null) {
                all.add(known);
            }
        }
        return all;
    }

    /** For whom. */
    long[] callers() {
        return callers;
    }

    /** Those of them who belong to the account that owns it. */
    long[] sameAccount() {
        return sameAccount;
    }

    /** Tells whether what is known of it, or who owns it, depends on the caller's account. */
    boolean varies() {
        return varies;
    }
}
