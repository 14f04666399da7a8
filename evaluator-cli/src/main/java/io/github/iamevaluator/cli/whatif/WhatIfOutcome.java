package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.whatif.AccessChange;
import io.github.iamevaluator.whatif.WhatIfReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run found, for its report.
 *
 * @param environment before the change
 * @param change the change
 * @param report who gains and loses what
 * @param against where the requests came from; empty: made up from the change
 */
public record WhatIfOutcome(
        Environment environment, ChangedEnvironment change, WhatIfReport report, Optional<Against> against) {

    /** The changes, put together. */
    List<ChangeGroup> groups() {
        return ChangeGroups.of(report.changes(), this::caller, uses());
    }

    /** How often requests were made, if they were given. */
    Optional<Uses> uses() {
        return against.map(Against::uses);
    }

    /** How often the request of a change was made, if it was given. */
    Optional<Use> use(AccessChange change) {
        return uses().flatMap(known -> known.of(change));
    }

    /** What columns of uses are called: none where requests are made up; a time only where it is recorded. */
    List<String> useTitles() {
        return uses().map(known -> known.areRecorded() ? List.of("used", "last used") : List.of("asked"))
                .orElse(List.of());
    }

    /** Who asks: by short name if the account has a name; a session that was recorded as its role. */
    String caller(AccessRequest request) {
        String text = request.principal().text();
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("iam") || isSession(arn))
                .flatMap(arn -> environment.accountName(arn.account()).map(name -> shortName(name, arn)))
                .orElse(text);
    }

    private static boolean isSession(Arn arn) {
        return arn.service().equals("sts") && arn.resourceType().equals("assumed-role");
    }

    /** What changes for each caller: who loses most first. */
    Map<String, CallerCounts> byCaller() {
        Map<String, CallerCounts> counts = new TreeMap<>();
        for (AccessChange change : report.changes()) {
            counts.merge(caller(change.request()), CallerCounts.of(change.kind(), use(change)), CallerCounts::and);
        }
        Map<String, CallerCounts> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(CallerCounts.MOST_FIRST))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private String shortName(String account, Arn arn) {
        if (isSession(arn)) {
            String id = arn.resourceId();
            return uses().isEmpty()
                    ? account + "/assumed-role/" + id
                    : account + "/role/" + id.substring(0, Math.max(0, id.indexOf('/')));
        }
        return arn.resource().equals("root")
                ? account + "/root"
                : account + "/" + arn.resourceType() + "/" + arn.resourceName();
    }
}
