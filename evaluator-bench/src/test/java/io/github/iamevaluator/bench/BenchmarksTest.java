package io.github.iamevaluator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every benchmark can be prepared, which compares engine, loop and reference, and gives an answer. */
class BenchmarksTest {

    private static final int SMALL = 16;

    @ParameterizedTest
    @CsvSource({
        "a10, 0, mixed, indexed",
        "a10, 0, explicitDeny, loop",
        "b50layers, 0, mixed, reference",
        "hotAction, 200, mixed, indexed"
    })
    void decisions(String scenario, int statements, String outcome, String engine) {
        DecideBench bench = new DecideBench();
        bench.scenario = scenario;
        bench.statements = statements;
        bench.pool = SMALL;
        bench.api = "string";
        bench.outcome = outcome;
        bench.engine = engine;
        bench.prepare();
        assertThat(bench.decide()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"regionLock", "all"})
    void layers(String layers) {
        LayersBench bench = new LayersBench();
        bench.pool = SMALL;
        bench.layers = layers;
        bench.engine = "indexed";
        bench.prepare();
        assertThat(bench.decide()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(ConditionCases.class)
    void conditions(ConditionCases conditions) {
        ConditionBench bench = new ConditionBench();
        bench.pool = SMALL;
        bench.conditions = conditions.name();
        bench.engine = "indexed";
        bench.prepare();
        assertThat(bench.decide()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(ResourceCases.class)
    void resourcePatterns(ResourceCases pattern) {
        for (boolean hit : new boolean[] {true, false}) {
            ResourceMatchBench bench = new ResourceMatchBench();
            bench.pool = SMALL;
            bench.pattern = pattern.name();
            bench.hit = hit;
            bench.length = 40;
            bench.engine = "indexed";
            bench.prepare();
            assertThat(bench.decide().name().equals("ALLOWED")).isEqualTo(hit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"same", "fresh", "wrongCase", "unknown"})
    void actions(String action) {
        ActionLookupBench bench = new ActionLookupBench();
        bench.action = action;
        bench.prepare();
        assertThat(bench.decide()).isNotNull();
    }

    @Test
    void requests() {
        RequestBuildBench bench = new RequestBuildBench();
        bench.prepare();
        assertThat(bench.plain().action()).isEqualTo(bench.withContext().action());
    }

    @Test
    void compilation() {
        CompileBench bench = new CompileBench();
        bench.policies = 10;
        bench.prepare();
        assertThat(bench.fromJson()).isNotNull();
        assertThat(bench.oneChange()).isNotNull();
    }

    @Test
    void threads() {
        ConcurrencyBench.Shared shared = new ConcurrencyBench.Shared();
        shared.pool = SMALL;
        shared.scenario = "a10";
        shared.prepare();
        ConcurrencyBench bench = new ConcurrencyBench();
        assertThat(bench.decide(shared)).isNotNull();
        assertThat(bench.arithmetic()).isNotEqualTo(bench.arithmetic());
    }

    @Test
    void explanations() {
        ExplainBench bench = new ExplainBench();
        bench.pool = SMALL;
        bench.scenario = "a10";
        bench.prepare();
        assertThat(bench.explain().result()).isNotNull();
        assertThat(bench.evaluate().decision()).isNotNull();
        assertThat(bench.decide()).isNotNull();
    }
}
