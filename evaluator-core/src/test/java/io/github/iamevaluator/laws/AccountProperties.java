package io.github.iamevaluator.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** Which side must grant, within an account and across accounts: sections 5.2, 5.3 and 6.2. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class AccountProperties {

    private static final String KEY =
            "arn:aws:kms:eu-west-1:" + Asked.HOME + ":key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final PrincipalElement ACCOUNT = Made.principal(PrincipalEntry.Type.AWS, Asked.HOME);
    private static final PrincipalElement CALLER =
            Made.principal(PrincipalEntry.Type.AWS, "arn:aws:iam::" + Asked.HOME + ":user/ana");

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static AccountProperties of(Engine engine) {
        AccountProperties laws = new AccountProperties();
        laws.engine = engine;
        return laws;
    }

    /** EVAL-25, EVAL-26. */
    @Property(tries = 25)
    void crossAccountNeedsBothSides(@ForAll long seed) {
        Scenario asked = Asked.singleWhere(
                seed,
                scenario -> Callers.haveIdentitySide(scenario)
                        && isForeign(scenario)
                        && !Asked.isBeyondPolicies(scenario)
                        && engine.decide(scenario) == Decision.ALLOWED);
        PolicySet policies = asked.policies();
        Scenario withoutGrants = Asked.withSettings(
                asked,
                settings -> new ResourceSettings(
                        settings.inManagementAccount(),
                        false,
                        settings.bucketAbac(),
                        List.of(),
                        settings.kmsManagedKey(),
                        settings.accessPointBucket()));

        assertThat(engine.decide(Asked.with(
                        asked, policies.toBuilder().identity(List.of()).build())))
                .isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(engine.decide(Asked.with(
                        withoutGrants, policies.toBuilder().resource(List.of()).build())))
                .isEqualTo(Decision.IMPLICIT_DENY);
    }

    private static boolean isForeign(Scenario scenario) {
        ResourceTarget target = scenario.request().resources().get(0);
        Optional<String> owner =
                target.ownerAccount().or(() -> Arn.parse(target.arn()).flatMap(Arn::accountId));
        return owner.isPresent() && !owner.equals(scenario.request().principal().account());
    }

    /** EVAL-11, EVAL-12, EVAL-15. */
    @Property
    void inTheSameAccountEitherSideIsEnough(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        boolean identity = dice.chance(50);
        PrincipalElement named = dice.of(CALLER, ACCOUNT, Made.EVERYONE);
        PolicySet policies = policies(identity, dice.chance(60) ? Optional.of(named) : Optional.empty());
        boolean resource = !policies.resource().isEmpty() && named != ACCOUNT;

        assertThat(engine.decide(Asked.with(Asked.plain(dice), policies)) == Decision.ALLOWED)
                .isEqualTo(identity || resource);
    }

    /** KMS-1, KMS-2, EVAL-19: identity policies count only as far as the key policy lets the account in. */
    @Property
    void nobodyHasAKeyWithoutItsPolicy(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        boolean identity = dice.chance(70);
        Optional<PrincipalElement> named = dice.of(List.of(
                Optional.of(CALLER),
                Optional.of(ACCOUNT),
                Optional.of(Made.principal(PrincipalEntry.Type.AWS, Asked.AWAY)),
                Optional.<PrincipalElement>empty()));
        boolean direct = named.filter(CALLER::equals).isPresent();
        boolean account = named.filter(ACCOUNT::equals).isPresent();
        Scenario plain = Asked.plain(dice);
        AccessRequest decrypt = AccessRequest.builder(plain.request().principal(), "kms:Decrypt")
                .resource(KEY)
                .build();

        assertThat(engine.decide(Asked.with(Asked.with(plain, decrypt), policies(identity, named))) == Decision.ALLOWED)
                .isEqualTo(direct || (identity && account));
    }

    private static PolicySet policies(boolean identity, Optional<PrincipalElement> named) {
        List<Policy> resource = named.stream()
                .map(element ->
                        Made.policy(Parts.withPrincipal(Made.everything(Effect.ALLOW, PolicyType.RESOURCE), element)))
                .toList();
        return PolicySet.builder()
                .identity(identity ? List.of(Made.all(Effect.ALLOW, PolicyType.IDENTITY)) : List.of())
                .resource(resource)
                .build();
    }
}
