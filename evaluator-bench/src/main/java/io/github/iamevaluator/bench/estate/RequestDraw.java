package io.github.iamevaluator.bench.estate;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.Service;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws requests about an estate: 70 % from a statement that is attached to the caller, the others from any action of
 * the catalog; where there are buckets with policies, a fifth of all ask for what is in one. Every text of a request is
 * a new String.
 */
public final class RequestDraw {

    private static final int ATTACHED_PERCENT = 70;
    private static final int BUCKET_PERCENT = 20;

    /** Their requests make further checks (STS-10), or ask for policies that no estate has. */
    private static final Set<String> LEFT_OUT = Set.of("sts", "organizations");

    private static final List<String> ON_OBJECTS =
            List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:GetObjectTagging");

    private static final ResourcePattern STAR = new ResourcePattern("*");

    private final Estate estate;
    private final ServiceCatalog catalog;
    private final Dice dice;
    private final List<Service> services;
    private final List<String> callers;
    private final Map<String, List<Statement>> attached = new HashMap<>();
    private final Map<String, RequestContext> tags = new HashMap<>();

    /** Draws with the dice of a seed. */
    public RequestDraw(Estate estate, ServiceCatalog catalog, long seed) {
        this.estate = estate;
        this.catalog = catalog;
        this.dice = Dice.of(seed);
        this.services = catalog.services()
                .filter(service -> !service.actions().isEmpty() && !LEFT_OUT.contains(service.prefix()))
                .toList();
        this.callers = estate.callers();
    }

    /** A request that can be asked. */
    public AccessRequest draw() {
        Optional<AccessRequest> request = Optional.empty();
        while (request.isEmpty()) {
            String caller = dice.of(callers);
            request = !estate.buckets().isEmpty() && dice.chance(BUCKET_PERCENT)
                    ? Optional.of(onBucket(caller))
                    : dice.chance(ATTACHED_PERCENT) ? fromStatement(caller) : anything(caller);
        }
        return request.get();
    }

    private AccessRequest onBucket(String caller) {
        Bucket bucket = dice.of(estate.buckets());
        String key = dice.chance(50) ? "/shared/" : "/private/";
        RequestContext context = dice.chance(95)
                ? RequestContext.EMPTY
                : RequestContext.builder().add("aws:SecureTransport", "false").build();
        return request(caller, dice.of(ON_OBJECTS), bucket.arn() + key + dice.below(1_000), context);
    }

    private Optional<AccessRequest> fromStatement(String caller) {
        Statement statement = dice.of(attached.computeIfAbsent(caller, this::statements));
        Optional<ServiceAction> action = action(statement);
        if (action.isEmpty() || LEFT_OUT.contains(action.get().service())) {
            return Optional.empty();
        }
        Principal principal = Principals.parse(caller);
        PatternFiller filler = filler(principal);
        RequestContext context = new ContextDraw(catalog, filler).context(statement.conditions(), action.get());
        String pattern = statement
                .resource()
                .fold(r -> dice.of(r.patterns()), n -> STAR, () -> STAR)
                .text();
        return resource(action.get(), filler, pattern)
                .map(arn -> request(caller, action.get().qualifiedName(), arn, context));
    }

    private List<Statement> statements(String caller) {
        PolicySet policies = estate.policiesOf(Principals.parse(caller));
        List<Policy> drawn = new ArrayList<>(policies.identity());
        drawn.addAll(policies.session());
        return drawn.stream()
                .flatMap(policy -> policy.document().orElseThrow().statements().stream())
                .toList();
    }

    /** An action that an entry of the statement names or expands to; any action for NotAction. */
    private Optional<ServiceAction> action(Statement statement) {
        boolean named = statement.action().fold(action -> true, not -> false);
        ActionPattern entry = dice.of(statement.action().patterns());
        int colon = entry.text().indexOf(':');
        if (!named || colon < 0) {
            return Optional.of(dice.of(dice.of(services).actions()));
        }
        String name = entry.text().substring(colon + 1).toLowerCase(Locale.ROOT);
        return catalog.service(entry.text().substring(0, colon))
                .map(service -> service.actions().stream()
                        .filter(action -> SimpleGlob.matches(name, action.name().toLowerCase(Locale.ROOT)))
                        .toList())
                .filter(actions -> !actions.isEmpty())
                .map(dice::of);
    }

    private Optional<AccessRequest> anything(String caller) {
        Service service = dice.of(services);
        ServiceAction action = dice.of(service.actions());
        return resource(action, filler(Principals.parse(caller)), "*")
                .map(arn -> request(caller, action.qualifiedName(), arn, RequestContext.EMPTY));
    }

    private PatternFiller filler(Principal principal) {
        RequestContext known = tags.computeIfAbsent(
                principal.text(),
                caller -> estate.completed(AccessRequest.builder(principal, "s3:ListAllMyBuckets")
                                .resource("*")
                                .build())
                        .context());
        return new PatternFiller(dice, principal.account().orElseThrow(), known);
    }

    /** An ARN that the pattern matches if the action takes it; else one of a type of the action. */
    private Optional<String> resource(ServiceAction action, PatternFiller filler, String pattern) {
        if (action.wildcardOnly()) {
            return Optional.of("*");
        }
        String formed =
                dice.of(dice.of(action.resourceTypes()).type().arnFormats()).text();
        return Optional.of(pattern)
                .filter(text -> text.startsWith("arn:"))
                .map(filler::arn)
                .filter(arn -> askable(action, arn, filler.account()))
                .or(() -> Optional.of(filler.arn(formed)).filter(arn -> askable(action, arn, filler.account())));
    }

    /** Whether the action takes the resource, and no policy that the estate has not would be asked. */
    private static boolean askable(ServiceAction action, String arn, String account) {
        boolean atHome = Arn.parse(arn)
                .flatMap(Arn::accountId)
                .filter(owner -> !owner.equals(account))
                .isEmpty();
        boolean ownPolicyWanted = arn.startsWith("arn:aws:kms:") || arn.contains(":accesspoint");
        return atHome
                && !ownPolicyWanted
                && arn.startsWith("arn:aws:")
                && arn.indexOf('*') < 0
                && action.resourceTypesFor(arn).size() == 1;
    }

    private static AccessRequest request(String caller, String action, String arn, RequestContext context) {
        RequestContext.Builder fresh = RequestContext.builder();
        context.entries().values().forEach(entry -> fresh.put(fresh(entry.key()), entry.value()));
        return AccessRequest.builder(Principals.parse(fresh(caller)), fresh(action))
                .resource(fresh(arn))
                .context(fresh.build())
                .build();
    }

    private static String fresh(String text) {
        return new String(text.toCharArray());
    }
}
