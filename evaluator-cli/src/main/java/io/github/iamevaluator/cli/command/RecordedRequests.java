package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.scenario.Scenario;
import io.github.iamevaluator.scenario.ScenarioEntry;
import io.github.iamevaluator.scenario.ScenarioFormat;
import io.github.iamevaluator.scenario.ScenarioReader;
import io.github.iamevaluator.scenario.Scenarios;
import io.github.iamevaluator.scenario.wording.Words;
import io.github.iamevaluator.whatif.ChangeTally;
import io.github.iamevaluator.whatif.Coverage;
import io.github.iamevaluator.whatif.WhatIfReport;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Requests from a file of scenarios, one at a time; the environment has their policies. */
final class RecordedRequests {

    private final InputSource source;
    private final ServiceCatalog catalog;
    private final Progress progress;
    private final Set<String> callers = new HashSet<>();
    private final Set<String> actions = new HashSet<>();
    private final Set<String> resources = new HashSet<>();

    RecordedRequests(InputSource source, ServiceCatalog catalog, Progress progress) {
        this.source = source;
        this.catalog = catalog;
        this.progress = progress;
    }

    /** Asks every request of a file; what cannot be read is rejected, and the rest goes on. */
    WhatIfReport compare(String file, ChangeTally tally) throws IOException {
        ScenarioFormat format = ScenarioFormat.ofFile(file).orElse(ScenarioFormat.JSON_LINES);
        try (Scenarios scenarios =
                ScenarioReader.create(catalog).open(InputSource.display(file), progress.of(source, file), format)) {
            while (scenarios.hasNext()) {
                scenarios.next().fold(read -> ask(read.scenario(), tally), unreadable -> reject(unreadable, tally));
                progress.step();
            }
        }
        return tally.report(new Coverage(callers.size(), actions.size(), resources.size(), 0, List.of()));
    }

    private boolean ask(Scenario scenario, ChangeTally tally) {
        String place = scenario.at().describe();
        return scenario.question()
                .fold(
                        asked -> asked.policies().equals(PolicySet.EMPTY)
                                ? ask(asked.request(), tally)
                                : refuse(place + ": the scenario has policies of its own; leave them out", tally),
                        refused -> refuse(Words.of(refused.problems().get(0)), tally));
    }

    private boolean ask(AccessRequest request, ChangeTally tally) {
        callers.add(request.principal().text());
        actions.add(request.action());
        request.resources().forEach(resource -> resources.add(resource.arn()));
        tally.add(request);
        return true;
    }

    private static boolean reject(ScenarioEntry.Unreadable unreadable, ChangeTally tally) {
        return refuse(Words.of(unreadable.problems().get(0)), tally);
    }

    private static boolean refuse(String why, ChangeTally tally) {
        tally.reject(why);
        return false;
    }
}
