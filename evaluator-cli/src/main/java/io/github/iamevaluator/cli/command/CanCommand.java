package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.Explanation;
import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.KeyType;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cli.output.JsonAnswer;
import io.github.iamevaluator.cli.output.Style;
import io.github.iamevaluator.cli.output.TextAnswer;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers one question. */
@Command(
        name = "can",
        sortOptions = false,
        abbreviateSynopsis = true,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "Answers one question: can this principal call this action on this resource?",
            "Policies come from an environment, from files, or from both; files then replace what the environment says"
                    + " of that type. FILE is a file, - for standard input, or the document itself as text."
        })
final class CanCommand implements Callable<Integer> {

    private final Streams streams;

    @Option(
            names = "--principal",
            required = true,
            paramLabel = "PRINCIPAL",
            description = "ARN; short name in the environment (acme-prod/role/deploy); anonymous; service:NAME;"
                    + " federated:PROVIDER; canonical-user:ID.")
    private String principal = "";

    @Option(names = "--action", required = true, paramLabel = "ACTION", description = "For example s3:GetObject.")
    private String action = "";

    @Option(
            names = "--resource",
            required = true,
            paramLabel = "ARN",
            description =
                    "ARN, or * for actions without resource; with * in it a question about a set. Given again: the"
                            + " call needs all of them.")
    private List<String> resources = List.of();

    @Option(
            names = "--resource-account",
            paramLabel = "ACCOUNT",
            description = "Account that owns the resource; default: that of its ARN, of the environment, or of the"
                    + " principal.")
    private Optional<String> resourceAccount = Optional.empty();

    @Option(names = "--literal", description = "A * in the resource is an ordinary character.")
    private boolean literal;

    @Mixin
    private EnvironmentOptions environment = new EnvironmentOptions();

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Mixin
    private ContextOptions context = new ContextOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Option(
            names = "--explain",
            description = "Show every policy and statement; for a denial the nearest misses first.")
    private boolean explain;

    @Option(names = "--output", paramLabel = "FORMAT", description = "text (default) or json.")
    private OutputFormat output = OutputFormat.TEXT;

    CanCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try {
            return answer();
        } catch (InvalidRequestException refused) {
            throw CommandFailure.of(refused);
        } catch (PolicyParseException broken) {
            throw CommandFailure.input(String.valueOf(broken.getMessage()));
        }
    }

    private int answer() {
        InputSource source = new InputSource(streams.in());
        IamEvaluator iam = engine.evaluator();
        ServiceCatalog catalog = iam.catalog().orElseThrow();
        PolicyParser parser = PolicyParser.create(catalog::rcpSupported);
        PolicySet inHand = policies.read(new PolicyArguments(parser, source), resourceForm());
        RequestContext given = context.read(source, key -> keyType(catalog, key));
        Optional<Environment> known = environment.read(catalog, streams.err(), explain);
        AccessRequest request = request(known, given);
        PreparedPolicies prepared =
                known.map(around -> iam.prepare(around, inHand)).orElseGet(() -> iam.prepare(inHand));
        Explanation explanation = prepared.explain(request);
        write(request, explanation);
        return ExitStatus.of(explanation.result().decision()).code();
    }

    private AccessRequest request(Optional<Environment> known, RequestContext given) {
        resourceAccount.filter(account -> !Arn.isAccountId(account)).ifPresent(account -> {
            throw CommandFailure.usage("--resource-account \"" + account + "\" is no account id; write 12 digits");
        });
        List<ResourceTarget> targets = resources.stream()
                .map(arn -> new ResourceTarget(arn, resourceAccount, RequestContext.EMPTY, ResourceSettings.DEFAULT))
                .toList();
        return AccessRequest.builder(PrincipalArgument.read(principal, known), action)
                .resources(targets)
                .context(given)
                .literalResource(literal)
                .build();
    }

    private void write(AccessRequest request, Explanation explanation) {
        switch (output) {
            case TEXT -> writeText(request, explanation);
            case JSON -> {
                new JsonAnswer(streams.out()).write(request, explanation, explain);
                streams.out().println();
            }
        }
    }

    private void writeText(AccessRequest request, Explanation explanation) {
        TextAnswer answer = new TextAnswer(streams.out(), streams.colours() ? Style.COLOURED : Style.PLAIN);
        if (explain) {
            answer.writeInFull(request, explanation);
        } else {
            answer.write(request, explanation);
        }
    }

    private Optional<KeyType> keyType(ServiceCatalog catalog, String key) {
        return catalog.action(action)
                .flatMap(known -> catalog.keyType(key, known))
                .or(() -> catalog.keyType(key));
    }

    /** A role's own policy is its trust policy, which only requests for its sessions consult. */
    private PolicyForm resourceForm() {
        boolean roles = resources.stream()
                .allMatch(arn -> Arn.parse(arn)
                        .filter(parsed -> parsed.service().equals("iam")
                                && parsed.resourceType().equals("role"))
                        .isPresent());
        boolean sessions = ContextKeys.fold(action).startsWith("sts:");
        return roles && sessions ? PolicyForm.ROLE_TRUST : PolicyForm.RESOURCE_BASED;
    }
}
