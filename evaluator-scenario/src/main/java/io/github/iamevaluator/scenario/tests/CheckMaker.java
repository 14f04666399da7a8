package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.scenario.input.ReadProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the checks of one caller in a test.
 *
 * @param principal the caller
 * @param resources the resources that it asks about
 * @param context what its requests carry
 * @param problems takes requests that are refused
 */
record CheckMaker(TestPrincipal principal, List<String> resources, RequestContext context, ReadProblems problems) {

    /** A check for each action on each resource. */
    List<PolicyCheck> checks(List<JsonValue> actions, ExpectedAnswer expected) {
        List<PolicyCheck> checks = new ArrayList<>();
        for (JsonValue action : actions) {
            if (action.asString().isEmpty()) {
                problems.wrongType(action, "the action", "a string");
            }
            for (String resource : resources) {
                action.asString()
                        .flatMap(name -> check(action, name, resource, expected))
                        .ifPresent(checks::add);
            }
        }
        return checks;
    }

    private Optional<PolicyCheck> check(JsonValue at, String action, String resource, ExpectedAnswer expected) {
        try {
            AccessRequest request = AccessRequest.builder(principal.principal(), action)
                    .resource(resource)
                    .context(context)
                    .build();
            return Optional.of(new PolicyCheck(
                    request, principal.policies(resource), expected, problems.locate(at), Optional.empty()));
        } catch (InvalidRequestException refused) {
            problems.addAll(List.of(ReadProblems.of(refused, problems.locate(at))));
            return Optional.empty();
        }
    }
}
