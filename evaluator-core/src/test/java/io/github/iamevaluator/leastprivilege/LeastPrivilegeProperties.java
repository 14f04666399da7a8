package io.github.iamevaluator.leastprivilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.cloudtrail.ActionBasis;
import io.github.iamevaluator.cloudtrail.CallerBasis;
import io.github.iamevaluator.cloudtrail.RecordedEvent;
import io.github.iamevaluator.cloudtrail.RecordedOutcome;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.ResourceBasis;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.OrganizationGenerator;
import io.github.iamevaluator.generate.VariedRequests;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** The policy for what was used allows all of it, and nothing that was not allowed before. */
@PropertyDefaults(tries = 60, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class LeastPrivilegeProperties {

    private static final int USES = 60;
    private static final int QUESTIONS = 150;
    private static final IamEvaluator EVALUATOR = IamEvaluator.builder()
            .options(EvaluationOptions.DEFAULT.withUnknownActionsMatched(true))
            .build();

    /** A principal of a generated organization, what it used, and the policy for that. */
    private record Drawn(
            Environment environment,
            Arn principal,
            VariedRequests requests,
            List<RecordedRequest> used,
            LeastPrivilegeReport report) {

        static Drawn of(long seed) {
            Dice dice = Dice.of(seed);
            OrganizationGenerator.Generated organization = OrganizationGenerator.organization(dice, 5);
            while (organization.environment().principals().isEmpty()) {
                organization = OrganizationGenerator.organization(dice, 5);
            }
            Environment environment = organization.environment();
            VariedRequests requests = organization.varied(dice);
            Arn principal = dice.of(environment.principals());
            LeastPrivilegeOptions options = new LeastPrivilegeOptions(dice.chance(30), 1 + dice.below(4));
            List<RecordedRequest> used = new ArrayList<>();
            for (int i = 0; i < USES; i++) {
                used.add(recorded(by(principal, requests.next(), dice), i));
            }
            LeastPrivilege collected = collected(environment, principal, options);
            used.forEach(collected::add);
            return new Drawn(environment, principal, requests, used, collected.report());
        }

        private static LeastPrivilege collected(Environment environment, Arn principal, LeastPrivilegeOptions options) {
            return LeastPrivilege.of(EVALUATOR, environment, Principals.parse(principal.toString()), options);
        }

        PreparedPolicies after() {
            return new Recheck(EVALUATOR, environment, report).after();
        }
    }

    /** The request, made by a session of the role, or by the user. */
    private static AccessRequest by(Arn principal, AccessRequest request, Dice dice) {
        boolean role = principal.resourceType().equals("role");
        String caller = role
                ? "arn:aws:sts::" + principal.account() + ":assumed-role/" + principal.resourceName() + "/s"
                        + dice.below(2)
                : principal.toString();
        return AccessRequest.builder(Principals.parse(caller), request.action())
                .resources(request.resources())
                .context(request.context())
                .requires(request.requires())
                .literalResource(true)
                .build();
    }

    private static RecordedRequest recorded(AccessRequest request, int second) {
        RecordedEvent event = new RecordedEvent(
                "e" + second,
                Optional.empty(),
                Instant.ofEpochSecond(1_795_000_000L + second),
                "x.amazonaws.com",
                "X",
                "",
                "",
                Optional.empty());
        return new RecordedRequest(
                event,
                request,
                RecordedOutcome.ALLOWED,
                CallerBasis.NAMED,
                ActionBasis.CATALOG,
                ResourceBasis.RESOURCES,
                true);
    }

    private static Optional<Decision> decide(PreparedPolicies policies, AccessRequest request) {
        try {
            return Optional.of(policies.decide(request));
        } catch (InvalidRequestException | PolicyParseException refused) {
            return Optional.empty();
        }
    }

    @Property
    void whatWasUsedIsStillAllowed(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Recheck check = new Recheck(EVALUATOR, drawn.environment(), drawn.report());
        drawn.used().forEach(check::add);
        assertThat(check.requests()).isEqualTo(drawn.report().requests());
        assertThat(check.lost().entries()).isEmpty();
    }

    @Property
    void nothingIsAllowedThatWasNotBefore(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Dice dice = Dice.of(seed ^ 0x5eed);
        PreparedPolicies before = EVALUATOR.prepare(drawn.environment());
        PreparedPolicies after = drawn.after();
        for (int i = 0; i < QUESTIONS; i++) {
            AccessRequest request = by(drawn.principal(), drawn.requests().next(), dice);
            if (decide(after, request).filter(Decision.ALLOWED::equals).isPresent()) {
                assertThat(decide(before, request)).as(request.toString()).contains(Decision.ALLOWED);
            }
        }
    }

    @Test
    void theDrawnPrincipalsUseAndKeepSomething() {
        long used = 0;
        long statements = 0;
        long kept = 0;
        for (int seed = 0; seed < 60; seed++) {
            Drawn drawn = Drawn.of(seed);
            PreparedPolicies after = drawn.after();
            Dice dice = Dice.of(seed);
            used += drawn.report().requests();
            statements += drawn.report().statements().size();
            for (int i = 0; i < QUESTIONS; i++) {
                AccessRequest request = by(drawn.principal(), drawn.requests().next(), dice);
                kept += decide(after, request).filter(Decision.ALLOWED::equals).isPresent() ? 1 : 0;
            }
        }
        assertThat(used).isGreaterThan(300);
        assertThat(statements).isGreaterThan(25);
        assertThat(kept).isGreaterThan(300);
    }
}
