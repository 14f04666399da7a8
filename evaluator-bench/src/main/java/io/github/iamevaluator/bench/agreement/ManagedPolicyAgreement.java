package io.github.iamevaluator.bench.agreement;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.bench.corpus.Corpus;
import io.github.iamevaluator.bench.estate.PatternFiller;
import io.github.iamevaluator.bench.estate.SimpleGlob;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Engine and reference on every pair of a policy of the corpus and an action of the catalog that it names, expands to or
 * excludes: on a resource made from a pattern of the statement, and on one that its patterns hardly fit.
 */
public final class ManagedPolicyAgreement {

    private static final String ACCOUNT = "111122223333";
    private static final String CALLER = "arn:aws:iam::" + ACCOUNT + ":role/worker";
    private static final int POLICIES_A_LINE = 100;

    private final ServiceCatalog catalog = ServiceCatalog.embedded();
    private final List<ServiceAction> actions =
            catalog.services().flatMap(service -> service.actions().stream()).toList();
    private final Comparison comparison = new Comparison(catalog, EvaluationOptions.DEFAULT);
    private final IamEvaluator iam =
            IamEvaluator.builder().catalog(catalog).clock(() -> Comparison.NOW).build();
    private final PatternFiller filler = new PatternFiller(Dice.of(1), ACCOUNT, RequestContext.EMPTY);
    private long pairs;

    private ManagedPolicyAgreement() {}

    /**
     * Asks about every pair; ends with status 1 if an answer differs. The system property {@code bench.corpus} names the
     * corpus.
     */
    public static void main(String[] arguments) {
        ManagedPolicyAgreement run = new ManagedPolicyAgreement();
        List<Policy> policies = Corpus.current(run.catalog).parsed(run.catalog);
        for (int i = 0; i < policies.size(); i++) {
            run.ask(policies.get(i));
            if ((i + 1) % POLICIES_A_LINE == 0 || i + 1 == policies.size()) {
                System.out.println(i + 1 + " policies, " + run.pairs + " pairs: " + run.comparison);
            }
        }
        if (run.comparison.differing() > 0) {
            System.exit(1);
        }
    }

    private void ask(Policy policy) {
        PolicySet policies = PolicySet.builder().identity(List.of(policy)).build();
        PreparedPolicies prepared = iam.prepare(policies);
        List<Statement> statements = policy.document().orElseThrow().statements();
        List<Set<ServiceAction>> speaking =
                statements.stream().map(this::spokenOf).toList();
        Set<ServiceAction> all = new LinkedHashSet<>();
        speaking.forEach(all::addAll);
        for (ServiceAction action : all) {
            pairs++;
            for (String resource : resources(action, statements, speaking)) {
                AccessRequest request = AccessRequest.builder(Principals.parse(CALLER), action.qualifiedName())
                        .resource(resource)
                        .build();
                comparison.ask(prepared, request, request, policies);
            }
        }
    }

    /** The actions that the entries of a statement match, be it to exclude them. */
    private Set<ServiceAction> spokenOf(Statement statement) {
        Set<String> patterns = statement.action().patterns().stream()
                .map(pattern -> pattern.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return actions.stream()
                .filter(action -> {
                    String name = action.qualifiedName().toLowerCase(Locale.ROOT);
                    return patterns.stream().anyMatch(pattern -> SimpleGlob.matches(pattern, name));
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> resources(ServiceAction action, List<Statement> statements, List<Set<ServiceAction>> speaking) {
        if (action.wildcardOnly()) {
            return Set.of("*");
        }
        Set<String> resources = new LinkedHashSet<>();
        Stream<String> patterns = Stream.iterate(0, i -> i < statements.size(), i -> i + 1)
                .filter(i -> speaking.get(i).contains(action))
                .flatMap(i -> statements.get(i).resource().patterns().stream())
                .map(ResourcePattern::text)
                .filter(text -> text.startsWith("arn:"));
        patterns.map(filler::arn)
                .filter(arn -> isTaken(action, arn))
                .findFirst()
                .ifPresent(resources::add);
        for (String text : formats(action).toList()) {
            String arn = filler.arn(text);
            if (isTaken(action, arn)) {
                resources.add(arn);
                break;
            }
        }
        formats(action)
                .map(ManagedPolicyAgreement::elsewhere)
                .filter(arn -> isTaken(action, arn))
                .findFirst()
                .ifPresent(resources::add);
        return resources;
    }

    private static Stream<String> formats(ServiceAction action) {
        return action.resourceTypes().stream()
                .flatMap(link -> link.type().arnFormats().stream())
                .map(format -> format.text());
    }

    /** An ARN of a format that no pattern for certain resources has in mind. */
    private static String elsewhere(String format) {
        StringBuilder arn = new StringBuilder();
        int field = 0;
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            int end = format.startsWith("${", at) ? format.indexOf('}', at) : -1;
            if (end >= 0) {
                arn.append(
                        switch (field) {
                            case 1 -> "aws";
                            case 3 -> "sa-east-1";
                            case 4 -> ACCOUNT;
                            default -> "zz9-nowhere";
                        });
                at = end;
            } else {
                arn.append(c == '*' ? "zz9" : String.valueOf(c));
            }
            field += c == ':' ? 1 : 0;
            at++;
        }
        return arn.toString();
    }

    private static boolean isTaken(ServiceAction action, String arn) {
        return arn.startsWith("arn:aws")
                && arn.indexOf('*') < 0
                && action.resourceTypesFor(arn).size() == 1;
    }
}
