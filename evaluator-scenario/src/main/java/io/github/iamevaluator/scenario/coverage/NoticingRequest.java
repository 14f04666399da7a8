package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.scenario.wording.Words;
import java.util.stream.Collectors;

/**
 * A request that a mutant answers otherwise: a test of it would notice the mutant. Both answers were decided.
 *
 * @param request the request
 * @param decision the answer of the policies as they are
 * @param ofMutant the answer with the mutant
 * @since 0.1.0
 */
public record NoticingRequest(AccessRequest request, Decision decision, Decision ofMutant) {

    /** {@code arn:...:role/deploy s3:GetObject on arn:...: allowed; with the mutant denied implicitly}. */
    @Override
    public String toString() {
        String resources = request.resources().stream().map(ResourceTarget::arn).collect(Collectors.joining(" and "));
        String context = request.context().entries().values().stream()
                .map(entry -> entry.key() + "=" + entry.value().fold(one -> one.value(), many -> many.values() + ""))
                .collect(Collectors.joining(", "));
        return request.principal().text() + " " + request.action() + " on " + resources
                + (context.isEmpty() ? "" : " with " + context) + ": " + Words.of(decision) + "; with the mutant "
                + Words.of(ofMutant);
    }
}
