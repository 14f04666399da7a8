package io.github.iamevaluator.scenario;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Scenarios as text, for tests: reading them, running them, writing their results. */
final class Texts {

    static final ServiceCatalog CATALOG = ServiceCatalog.embedded();

    /** A request that a policy must allow. */
    static final String REQUEST = """
            {"principal": "arn:aws:iam::111111111111:user/ana", "action": "sqs:SendMessage", \
            "resource": "arn:aws:sqs:eu-west-1:111111111111:orders"}""";

    static final String ALLOW_ALL = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""";

    private Texts() {}

    static List<ScenarioEntry> read(ScenarioFormat format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<ScenarioEntry> read(ScenarioFormat format, byte[] bytes) {
        List<ScenarioEntry> entries = new ArrayList<>();
        ScenarioReader reader = ScenarioReader.create(CATALOG);
        try (Scenarios scenarios = reader.open("test", new ByteArrayInputStream(bytes), format)) {
            scenarios.forEachRemaining(entries::add);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return entries;
    }

    /** The results of all entries, as written. */
    static List<String> run(ScenarioFormat format, String text) {
        StringBuilder out = new StringBuilder();
        ResultWriter writer = new ResultWriter(out);
        ScenarioRunner runner = ScenarioRunner.create(CATALOG, InstantSource.system());
        read(format, text).forEach(entry -> writer.write(runner.run(entry)));
        return out.toString().lines().toList();
    }

    /** The only scenario of a JSON Lines text, which must be readable. */
    static Scenario scenario(String json) {
        return read(ScenarioFormat.JSON_LINES, json).get(0).fold(ScenarioEntry.Read::scenario, unreadable -> {
            throw new AssertionError(unreadable.problems());
        });
    }

    /** The question of a scenario with this request, which must not be refused. */
    static Question.Asked asked(String request, String more) {
        return scenario("{\"request\": " + request + more + "}").question().fold(asked -> asked, refused -> {
            throw new AssertionError(refused.problems());
        });
    }

    /** The problems of a JSON Lines text that cannot be read. */
    static List<Problem> problems(String json) {
        return read(ScenarioFormat.JSON_LINES, json).get(0).fold(read -> List.of(), ScenarioEntry.Unreadable::problems);
    }
}
