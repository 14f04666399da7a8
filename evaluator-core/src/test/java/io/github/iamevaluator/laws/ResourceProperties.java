package io.github.iamevaluator.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** The laws of sections 3.2 and 3.4. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class ResourceProperties {

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static ResourceProperties of(Engine engine) {
        ResourceProperties laws = new ResourceProperties();
        laws.engine = engine;
        return laws;
    }

    /** RES-1. */
    @Property
    void aStarIsEveryResource(@ForAll long seed) {
        Scenario asked = Asked.plain(Dice.of(seed));

        assertThat(decide(asked, resource("*"))).isEqualTo(Decision.ALLOWED);
    }

    /** RES-2. */
    @Property
    void anArnCoversItselfAndNothingLonger(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        Scenario asked = Asked.plain(dice);
        String arn = Asked.resource(asked);

        assertThat(decide(asked, resource(arn))).isEqualTo(Decision.ALLOWED);
        assertThat(decide(asked, resource(arn + dice.of("x", "/", ":x", "?")))).isEqualTo(Decision.IMPLICIT_DENY);
    }

    /** RES-4. */
    @Property
    void segmentsOneToFiveIgnoreCase(@ForAll long seed) {
        Scenario asked =
                Asked.where(seed, scenario -> !scenario.request().action().equals("s3:ListAllMyBuckets"));
        PolicySet swapped =
                Rewrite.each(asked.policies(), statement -> Parts.resourceTexts(statement, Spelling::swapCaseOfHead));

        assertThat(engine.decide(Asked.with(asked, swapped))).isEqualTo(engine.decide(asked));
    }

    /** RES-4. */
    @Property
    void theSixthSegmentKeepsCase(@ForAll long seed) {
        Scenario asked = Asked.plain(Dice.of(seed));
        String swapped = Spelling.swapCaseOfResource(Asked.resource(asked));

        assertThat(decide(asked, resource(swapped))).isEqualTo(Decision.IMPLICIT_DENY);
    }

    /** RES-9, RES-10. */
    @Property
    void notResourceIsTheComplementOfResource(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        Scenario asked = Asked.plain(dice);
        List<ResourcePattern> entries =
                patterns(dice, asked).stream().map(ResourcePattern::new).toList();

        assertThat(decide(asked, new ResourceElement.Resource(entries)))
                .isNotEqualTo(decide(asked, new ResourceElement.NotResource(entries)));
    }

    /** RES-3. */
    @Property
    void crossingColonsOnlyWidens(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        Scenario asked = Asked.plain(dice);
        Scenario stays = Asked.with(asked, asked.options().withAlternative(DisputedPoint.STAR_STAYS_IN_SEGMENT));
        for (String pattern : patterns(dice, asked)) {
            Decision crossing = decide(asked, resource(pattern));

            assertThat(crossing == Decision.ALLOWED || decide(stays, resource(pattern)) == Decision.IMPLICIT_DENY)
                    .as(pattern)
                    .isTrue();
        }
    }

    /** VAR-6, RES-10: it neither covers nor excludes. */
    @Property
    void anEntryWithAnUnresolvedVariableChangesNothing(@ForAll long seed) {
        Scenario asked = Asked.any(seed);
        ResourcePattern nothing = new ResourcePattern("arn:aws:*:*:*:*${aws:PrincipalTag/none}*");
        PolicySet more = Rewrite.each(
                asked.policies(),
                statement -> Parts.resources(statement, entries -> {
                    List<ResourcePattern> longer = new ArrayList<>(entries);
                    longer.add(nothing);
                    return longer;
                }));

        assertThat(engine.decide(Asked.with(asked, more))).isEqualTo(engine.decide(asked));
    }

    /** VAR-3, VAR-4, VAR-5: wildcards in a value are not wildcards. */
    @Property
    void aVariableStandsForItsValueAndNothingElse(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        String value = dice.of("web", "a*b", "", "x?y", "${corp:text}", "Ops");
        Scenario asked = Asked.plain(
                dice, RequestContext.builder().add("corp:text", value).build());
        String arn = Asked.resource(asked);
        int sixth = arn.length() - arn.split(":", 6)[5].length();
        int cut = sixth + dice.below(arn.length() - sixth + 1);
        String escaped = value.replace("$", "${$}").replace("*", "${*}").replace("?", "${?}");
        for (String end : List.of(arn.substring(cut), "*")) {
            String head = arn.substring(0, Math.max(sixth, cut - dice.below(4)));

            assertThat(decide(asked, resource(head + "${" + dice.of("corp:text", "CORP:Text") + "}" + end)))
                    .isEqualTo(decide(asked, resource(head + escaped + end)));
        }
    }

    private Decision decide(Scenario asked, ResourceElement element) {
        Statement allow = Parts.withResource(Made.statement(Effect.ALLOW, "*", "*"), element);
        PolicySet policies =
                PolicySet.builder().identity(List.of(Made.policy(allow))).build();
        return engine.decide(Asked.with(asked, policies));
    }

    private static ResourceElement resource(String text) {
        return new ResourceElement.Resource(List.of(new ResourcePattern(text)));
    }

    private static List<String> patterns(Dice dice, Scenario asked) {
        String arn = Asked.resource(asked);
        String[] parts = arn.split(":", 6);
        int cut = arn.length() - 1 - dice.below(parts[5].length());
        return dice.some(List.of(
                arn,
                "*",
                arn.substring(0, cut) + "*",
                arn.substring(0, cut) + "?" + arn.substring(cut + 1),
                "arn:aws:" + parts[2] + ":*",
                "arn:aws:" + parts[2] + ":*:*:" + parts[5],
                "arn:aws:" + parts[2] + ":*:*:" + parts[5].substring(parts[5].indexOf(':') + 1),
                "arn:*:" + parts[5].substring(parts[5].lastIndexOf('/') + 1),
                Spelling.swapCase(arn),
                arn + "/*",
                "arn:aws:dynamodb:*",
                "${aws:PrincipalTag/none}",
                arn + "${aws:PrincipalTag/none}",
                "reports"));
    }
}
