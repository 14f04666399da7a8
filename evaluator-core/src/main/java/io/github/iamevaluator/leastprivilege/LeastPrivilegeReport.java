package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.replay.Difference;
import io.github.iamevaluator.replay.Tallies;
import java.util.List;

/**
 * The smallest policy for what was used, and what shows it.
 *
 * @param principal the user or role
 * @param documents policy documents that replace all identity policies of the principal; as a rule one, a second only for
 *     statements that mean something else under the other Version (GRAM-3); none if nothing was used and nothing denied
 * @param statements its Allow statements, with what shows that they are needed
 * @param denials how many Deny statements it carries over as they are
 * @param neverUsed what is granted today and was not used
 * @param requests recorded requests of the principal that are allowed today
 * @param otherwise requests allowed by something else than its identity policies, such as a resource policy
 * @param withoutResource requests whose resource is not recorded, by action; all that may have allowed them is kept
 * @param withoutAction calls that AWS carried out and that need an action which is not known: the policy may lack it
 * @param unasked roles passed and tags put by calls, in words, for which no permission was asked: the policy may lack it
 * @param callerInPart requests recorded in another account, by action, that are not allowed, perhaps for want of what that
 *     record leaves out of the session; the record of the caller's own account tells
 * @param notAllowed requests that AWS carried out and that are not allowed today: they have no part in the policy
 * @param unknownPolicies its policies whose documents are not at hand
 * @since 0.1.0
 */
public record LeastPrivilegeReport(
        String principal,
        List<String> documents,
        List<PolicyStatement> statements,
        int denials,
        List<NeverUsed> neverUsed,
        long requests,
        long otherwise,
        Tallies<String> withoutResource,
        Tallies<String> withoutAction,
        Tallies<String> unasked,
        Tallies<String> callerInPart,
        Tallies<Difference> notAllowed,
        List<String> unknownPolicies) {

    /** How many characters, white space not counted, AWS allows a managed policy. */
    public static final int MANAGED_POLICY_LIMIT = 6144;

    /** Copies the lists. */
    public LeastPrivilegeReport {
        documents = List.copyOf(documents);
        statements = List.copyOf(statements);
        neverUsed = List.copyOf(neverUsed);
        unknownPolicies = List.copyOf(unknownPolicies);
    }

    /** How many characters, white space not counted, the largest document has. */
    public long size() {
        return documents.stream()
                .mapToLong(text ->
                        text.chars().filter(c -> !Character.isWhitespace(c)).count())
                .max()
                .orElse(0);
    }
}
