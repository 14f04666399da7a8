package io.github.iamevaluator.bench.report;

import java.util.List;

/**
 * What a run measures.
 *
 * @param steps in order
 */
record Plan(List<Step> steps) {

    /** What the claims rest on, within four minutes. */
    static final Plan QUICK = new Plan(List.of(
            Step.of("DecideBench", "scenario=a10,b50layers", "engine=indexed,loop,reference"),
            Step.of("DecideBench", "scenario=a10,b50layers", "engine=indexed", "api=prepared"),
            Step.of("DecideBench", "scenario=hotAction", "engine=indexed", "statements=10,10000,100000"),
            Step.of("ExplainBench.explain", "scenario=b50layers"),
            Step.of("MatrixBench", "cells=mixed"),
            Step.of("CompileBench.fromJson", "policies=1000"),
            Step.of("ConcurrencyBench", "scenario=a10"),
            Step.of("ConcurrencyBench", "scenario=a10").withThreads(2)));

    /** Everything. */
    static final Plan FULL = new Plan(List.of(
            Step.of("DecideBench", "scenario=a10,b50layers", "engine=indexed,loop,reference"),
            Step.of("DecideBench", "scenario=a10,b50layers", "engine=indexed", "api=prepared"),
            Step.of(
                    "DecideBench",
                    "scenario=a10,b50layers",
                    "engine=indexed,loop",
                    "outcome=allow,implicitDeny,explicitDeny"),
            Step.of("DecideBench", "scenario=a10,b50layers", "engine=indexed,loop", "pool=1,65536"),
            Step.of("DecideBench", "scenario=hotAction", "engine=indexed,loop", "statements=10,100,1000,10000,100000"),
            Step.of("DecideBench", "scenario=a10,b50layers", "engine=indexed").timingSingleOperations(),
            Step.of("LayersBench"),
            Step.of("ConditionBench"),
            Step.of("ResourceMatchBench"),
            Step.of("ActionLookupBench"),
            Step.of("RequestBuildBench"),
            Step.of("ExplainBench"),
            Step.of("MatrixBench"),
            Step.of("CloudTrailBench"),
            Step.of("CompileBench"),
            Step.of("ConcurrencyBench"),
            Step.of("ConcurrencyBench").withThreads(2)));
}
