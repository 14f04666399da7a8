package io.github.iamevaluator.laws;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.generate.ScenarioGenerator;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.EvaluationMode;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Scenarios for the laws: generated ones, those of them that meet a precondition, and plain ones. */
final class Asked {

    static final String HOME = "111111111111";
    static final String AWAY = "222222222222";

    private static final int MOST_LOOKED_AT = 1000;
    private static final List<String> ACTIONS =
            List.of("s3:GetObject", "sqs:SendMessage", "lambda:InvokeFunction", "secretsmanager:GetSecretValue");

    private Asked() {}

    /** Any scenario that has an answer. */
    static Scenario any(long seed) {
        return where(seed, scenario -> true);
    }

    /**
     * The first of the scenarios from a seed that has an answer and meets a precondition; if none of {@value
     * #MOST_LOOKED_AT} does, the law would be vacuous. RestrictPublicBuckets, which obeys no law of policy sets (S3-8),
     * is off in all of them.
     */
    static Scenario where(long seed, Predicate<Scenario> precondition) {
        Dice dice = Dice.of(seed);
        for (int i = 0; i < MOST_LOOKED_AT; i++) {
            Scenario scenario = withoutPublicAccessBlock(
                    ScenarioGenerator.scenario(dice.random().nextLong()));
            if (isAsWanted(scenario, precondition)) {
                return scenario;
            }
        }
        throw new IllegalStateException("no scenario meets the precondition of the law");
    }

    private static boolean isAsWanted(Scenario scenario, Predicate<Scenario> precondition) {
        try {
            return precondition.test(scenario)
                    && !RealEngine.REAL.evaluate(scenario).checks().isEmpty();
        } catch (InvalidRequestException inputError) {
            return false;
        }
    }

    /** As {@link #where}, of those that ask for one resource and nothing else in mode real. */
    static Scenario singleWhere(long seed, Predicate<Scenario> precondition) {
        return where(seed, scenario -> isReal(scenario) && isSingle(scenario) && precondition.test(scenario));
    }

    static boolean isReal(Scenario scenario) {
        return scenario.options().mode() == EvaluationMode.REAL;
    }

    private static boolean isSingle(Scenario scenario) {
        return scenario.request().resources().size() == 1
                && scenario.request().requires().isEmpty();
    }

    /** Whether no policy can decide about the call (STS-1, STS-2, EVAL-4). */
    static boolean isBeyondPolicies(Scenario scenario) {
        return List.of("sts:GetCallerIdentity", "sts:GetSessionToken", "s3:GetBucketPolicy", "s3:PutBucketPolicy")
                .contains(scenario.request().action());
    }

    /** A user's question about a resource of the user's account, with no policy at all. */
    static Scenario plain(Dice dice) {
        return plain(dice, RequestContext.EMPTY);
    }

    /** A user's question about a resource of the user's account, with a context and no policy at all. */
    static Scenario plain(Dice dice, RequestContext context) {
        String action = dice.of(ACTIONS);
        return new Scenario(
                0,
                AccessRequest.builder(Principals.parse("arn:aws:iam::" + HOME + ":user/ana"), action)
                        .resources(List.of(ResourceTarget.of(arn(dice, action), HOME)))
                        .context(context)
                        .build(),
                PolicySet.EMPTY,
                EvaluationOptions.DEFAULT,
                true,
                Instant.parse("2026-06-01T12:00:00Z"));
    }

    private static String arn(Dice dice, String action) {
        String word = dice.of("web", "Ops", "a-b");
        return switch (action) {
            case "s3:GetObject" -> "arn:aws:s3:::reports/" + word + "/" + dice.of("q1.csv", "2026/q1.csv", "a:b");
            case "sqs:SendMessage" -> "arn:aws:sqs:eu-west-1:" + HOME + ":" + word;
            case "lambda:InvokeFunction" -> "arn:aws:lambda:eu-west-1:" + HOME + ":function:" + word;
            default -> "arn:aws:secretsmanager:eu-west-1:" + HOME + ":secret:" + word + "-AbCdEf";
        };
    }

    static Scenario with(Scenario scenario, PolicySet policies) {
        return new Scenario(
                scenario.seed(), scenario.request(), policies, scenario.options(), scenario.catalog(), scenario.now());
    }

    static Scenario with(Scenario scenario, AccessRequest request) {
        return new Scenario(
                scenario.seed(), request, scenario.policies(), scenario.options(), scenario.catalog(), scenario.now());
    }

    static Scenario with(Scenario scenario, EvaluationOptions options) {
        return new Scenario(
                scenario.seed(), scenario.request(), scenario.policies(), options, scenario.catalog(), scenario.now());
    }

    static Scenario withoutCatalog(Scenario scenario) {
        return new Scenario(
                scenario.seed(), scenario.request(), scenario.policies(), scenario.options(), false, scenario.now());
    }

    /** The resource that a scenario asks for first. */
    static String resource(Scenario scenario) {
        return scenario.request().resources().get(0).arn();
    }

    private static Scenario withoutPublicAccessBlock(Scenario scenario) {
        return withSettings(
                scenario,
                settings -> new ResourceSettings(
                        settings.inManagementAccount(),
                        false,
                        settings.bucketAbac(),
                        settings.kmsGrants(),
                        settings.kmsManagedKey(),
                        settings.accessPointBucket()));
    }

    /** The settings of every resource changed. */
    static Scenario withSettings(Scenario scenario, UnaryOperator<ResourceSettings> change) {
        return with(
                scenario,
                scenario.request().toBuilder()
                        .resources(Rewrite.all(
                                scenario.request().resources(), target -> target.with(change.apply(target.settings()))))
                        .requires(Rewrite.all(
                                scenario.request().requires(),
                                check -> new DependentCheck(
                                        check.action(),
                                        check.resource()
                                                .with(change.apply(
                                                        check.resource().settings())),
                                        check.context())))
                        .build());
    }
}
