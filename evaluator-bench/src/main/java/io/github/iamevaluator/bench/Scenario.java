package io.github.iamevaluator.bench;

import io.github.iamevaluator.bench.corpus.Corpus;
import io.github.iamevaluator.bench.estate.Estate;
import io.github.iamevaluator.bench.estate.OrganizationGenerator;
import io.github.iamevaluator.bench.estate.PoliciesInHand;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The estates that benchmarks ask about. */
public enum Scenario {
    /** One role with 10 policies of the corpus, in hand. */
    A10,
    /** An organization: 1,000 principals with 50 policies each, 3 SCP levels, boundaries, bucket policies. */
    B50LAYERS,
    /** One role with any number of statements on one action, 20 in a policy, in hand. */
    HOTACTION;

    private static final long SEED = 7;
    /** Who asks where policies are in hand. */
    static final String CALLER = "arn:aws:iam::111122223333:role/worker";

    private static final int STATEMENTS_IN_A_POLICY = 20;
    private static final int DRAWS = 100;

    /** The scenario of a benchmark's parameter. */
    public static Scenario of(String parameter) {
        return valueOf(parameter.toUpperCase(Locale.ROOT));
    }

    /**
     * The estate.
     *
     * @param statements how many; only the hot action's estate grows
     */
    public Estate estate(ServiceCatalog catalog, int statements) {
        return switch (this) {
            case A10 ->
                new PoliciesInHand(CALLER, identity(ten(Corpus.current(catalog).parsed(catalog))));
            case B50LAYERS ->
                new OrganizationGenerator(catalog, Corpus.current(catalog).parsed(catalog), SEED)
                        .organization(20, 1_000, 50, 200);
            case HOTACTION -> new PoliciesInHand(CALLER, identity(hot(catalog, statements)));
        };
    }

    private static PolicySet identity(List<Policy> policies) {
        return PolicySet.builder().identity(policies).build();
    }

    /** Ten policies, one of them with a Deny: of many draws the one whose size is nearest to that of ten average ones. */
    private static List<Policy> ten(List<Policy> corpus) {
        Dice dice = Dice.of(SEED);
        List<Policy> denying = corpus.stream().filter(Scenario::deniesSomething).toList();
        double wanted = 10.0 * corpus.stream().mapToInt(Scenario::actions).sum() / corpus.size();
        double nearest = Double.MAX_VALUE;
        List<Policy> chosen = List.of();
        for (int i = 0; i < DRAWS; i++) {
            Set<Policy> ten = new LinkedHashSet<>();
            ten.add(dice.of(denying));
            while (ten.size() < 10) {
                ten.add(dice.of(corpus));
            }
            double off = Math.abs(ten.stream().mapToInt(Scenario::actions).sum() - wanted);
            if (off < nearest) {
                nearest = off;
                chosen = List.copyOf(ten);
            }
        }
        return chosen;
    }

    private static int actions(Policy policy) {
        return policy.document().orElseThrow().statements().stream()
                .mapToInt(statement -> statement.action().patterns().size())
                .sum();
    }

    private static boolean deniesSomething(Policy policy) {
        return policy.document().orElseThrow().statements().stream()
                .anyMatch(statement -> statement.effect() == Effect.DENY
                        && !statement.action().patterns().get(0).text().equals("*"));
    }

    private static List<Policy> hot(ServiceCatalog catalog, int statements) {
        PolicyParser parser = PolicyParser.create(catalog::rcpSupported);
        Dice dice = Dice.of(SEED);
        List<Policy> policies = new ArrayList<>();
        for (int first = 0; first < statements; first += STATEMENTS_IN_A_POLICY) {
            List<String> texts = new ArrayList<>();
            for (int i = first; i < Math.min(statements, first + STATEMENTS_IN_A_POLICY); i++) {
                texts.add(hotStatement(dice, i));
            }
            String document = "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", texts) + "]}";
            policies.add(parser.parse(PolicyForm.IDENTITY, PolicyInput.text("hot-" + first, document)));
        }
        return policies;
    }

    /** Fifteen in a hundred deny; of ten patterns eight end in a star, one is a literal, one has an inner star too. */
    private static String hotStatement(Dice dice, int number) {
        String bucket = "arn:aws:s3:::team-" + number % 977 + "-lake/" + "set-" + number;
        String resource = switch (number % 10) {
            case 8 -> bucket + "/manifest.json";
            case 9 -> bucket + "/*/part-*";
            default -> bucket + "/*";
        };
        return "{\"Effect\":\"" + (dice.chance(15) ? "Deny" : "Allow")
                + "\",\"Action\":[\"s3:GetObject\",\"s3:GetObjectVersion\"],\"Resource\":\"" + resource + "\"}";
    }
}
