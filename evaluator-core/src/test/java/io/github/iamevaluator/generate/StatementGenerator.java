package io.github.iamevaluator.generate;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.policy.StatementText;
import io.github.iamevaluator.policy.TextPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes statements of every policy type around a question. */
final class StatementGenerator {

    private static final StatementText NOWHERE =
            new StatementText(TextPosition.START, TextPosition.START, TextPosition.START);

    private final Dice dice;
    private final PatternGenerator patterns;
    private final ConditionGenerator conditions;
    private final PrincipalElementGenerator principals;

    StatementGenerator(Dice dice) {
        this.dice = dice;
        this.patterns = new PatternGenerator(dice);
        this.conditions = new ConditionGenerator(dice);
        this.principals = new PrincipalElementGenerator(dice);
    }

    /** What a statement is made for. */
    enum Aim {
        /** To apply. */
        HIT,
        /** To fail in one of its parts. */
        MISS
    }

    /** The parts of a statement, one of which may be spoilt. */
    private enum Part {
        ACTION,
        RESOURCE,
        PRINCIPAL,
        CONDITION,
        NONE
    }

    /** A statement; its place is filled in by {@link PolicyWriter}. On a role, a resource policy is a trust policy. */
    Statement statement(PolicyType type, Effect effect, Question question, Aim aim, boolean onRole) {
        boolean trust = onRole && type == PolicyType.RESOURCE;
        Part spoilt = aim == Aim.HIT ? Part.NONE : dice.of(Part.ACTION, Part.RESOURCE, Part.PRINCIPAL, Part.CONDITION);
        boolean named = type == PolicyType.RESOURCE || type == PolicyType.VPC_ENDPOINT;
        if ((spoilt == Part.PRINCIPAL && !named) || (spoilt == Part.RESOURCE && trust)) {
            spoilt = Part.ACTION;
        }
        return new Statement(
                1,
                "/Statement/0",
                dice.chance(30) ? Optional.of("S" + dice.below(1_000_000)) : Optional.empty(),
                effect,
                principal(type, effect, question, spoilt != Part.PRINCIPAL, trust),
                action(type, question, spoilt != Part.ACTION),
                trust ? new ResourceElement.Absent() : resource(question, spoilt != Part.RESOURCE),
                conditions(question, spoilt),
                NOWHERE);
    }

    private List<Condition> conditions(Question question, Part spoilt) {
        if (spoilt == Part.CONDITION) {
            return conditions.conditions(question.context(), 3, false);
        }
        return dice.chance(45) ? conditions.conditions(question.context(), 2, true) : List.of();
    }

    private ActionElement action(PolicyType type, Question question, boolean matching) {
        if (type == PolicyType.RESOURCE_CONTROL) {
            return new ActionElement.Action(List.of(coveredAction(question, matching)));
        }
        if (dice.chance(12)) {
            return new ActionElement.NotAction(actions(question, !matching));
        }
        return new ActionElement.Action(actions(question, matching));
    }

    private List<ActionPattern> actions(Question question, boolean matching) {
        List<ActionPattern> entries = new ArrayList<>();
        if (matching) {
            entries.add(new ActionPattern(patterns.actionMatching(question)));
        }
        while (entries.isEmpty() || dice.chance(25)) {
            entries.add(dice.below(entries.size() + 1), new ActionPattern(patterns.actionMissing(question)));
        }
        return entries;
    }

    /** RCP-8: the prefix of a service that RCPs cover, and no lone star. */
    private ActionPattern coveredAction(Question question, boolean matching) {
        if (!matching || !AskedRequest.COVERED.contains(question.service())) {
            return new ActionPattern(dice.of("s3:Nothing", "sqs:PurgeQueue", "kms:ScheduleKeyDeletion", "sts:Nothing"));
        }
        return new ActionPattern(dice.of(
                question.service() + ":*",
                question.action(),
                Texts.swapCase(question.action()),
                question.service() + ":?*"));
    }

    private ResourceElement resource(Question question, boolean matching) {
        if (dice.chance(12)) {
            return new ResourceElement.NotResource(resources(question, !matching));
        }
        return new ResourceElement.Resource(resources(question, matching));
    }

    private List<ResourcePattern> resources(Question question, boolean matching) {
        List<ResourcePattern> entries = new ArrayList<>();
        if (matching) {
            entries.add(new ResourcePattern(patterns.resourceMatching(question)));
        }
        while (entries.isEmpty() || dice.chance(20)) {
            entries.add(dice.below(entries.size() + 1), new ResourcePattern(patterns.resourceMissing(question)));
        }
        return entries;
    }

    private PrincipalElement principal(
            PolicyType type, Effect effect, Question question, boolean matching, boolean trust) {
        return switch (type) {
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL -> new PrincipalElement.Absent();
            case RESOURCE_CONTROL -> everyone();
            case VPC_ENDPOINT ->
                dice.chance(50) && matching ? everyone() : principals.principal(question.principal(), matching);
            case RESOURCE -> {
                boolean inverted = !trust && dice.chance(effect == Effect.DENY ? 20 : 4);
                yield inverted
                        ? principals.notPrincipal(question.principal(), matching)
                        : principals.principal(question.principal(), matching);
            }
        };
    }

    private PrincipalElement everyone() {
        return new PrincipalElement.Principal(
                List.of(new PrincipalEntry(dice.of(PrincipalEntry.Type.BARE, PrincipalEntry.Type.AWS), "*")));
    }
}
