package io.github.iamevaluator.bench.estate;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import java.util.List;

/**
 * Who has which policies. Every contender is made from the same estate: the engine through its public face, the others
 * from the policies of each caller and bucket.
 */
public interface Estate {

    /** The ARNs of the callers, in a fixed order. */
    List<String> callers();

    /** The policies in the engine's hands. */
    PreparedPolicies prepare(IamEvaluator evaluator);

    /** The policies of a caller's side; in a set with a resource policy, that is the policy of every resource. */
    PolicySet policiesOf(Principal caller);

    /** The buckets that have a policy of their own. */
    List<Bucket> buckets();

    /** A request with all that the estate knows of its caller and resource said in it. */
    AccessRequest completed(AccessRequest request);
}
