package io.github.iamevaluator.policy;

import java.util.List;

/**
 * One level of an organization with the SCPs or RCPs attached there: the root, an organizational unit, or the account.
 *
 * @param id for example {@code r-ab12}, {@code ou-ab12-11111111}, {@code 111111111111}
 * @param policies those attached at this level; an SCP level without any allows nothing (SCP-4)
 * @since 0.1.0
 */
public record ControlLevel(String id, List<Policy> policies) {

    /** Copies the list. */
    public ControlLevel {
        policies = List.copyOf(policies);
    }
}
