package io.github.iamevaluator.bench;

import io.github.iamevaluator.bench.contender.Contenders;
import io.github.iamevaluator.bench.contender.Outcome;
import io.github.iamevaluator.bench.contender.Pool;
import io.github.iamevaluator.bench.loop.LoopEngine;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a peer is given: the policies, requests and decisions of a scenario, the same that {@link DecideBench} measures.
 *
 * @param scenario as in a RATIO line
 * @param caller ARN of the role that asks
 * @param policies its identity policies
 * @param requests the mixed pool of 1,024
 * @param decisions the engine's decision on each
 */
public record PeerCase(
        String scenario, String caller, List<Policy> policies, List<AccessRequest> requests, List<Decision> decisions) {

    private static final int POOL = 1_024;

    /** The case of a scenario and, for the hot action, so many statements. */
    public static PeerCase of(Scenario scenario, int statements) {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        Pool pool = Pool.of(scenario.estate(catalog, statements), catalog, POOL, Outcome.MIXED);
        Contenders.requireAgreement(pool);
        LoopEngine loop = pool.loop();
        return new PeerCase(
                scenario == Scenario.HOTACTION ? "hotAction/" + statements : "a10",
                Scenario.CALLER,
                pool.estate().policiesOf(Principals.parse(Scenario.CALLER)).identity(),
                pool.requests(),
                pool.requests().stream()
                        .map(request -> loop.decide(loop.digest(request)))
                        .toList());
    }

    /** The statements of all policies. */
    public List<Statement> statements() {
        return policies.stream()
                .flatMap(policy -> policy.document().orElseThrow().statements().stream())
                .toList();
    }

    /** The ARN of the resource of a request. */
    public String resource(int request) {
        return requests.get(request).resources().get(0).arn();
    }

    /**
     * Writes cases as JSON, for peers that are no Java.
     *
     * @param arguments the folder to write into
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (PeerCase peerCase :
                List.of(of(Scenario.A10, 0), of(Scenario.HOTACTION, 10), of(Scenario.HOTACTION, 100))) {
            Files.writeString(folder.resolve(peerCase.scenario().replace('/', '-') + ".json"), peerCase.json());
        }
    }

    private String json() {
        String documents = policies.stream()
                .map(policy -> "{\"name\":" + quoted(policy.name()) + ",\"document\":"
                        + policy.document().orElseThrow().text() + "}")
                .collect(Collectors.joining(",\n"));
        StringBuilder asked = new StringBuilder();
        for (int i = 0; i < requests.size(); i++) {
            AccessRequest request = requests.get(i);
            String context = request.context().entries().values().stream()
                    .map(entry -> quoted(entry.key()) + ":"
                            + entry.value()
                                    .fold(
                                            single -> quoted(single.value()),
                                            many -> many.values().stream()
                                                    .map(PeerCase::quoted)
                                                    .collect(Collectors.joining(",", "[", "]"))))
                    .collect(Collectors.joining(",", "{", "}"));
            asked.append(i == 0 ? "" : ",\n")
                    .append("{\"action\":")
                    .append(quoted(request.action()))
                    .append(",\"resource\":")
                    .append(quoted(resource(i)))
                    .append(",\"context\":")
                    .append(context)
                    .append(",\"decision\":")
                    .append(quoted(decisions.get(i).name()))
                    .append('}');
        }
        return "{\"scenario\":" + quoted(scenario) + ",\"caller\":" + quoted(caller) + ",\"policies\":[" + documents
                + "],\n\"requests\":[" + asked + "]}\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
