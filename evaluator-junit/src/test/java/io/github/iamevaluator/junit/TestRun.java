package io.github.iamevaluator.junit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What JUnit reports of a class of tests. */
final class TestRun {

    private final EngineExecutionResults results;

    private TestRun(EngineExecutionResults results) {
        this.results = results;
    }

    /** Runs a class with Jupiter. */
    static TestRun of(Class<?> tests) {
        return of(tests, Map.of());
    }

    /** Runs a class with Jupiter and these configuration parameters. */
    static TestRun of(Class<?> tests, Map<String, String> parameters) {
        return new TestRun(EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(tests))
                .configurationParameters(parameters)
                .execute());
    }

    /** The tests that passed, by display name. */
    List<String> passed() {
        return names(results.testEvents().succeeded().stream());
    }

    /** How many tests passed. */
    long passedCount() {
        return results.testEvents().succeeded().count();
    }

    /** How many tests failed. */
    long failedCount() {
        return results.testEvents().failed().count();
    }

    /** The tests that were aborted, by display name, with the reason. */
    Map<String, String> aborted() {
        return messages(results.testEvents().aborted().stream());
    }

    /** The tests that failed, by display name, with the message. */
    Map<String, String> failed() {
        return messages(results.testEvents().failed().stream());
    }

    /** Why the class as a whole, or one of its factories and templates, failed. */
    List<String> brokenContainers() {
        return results.containerEvents().failed().stream()
                .map(event -> message(error(event)))
                .toList();
    }

    /** The error of the only test that failed. */
    Throwable onlyError() {
        List<Event> failed = results.testEvents().failed().list();
        if (failed.size() != 1) {
            throw new AssertionError("not one failure: " + failed());
        }
        return error(failed.get(0));
    }

    /** The sources of the tests, by display name. */
    Map<String, String> sources() {
        return results.testEvents().started().stream()
                .collect(Collectors.toMap(
                        TestRun::name,
                        event -> event.getTestDescriptor()
                                .getSource()
                                .map(Object::toString)
                                .orElse("")));
    }

    private static List<String> names(Stream<Event> events) {
        return events.map(TestRun::name).toList();
    }

    private static Map<String, String> messages(Stream<Event> events) {
        return events.collect(Collectors.toMap(TestRun::name, event -> message(error(event))));
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName();
    }

    private static Throwable error(Event event) {
        return event.getPayload(TestExecutionResult.class)
                .flatMap(TestExecutionResult::getThrowable)
                .orElseThrow();
    }

    private static String message(Throwable error) {
        return String.valueOf(error.getMessage());
    }
}
