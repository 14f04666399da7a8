package io.github.iamevaluator.whatif;

import io.github.iamevaluator.PreparedAction;
import io.github.iamevaluator.PreparedPrincipal;
import io.github.iamevaluator.PreparedResource;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** Asks the candidates of both sides: caller, action and resource are prepared once for each side. */
final class CandidateRun {

    private static final int BETWEEN_REPORTS = 1 << 14;

    private final Candidates candidates;
    private final ChangeTally tally;
    private final RequestContext base;
    private final Predicate<String> isList;
    private final LongConsumer progress;
    private final List<Principal> callers;
    private final List<Optional<PreparedPrincipal>> oldCallers = new ArrayList<>();
    private final List<Optional<PreparedPrincipal>> youngCallers = new ArrayList<>();
    private final Map<Map<String, String>, RequestContext> contexts = new HashMap<>();
    private final List<Optional<String>> refusals = new ArrayList<>();
    private long reported;

    CandidateRun(
            Candidates candidates,
            ChangeTally tally,
            RequestContext base,
            Predicate<String> isList,
            LongConsumer progress) {
        this.candidates = candidates;
        this.tally = tally;
        this.base = base;
        this.isList = isList;
        this.progress = progress;
        this.callers = candidates.callers().all();
    }

    WhatIfReport report() {
        callers.forEach(this::prepare);
        List<CandidateColumns.Column> columns = candidates.columns().all();
        columns.forEach(this::ask);
        return tally.report(coverage(columns));
    }

    private void prepare(Principal caller) {
        try {
            oldCallers.add(tally.old().caller(caller));
            youngCallers.add(tally.young().caller(caller));
            refusals.add(Optional.empty());
        } catch (PolicyParseException broken) {
            while (oldCallers.size() <= refusals.size()) {
                oldCallers.add(Optional.empty());
            }
            youngCallers.add(Optional.empty());
            refusals.add(Optional.of(String.valueOf(broken.getMessage())));
        }
    }

    private void ask(CandidateColumns.Column column) {
        RequestContext context = contexts.computeIfAbsent(column.context(), this::context);
        PreparedAction oldAction = tally.old().action(column.action());
        PreparedAction youngAction = tally.young().action(column.action());
        PreparedResource oldResource = tally.old().resource(column.target().target());
        PreparedResource youngResource = tally.young().resource(column.target().target());
        for (int i = column.callers().nextSetBit(0);
                i >= 0;
                i = column.callers().nextSetBit(i + 1)) {
            if (refusals.get(i).isPresent()) {
                tally.reject(refusals.get(i).get());
                continue;
            }
            try {
                Decision before = tally.old().decide(oldCallers.get(i), oldAction, oldResource, context);
                Decision after = tally.young().decide(youngCallers.get(i), youngAction, youngResource, context);
                add(column, callers.get(i), context, before, after);
            } catch (InvalidRequestException refused) {
                tally.reject(refused.error().code() + ": " + refused.getMessage());
            } catch (PolicyParseException broken) {
                tally.reject(String.valueOf(broken.getMessage()));
            }
        }
        tell();
    }

    private void add(
            CandidateColumns.Column column, Principal caller, RequestContext context, Decision before, Decision after) {
        if (AccessChange.kind(before, after).isEmpty()) {
            tally.same(before);
            return;
        }
        AccessRequest request = AccessRequest.builder(caller, column.action())
                .resources(List.of(column.target().target()))
                .context(context)
                .build();
        tally.add(request, before, after);
    }

    private RequestContext context(Map<String, String> values) {
        RequestContext.Builder context = base.toBuilder();
        values.forEach((key, value) ->
                context.put(key, isList.test(key) ? ContextValue.ofAll(List.of(value)) : ContextValue.of(value)));
        return context.build();
    }

    private void tell() {
        if (tally.read() - reported >= BETWEEN_REPORTS) {
            reported = tally.read();
            progress.accept(reported);
        }
    }

    private Coverage coverage(List<CandidateColumns.Column> columns) {
        Set<String> actions = new HashSet<>();
        Set<String> resources = new HashSet<>();
        columns.forEach(column -> {
            actions.add(column.action());
            resources.add(column.target().arn());
        });
        List<String> leftOut = new ArrayList<>();
        CandidateColumns all = candidates.columns();
        if (all.leftOut() > 0) {
            leftOut.add(all.leftOut() + " requests beyond the bound, for actions of "
                    + String.join(", ", all.leftOutServices().stream().sorted().toList()));
        }
        if (!candidates.unknownActions().isEmpty()) {
            leftOut.add("actions that the catalog does not know: " + String.join(", ", candidates.unknownActions()));
        }
        return new Coverage(callers.size(), actions.size(), resources.size(), contexts.size(), leftOut);
    }
}
