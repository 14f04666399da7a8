package io.github.iamevaluator.bench;

import io.github.iamevaluator.bench.contender.Pool;
import io.github.iamevaluator.bench.estate.PoliciesInHand;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Pools about a caller with a single policy of a single statement. */
final class OneStatement {

    private OneStatement() {}

    /** A pool of requests that are made by number. */
    static Pool pool(ServiceCatalog catalog, String statement, int size, IntFunction<AccessRequest> request) {
        PolicyParser parser = PolicyParser.create(catalog::rcpSupported);
        String document = "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
        PolicySet policies = PolicySet.builder()
                .identity(List.of(parser.parse(PolicyForm.IDENTITY, PolicyInput.text("one", document))))
                .build();
        return Pool.given(
                new PoliciesInHand(Scenario.CALLER, policies),
                catalog,
                IntStream.range(0, size).mapToObj(request).toList());
    }

    /** A request of which every text is a new String. */
    static AccessRequest request(String action, String resource, RequestContext context) {
        return AccessRequest.builder(Principals.parse(fresh(Scenario.CALLER)), fresh(action))
                .resource(fresh(resource))
                .context(context)
                .build();
    }

    static String fresh(String text) {
        return new String(text.toCharArray());
    }
}
