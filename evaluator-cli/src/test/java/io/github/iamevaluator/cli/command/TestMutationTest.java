package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestMutationTest {

    private static final String TESTS =
            Run.ACME.resolve("tests").resolve("people.yaml").toString();

    @Test
    void listsWhatNoTestNoticesBehindTheReport() {
        Run run = Run.of("test", TESTS, "--mutate");

        assertThat(run.out()).contains("mutants noticed ", "no test notices ", "  would: ");
        assertThat(run.status()).isZero();
    }

    @Test
    void reportsForPeople() {
        assertThat(Run.of("test", TESTS, "--mutate", "--output", "json").status())
                .isEqualTo(2);
    }
}
