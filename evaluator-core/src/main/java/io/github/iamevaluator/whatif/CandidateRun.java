package io.github.iamevaluator.whatif;

import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks the candidates of both sides, block by block, in several threads; then evaluates in full those that differ and are
 * listed. The outcome does not depend on how many threads there are.
 */
final class CandidateRun {

    private final Candidates candidates;
    private final ChangeTally tally;
    private final RequestContext base;
    private final Predicate<String> isList;
    private final MatrixRun run;
    private final List<Principal> callers;
    private final List<CandidateColumns.Column> columns;
    private final Map<Map<String, String>, RequestContext> contexts = new HashMap<>();
    private final CandidateSide old;
    private final CandidateSide young;

    CandidateRun(
            Candidates candidates, ChangeTally tally, RequestContext base, Predicate<String> isList, MatrixRun run) {
        this.candidates = candidates;
        this.tally = tally;
        this.base = base;
        this.isList = isList;
        this.run = run;
        this.callers = candidates.callers().all();
        this.columns = candidates.columns().all();
        this.old = new CandidateSide(tally.old(), callers);
        this.young = new CandidateSide(tally.young(), callers);
    }

    WhatIfReport report() {
        ComparedCells found = compare();
        tally.take(found, list(found));
        return tally.report(coverage());
    }

    private ComparedCells compare() {
        List<CandidateBlock> blocks =
                CandidateBlocks.of(columns, who -> new CandidateGroup(who, old, young), this::context);
        ComparedCells found = new ComparedCells();
        inThreads(blocks.size(), number -> {
            CandidateBlock block = blocks.get(number);
            found.addAll(new BlockComparison(block, old, young, run).compare());
            block.group().done();
            run.progress().accept(block.cells());
        });
        return found;
    }

    /** The changes that are listed, in the order of the candidates. */
    private List<AccessChange> list(ComparedCells found) {
        @Nullable AccessChange[] changes = new AccessChange[found.listed()];
        inThreads(changes.length, number -> {
            changes[number] = found.difference(number, (column, caller, byCallerBefore, byCallerAfter) -> {
                AccessRequest request = request(columns.get(column), callers.get(caller));
                return tally.change(
                        request,
                        old.evaluate(caller, request, byCallerBefore),
                        young.evaluate(caller, request, byCallerAfter));
            });
        });
        return Arrays.stream(changes).map(Objects::requireNonNull).toList();
    }

    /** Does something for each number below another, in the threads of the run. */
    private void inThreads(int end, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean stopped = new AtomicBoolean();
        run.inEachThread(
                () -> {
                    for (int i = next.getAndIncrement(); i < end && !stopped.get(); i = next.getAndIncrement()) {
                        run.requireGoingOn();
                        work.accept(i);
                    }
                },
                () -> stopped.set(true));
    }

    private AccessRequest request(CandidateColumns.Column column, Principal caller) {
        return AccessRequest.builder(caller, column.action())
                .resources(List.of(column.target().target()))
                .context(Objects.requireNonNull(contexts.get(column.context())))
                .literalResource(CandidateTarget.isLiteral(column.target().arn()))
                .build();
    }

    private RequestContext context(Map<String, String> values) {
        return contexts.computeIfAbsent(values, this::made);
    }

    private RequestContext made(Map<String, String> values) {
        RequestContext.Builder context = base.toBuilder();
        values.forEach((key, value) ->
                context.put(key, isList.test(key) ? ContextValue.ofAll(List.of(value)) : ContextValue.of(value)));
        return context.build();
    }

    private Coverage coverage() {
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
        leftOut.addAll(candidates.leftOut());
        if (!candidates.unknownActions().isEmpty()) {
            leftOut.add("actions that the catalog does not know: " + String.join(", ", candidates.unknownActions()));
        }
        return new Coverage(callers.size(), actions.size(), resources.size(), contexts.size(), all.leftOut(), leftOut);
    }
}
