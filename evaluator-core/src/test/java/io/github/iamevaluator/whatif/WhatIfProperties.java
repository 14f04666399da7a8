package io.github.iamevaluator.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.change.ChangeSet;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.OrganizationGenerator;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.whatif.AccessChange.Kind;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** Comparisons of random organizations. */
@PropertyDefaults(tries = 5, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class WhatIfProperties {

    private static final long MOST = 1_000;
    private static final IamEvaluator IAM = IamEvaluator.create();

    private static Environment organization(Dice dice) {
        return OrganizationGenerator.organization(dice, 5).environment();
    }

    private static Set<String> cells(WhatIfReport report, Kind kind) {
        return report.changes().stream()
                .filter(change -> change.kind() == kind)
                .map(change -> cell(change.request()))
                .collect(Collectors.toSet());
    }

    private static String cell(AccessRequest request) {
        return request.principal().text() + " " + request.action() + " "
                + request.resources().get(0).arn() + " "
                + request.context().entries().values();
    }

    private static WhatIfReport compare(Environment before, Environment after) {
        return WhatIf.of(IAM, before, after).compare(RequestContext.EMPTY, MOST, done -> {});
    }

    @Property
    void anEmptyChangeMakesNoDifference(@ForAll long seed) {
        Environment environment = organization(Dice.of(seed));
        WhatIfReport report =
                compare(environment, ChangeSet.none().applyTo(environment).environment());

        assertThat(report.changes()).isEmpty();
    }

    @Property
    void whatIsGainedOneWayIsLostTheOther(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        Environment one = organization(dice);
        Environment other = organization(dice);
        WhatIf there = WhatIf.of(IAM, one, other);
        WhatIfReport forth = there.compare(RequestContext.EMPTY, MOST, done -> {});
        ChangeTally back = WhatIf.of(IAM, other, one).tally();
        forth.changes().forEach(change -> back.add(change.request()));
        WhatIfReport again = back.report(forth.coverage());

        assertThat(cells(again, Kind.LOST)).isEqualTo(cells(forth, Kind.GAINED));
        assertThat(cells(again, Kind.GAINED)).isEqualTo(cells(forth, Kind.LOST));
        assertThat(cells(again, Kind.UNDECIDED)).isEqualTo(cells(forth, Kind.UNDECIDED));
    }

    @Property
    void everyReportedRequestIsDecidedSo(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        Environment before = organization(dice);
        Environment after = organization(dice);
        WhatIfReport report = compare(before, after);
        PreparedPolicies old = IAM.prepare(before);
        PreparedPolicies young = IAM.prepare(after);

        assertThat(report.changes()).allSatisfy(change -> {
            assertThat(change.before().decision()).isEqualTo(decision(old, change.request()));
            assertThat(change.after().decision()).isEqualTo(decision(young, change.request()));
        });
        Totals totals = report.totals();
        assertThat(totals.read())
                .isEqualTo(totals.same()
                        + totals.gained()
                        + totals.lost()
                        + totals.undecided()
                        + totals.stillUndecided()
                        + totals.rejected());
    }

    private static Decision decision(PreparedPolicies policies, AccessRequest request) {
        try {
            return policies.decide(request);
        } catch (InvalidRequestException noCaller) {
            return Decision.IMPLICIT_DENY;
        }
    }
}
