package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.Policy;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The identity policies of one user, group or role.
 *
 * @param inline those embedded in it, by policy name
 * @param managed ARNs of the managed policies attached to it
 * @since 0.1.0
 */
public record IdentityPolicies(Map<String, AttachedPolicy> inline, Set<String> managed) {

    /** No policy. */
    public static final IdentityPolicies NONE = new IdentityPolicies(Map.of(), Set.of());

    /** Copies the collections. */
    public IdentityPolicies {
        inline = OrderedMaps.copy(inline);
        managed = OrderedMaps.copy(managed);
    }

    /** These and an inline policy, which replaces one of the same name. */
    public IdentityPolicies withInline(Policy policy) {
        return new IdentityPolicies(OrderedMaps.with(inline, policy.name(), AttachedPolicy.of(policy)), managed);
    }

    /** These and a managed policy. */
    public IdentityPolicies withManaged(String policyArn) {
        Set<String> more = new LinkedHashSet<>(managed);
        more.add(policyArn);
        return new IdentityPolicies(inline, more);
    }

    /** These without the inline policy of this name or the managed policy of this ARN. */
    public IdentityPolicies without(String nameOrArn) {
        Set<String> fewer = new LinkedHashSet<>(managed);
        fewer.remove(nameOrArn);
        return new IdentityPolicies(OrderedMaps.without(inline, nameOrArn), fewer);
    }

    /** Tells whether there is an inline policy of this name or a managed policy of this ARN. */
    public boolean has(String nameOrArn) {
        return inline.containsKey(nameOrArn) || managed.contains(nameOrArn);
    }
}
