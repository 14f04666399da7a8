package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.catalog.CatalogSource;
import io.github.iamevaluator.catalog.ServiceCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @Test
    void theVersionTellsWhereTheCatalogComesFrom() {
        CatalogSource source = ServiceCatalog.embedded().source();
        Run run = Run.of("--version");

        assertThat(run.out())
                .contains(source.name(), source.version(), source.date().toString(), source.licence());
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can",
                "simulate",
                "explain",
                "test",
                "what-if",
                "replay",
                "least-privilege",
                "generate-completion"
            })
    void everyCommandHasHelp(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.out()).startsWith("Usage: iam-evaluator " + command);
        assertThat(run.status()).isZero();
    }

    @Test
    void theProgramHasHelpWithItsExitStatuses() {
        assertThat(Run.of("--help").out()).contains("can ", "simulate ", "explain ", "4   undecided");
    }

    @Test
    void completionIsAShellScript() {
        Run run = Run.of("generate-completion");

        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("--resource-policy");
        assertThat(run.status()).isZero();
    }
}
