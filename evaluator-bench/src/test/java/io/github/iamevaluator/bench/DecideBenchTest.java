package io.github.iamevaluator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contenders agree on small pools of every scenario and outcome. */
class DecideBenchTest {

    @ParameterizedTest
    @CsvSource({
        "a10, 10, mixed",
        "a10, 10, allow",
        "a10, 10, implicitDeny",
        "a10, 10, explicitDeny",
        "b50layers, 10, mixed",
        "hotAction, 200, mixed"
    })
    void contendersAgree(String scenario, int statements, String outcome) {
        DecideBench bench = new DecideBench();
        bench.scenario = scenario;
        bench.statements = statements;
        bench.pool = 64;
        bench.api = "string";
        bench.outcome = outcome;
        bench.engine = "indexed";
        bench.prepare();
        assertThat(bench.decide()).isNotNull();
    }
}
