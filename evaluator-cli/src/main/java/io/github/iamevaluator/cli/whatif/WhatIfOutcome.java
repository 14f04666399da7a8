package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.whatif.AccessChange;
import io.github.iamevaluator.whatif.ChangedEnvironment;
import io.github.iamevaluator.whatif.WhatIfReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run found, for its report.
 *
 * @param environment before the change
 * @param change the change
 * @param report who gains and loses what
 * @param against where the requests came from; empty: made up from the change
 * @param uses how often recorded requests were made; empty: these are not recorded ones
 */
public record WhatIfOutcome(
        Environment environment,
        ChangedEnvironment change,
        WhatIfReport report,
        Optional<String> against,
        Optional<Uses> uses) {

    /** The changes, put together. */
    List<ChangeGroup> groups() {
        return ChangeGroups.of(report.changes(), this::caller, uses);
    }

    /** Who asks: by short name if the account has a name; a session as its role. */
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

    /** How many changes of each kind each caller has. */
    Map<String, Map<AccessChange.Kind, Integer>> byCaller() {
        Map<String, Map<AccessChange.Kind, Integer>> counts = new LinkedHashMap<>();
        for (AccessChange change : report.changes()) {
            counts.computeIfAbsent(caller(change.request()), name -> new LinkedHashMap<>())
                    .merge(change.kind(), 1, Integer::sum);
        }
        return counts;
    }

    private static String shortName(String account, Arn arn) {
        if (isSession(arn)) {
            String id = arn.resourceId();
            return account + "/role/" + id.substring(0, Math.max(0, id.indexOf('/')));
        }
        return arn.resource().equals("root")
                ? account + "/root"
                : account + "/" + arn.resourceType() + "/" + arn.resourceName();
    }
}
