package io.github.iamevaluator.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.Decision;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** The laws of section 3.1. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class ActionProperties {

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static ActionProperties of(Engine engine) {
        ActionProperties laws = new ActionProperties();
        laws.engine = engine;
        return laws;
    }

    /** ACT-1. */
    @Property
    void actionNamesIgnoreCase(@ForAll long seed) {
        Scenario asked = Asked.any(seed);
        PolicySet swapped =
                Rewrite.each(asked.policies(), statement -> Parts.actionTexts(statement, Spelling::swapCase));

        assertThat(engine.decide(Asked.with(asked, swapped))).isEqualTo(engine.decide(asked));
    }

    /** ACT-6. */
    @Property
    void notActionIsTheComplementOfAction(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        Scenario asked = Asked.plain(dice);
        List<ActionPattern> entries = patterns(dice, asked);

        assertThat(decide(asked, new ActionElement.Action(entries)))
                .isNotEqualTo(decide(asked, new ActionElement.NotAction(entries)));
    }

    /** ACT-3, ACT-4. */
    @Property
    void aLoneStarIsEveryAction(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        List<ActionPattern> star = List.of(new ActionPattern(dice.of("*", "**", "*:*")));

        assertThat(decide(Asked.plain(dice), new ActionElement.Action(star))).isEqualTo(Decision.ALLOWED);
    }

    /** ACT-5, ACT-7, ACT-9: what is no pattern, or names no action, neither covers nor excludes anything. */
    @Property
    void anEntryThatMatchesNothingChangesNothing(@ForAll long seed) {
        Scenario asked = Asked.any(seed);
        String action = asked.request().action();
        String nothing = Dice.of(seed).of(action + " ", action + ",s3:PutObject", "s3:", "x*:GetObject", "nothing:x");
        PolicySet more = Rewrite.each(
                asked.policies(),
                statement -> Parts.actions(statement, entries -> {
                    List<ActionPattern> longer = new ArrayList<>(entries);
                    longer.add(new ActionPattern(nothing));
                    return longer;
                }));

        assertThat(engine.decide(Asked.with(asked, more))).isEqualTo(engine.decide(asked));
    }

    private Decision decide(Scenario asked, ActionElement element) {
        Statement allow = Parts.withAction(Made.statement(Effect.ALLOW, "*", "*"), element);
        PolicySet policies =
                PolicySet.builder().identity(List.of(Made.policy(allow))).build();
        return engine.decide(Asked.with(asked, policies));
    }

    private static List<ActionPattern> patterns(Dice dice, Scenario asked) {
        String action = asked.request().action();
        int colon = action.indexOf(':');
        int cut = colon + 1 + dice.below(action.length() - colon - 1);
        List<String> texts = List.of(
                action,
                Spelling.swapCase(action),
                action.substring(0, cut) + "*",
                action.substring(0, cut) + "?" + action.substring(cut + 1),
                action.substring(0, colon) + ":*",
                "*",
                action + "x",
                action + " ",
                "s?" + action.substring(colon),
                action.substring(0, cut),
                "ec2:RunInstances",
                "iam:*",
                "");
        return dice.some(texts).stream().map(ActionPattern::new).toList();
    }
}
