package io.github.iamevaluator.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.OrganizationGenerator;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.generate.ScenarioGenerator;
import io.github.iamevaluator.generate.VariedRequests;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principals;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** Each cell of a matrix is what {@code decide} says: whole matrices compared, over generated policies. */
@PropertyDefaults(tries = 20, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class AccessMatrixProperties {

    private static final int REQUESTS = 14;

    private static final IamEvaluator KNOWN = IamEvaluator.builder()
            .clock(() -> ScenarioGenerator.scenario(1).now())
            .build();
    private static final IamEvaluator WITHOUT_CATALOG = IamEvaluator.builder()
            .clock(() -> ScenarioGenerator.scenario(1).now())
            .withoutCatalog()
            .build();

    @Property
    void eachCellIsWhatDecideSaysOfAnOrganization(@ForAll long seed) {
        assertThat(organization(KNOWN, seed).disagreements(MatrixRun.DEFAULT)).isEmpty();
    }

    @Property
    void eachCellIsWhatDecideSaysOfAnOrganizationWithoutCatalog(@ForAll long seed) {
        assertThat(organization(WITHOUT_CATALOG, seed).disagreements(MatrixRun.DEFAULT))
                .isEmpty();
    }

    @Property
    void eachCellIsWhatDecideSaysOfPoliciesInHand(@ForAll long seed) {
        IamEvaluator iam = seed % 2 == 0 ? KNOWN : WITHOUT_CATALOG;
        assertThat(inHand(iam, seed).disagreements(MatrixRun.DEFAULT)).isEmpty();
    }

    @Property(tries = 5)
    void threadsChangeNothing(@ForAll long seed) {
        assertThat(organization(KNOWN, seed).disagreements(MatrixRun.DEFAULT.withThreads(3)))
                .isEmpty();
    }

    static MatrixAgreement organization(IamEvaluator iam, long seed) {
        Dice dice = Dice.of(seed);
        OrganizationGenerator.Generated made = OrganizationGenerator.organization(dice, dice.between(1, 12));
        MatrixAgreement agreement = new MatrixAgreement(iam.prepare(made.environment()));
        made.environment().principals().forEach(arn -> agreement.with(Principals.parse(arn.toString())));
        VariedRequests varied = made.varied(dice);
        for (int i = 0; i < REQUESTS; i++) {
            agreement.with(varied.next());
        }
        return agreement;
    }

    static MatrixAgreement inHand(IamEvaluator iam, long seed) {
        Scenario one = ScenarioGenerator.scenario(seed);
        List<AccessRequest> requests =
                List.of(one.request(), ScenarioGenerator.scenario(seed + 1).request());
        VariedRequests varied = new VariedRequests(Dice.of(seed), requests, List.of());
        MatrixAgreement agreement = new MatrixAgreement(iam.prepare(one.policies()));
        agreement.with(one.request());
        for (int i = 0; i < REQUESTS; i++) {
            agreement.with(varied.next());
        }
        return agreement;
    }
}
