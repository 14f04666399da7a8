package io.github.iamevaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DisputedCasesTest {

    @Test
    void rowsBehindTheHeadingAreCases() {
        DisputedCases cases = parse("| scp/levels/x | SCP-2 | Organizations: SCP evaluation | allowed |");

        assertThat(cases.ids()).containsExactly("scp/levels/x");
        assertThat(cases.of("scp/levels/x").orElseThrow().answer()).isEqualTo("allowed");
    }

    @Test
    void aRecordedDecisionCannotBeDisputed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("| observed/x | SCP-2 | some page | allowed |"))
                .withMessageContaining("cannot be disputed");
    }

    @Test
    void aRowMustBeComplete() {
        assertThatIllegalArgumentException().isThrownBy(() -> parse("| scp/levels/x | SCP-2 | | allowed |"));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("| scp/levels/x | SCP-2 | allowed |"));
    }

    private static DisputedCases parse(String row) {
        return DisputedCases.parse(
                Stream.of("# Disputed", "", "| id | rule | AWS page | answer |", "|---|---|---|---|", row));
    }
}
