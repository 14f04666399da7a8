package io.github.iamevaluator.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** The laws of section 3.3. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class PrincipalProperties {

    private static final List<PrincipalEntry> ENTRIES = List.of(
            aws("*"),
            aws(Asked.HOME),
            aws(Asked.AWAY),
            aws("arn:aws:iam::" + Asked.HOME + ":root"),
            aws("arn:aws:iam::" + Asked.HOME + ":user/ana"),
            aws("arn:aws:iam::" + Asked.HOME + ":user/bob"),
            aws("arn:aws:iam::" + Asked.HOME + ":role/ana"),
            new PrincipalEntry(PrincipalEntry.Type.SERVICE, "lambda.amazonaws.com"));

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static PrincipalProperties of(Engine engine) {
        PrincipalProperties laws = new PrincipalProperties();
        laws.engine = engine;
        return laws;
    }

    /** PRIN-1. */
    @Property
    void bothSpellingsOfEveryoneAreEqual(@ForAll long seed) {
        Scenario asked = Asked.any(seed);

        sameAnswer(asked, entry -> isEveryone(entry) ? new PrincipalEntry(other(entry.type()), "*") : entry);
    }

    /** PRIN-4. */
    @Property
    void anAccountIdEqualsTheArnOfItsRoot(@ForAll long seed) {
        String arn = "arn:aws:iam::" + Asked.HOME + ":root";
        Scenario asked = Asked.where(seed, scenario -> mentions(scenario, Asked.HOME) || mentions(scenario, arn));

        sameAnswer(asked, entry -> switch (entry.value()) {
            case Asked.HOME -> new PrincipalEntry(entry.type(), arn);
            default -> entry.value().equals(arn) ? new PrincipalEntry(entry.type(), Asked.HOME) : entry;
        });
    }

    /** PRIN-9. */
    @Property
    void serviceNamesIgnoreCase(@ForAll long seed) {
        Scenario asked =
                Asked.where(seed, scenario -> scenario.request().principal().kind() == PrincipalKind.SERVICE);

        sameAnswer(
                asked,
                entry -> entry.type() == PrincipalEntry.Type.SERVICE
                        ? new PrincipalEntry(entry.type(), Spelling.swapCase(entry.value()))
                        : entry);
    }

    /** PRIN-2. */
    @Property
    void aPartialWildcardNamesNobody(@ForAll long seed) {
        Scenario asked = Asked.any(seed);
        String account = asked.request().principal().account().orElse(Asked.HOME);
        PrincipalEntry partial = aws("arn:aws:"
                + Dice.of(seed)
                        .of(
                                "iam::" + account + ":user/*",
                                "sts::" + account + ":assumed-role/*",
                                "iam::" + account + ":role/*",
                                "iam::*:root"));
        PolicySet more = Rewrite.each(
                asked.policies(),
                statement -> Parts.principals(statement, entries -> {
                    List<PrincipalEntry> longer = new ArrayList<>(entries);
                    longer.add(partial);
                    return longer;
                }));

        assertThat(engine.decide(Asked.with(asked, more))).isEqualTo(engine.decide(asked));
    }

    /** PRIN-20. */
    @Property
    void notPrincipalIsTheComplementOfPrincipal(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        Scenario asked = Asked.plain(dice);
        List<PrincipalEntry> entries = dice.some(ENTRIES);

        assertThat(denied(asked, new PrincipalElement.Principal(entries), List.of()))
                .isNotEqualTo(denied(asked, new PrincipalElement.NotPrincipal(entries), List.of()));
    }

    /** PRIN-22. */
    @Property
    void noNotPrincipalExemptsACallerWithABoundary(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        List<Statement> boundary = List.of(Made.everything(Effect.ALLOW, PolicyType.PERMISSIONS_BOUNDARY));

        assertThat(denied(Asked.plain(dice), new PrincipalElement.NotPrincipal(dice.some(ENTRIES)), boundary))
                .isEqualTo(Decision.EXPLICIT_DENY);
    }

    private Decision denied(Scenario asked, PrincipalElement element, List<Statement> boundary) {
        Statement allow = Made.everything(Effect.ALLOW, PolicyType.RESOURCE);
        Statement deny = Parts.withPrincipal(Made.everything(Effect.DENY, PolicyType.RESOURCE), element);
        PolicySet policies = PolicySet.builder()
                .resource(List.of(Made.policy(allow, deny)))
                .permissionsBoundary(boundary.isEmpty() ? List.of() : List.of(Made.policy(boundary)))
                .build();
        return engine.decide(Asked.with(asked, policies));
    }

    private void sameAnswer(Scenario asked, UnaryOperator<PrincipalEntry> change) {
        PolicySet changed = Rewrite.each(
                asked.policies(), statement -> Parts.principals(statement, entries -> Rewrite.all(entries, change)));

        assertThat(engine.decide(Asked.with(asked, changed))).isEqualTo(engine.decide(asked));
    }

    private static boolean mentions(Scenario scenario, String principal) {
        List<PrincipalEntry> seen = new ArrayList<>();
        Rewrite.each(scenario.policies(), statement -> {
            seen.addAll(statement.principal().entries());
            return statement;
        });
        return seen.stream().anyMatch(entry -> entry.value().equals(principal));
    }

    private static boolean isEveryone(PrincipalEntry entry) {
        return entry.value().equals("*")
                && (entry.type() == PrincipalEntry.Type.AWS || entry.type() == PrincipalEntry.Type.BARE);
    }

    private static PrincipalEntry.Type other(PrincipalEntry.Type type) {
        return type == PrincipalEntry.Type.AWS ? PrincipalEntry.Type.BARE : PrincipalEntry.Type.AWS;
    }

    private static PrincipalEntry aws(String value) {
        return new PrincipalEntry(PrincipalEntry.Type.AWS, value);
    }
}
