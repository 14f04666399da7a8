package io.github.iamevaluator.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.arn.ArnTable;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ResolvedResource;
import io.github.iamevaluator.environment.UnlistedResources;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** What an environment knows of the resources of plain checks, each looked up once. */
final class PlainResources {

    private static final long MOST_WEIGHT = 16L << 20;
    private static final int WEIGHT_OF_RESOURCE = 512;
    private static final String ANYTHING = "*";

    private final Environment environment;
    private final Guardrails guardrails;
    private final IndexParts parts;
    private final ArnTable listed;
    private final AtomicReferenceArray<@Nullable Met> ofListed;
    private final Cache<String, Met> ofAccounts = cache();
    private final Cache<String, Met> identities = cache();
    private final Cache<String, Met> rolesToAssume = cache();

    /**
     * A resource that was asked about.
     *
     * @param resource null if no check of it is plain
     */
    private record Met(@Nullable PlainResource resource) {}

    PlainResources(Environment environment, Guardrails guardrails, IndexParts parts) {
        this.environment = environment;
        this.guardrails = guardrails;
        this.parts = parts;
        this.listed = new ArnTable(List.copyOf(environment.resources().keySet()));
        this.ofListed = new AtomicReferenceArray<>(environment.resources().size());
    }

    private static Cache<String, Met> cache() {
        return Caffeine.newBuilder()
                .maximumWeight(MOST_WEIGHT)
                .weigher((String arn, Met known) -> WEIGHT_OF_RESOURCE + 2 * arn.length())
                .executor(Runnable::run)
                .build();
    }

    /** What stands for a caller's own account: resources that nobody listed, and {@code *}; null if that is unknown. */
    @Nullable
    PlainResource ofAccountOf(Principal principal) {
        return ofAccounts
                .get(principal.account().orElse(""), any -> resolve(ResourceTarget.of(ANYTHING), principal, ""))
                .resource();
    }

    /** What is known of a resource when this caller asks for it; null if no such check is plain. */
    @Nullable
    PlainResource find(ResourceTarget target, IndexedAction action, PlainCaller caller) {
        ArnSegments arn = target.segments();
        if (action.ofOrganizations()) {
            return null;
        }
        if (target.ownerAccount().isPresent()) {
            return ofStatedOwner(target, caller);
        }
        if (!arn.isArn() || arn.is(ArnSegments.ACCOUNT, "aws")) {
            return caller.ownAccount();
        }
        if (arn.kind().isIdentity()) {
            return arn.hasAccountId() ? identity(target, action, caller) : null; // else it is each caller's own
        }
        int position = listed.find(arn);
        return position == ArnTable.NONE ? unlisted(arn, caller) : listed(position, target, caller);
    }

    private @Nullable PlainResource identity(ResourceTarget target, IndexedAction action, PlainCaller caller) {
        Cache<String, Met> cache = action.asksTrust() ? rolesToAssume : identities;
        Met known = cache.getIfPresent(target.arn());
        if (known == null) {
            known = resolve(target, caller.caller().principal(), action.text());
            cache.put(target.arn(), known);
        }
        return known.resource();
    }

    private @Nullable PlainResource listed(int position, ResourceTarget target, PlainCaller caller) {
        Met known = ofListed.getPlain(position);
        if (known == null) {
            known = resolve(target, caller.caller().principal(), "");
            ofListed.set(position, known);
        }
        return known.resource();
    }

    /** A resource of which the request says that it is the caller's account's, and nobody listed it. */
    private @Nullable PlainResource ofStatedOwner(ResourceTarget target, PlainCaller caller) {
        ArnSegments arn = target.segments();
        boolean own = arn.isArn()
                && !arn.hasAccountId()
                && !arn.kind().isIdentity()
                && !arn.is(ArnSegments.ACCOUNT, "aws")
                && target.ownerAccount().filter(caller.caller()::isOf).isPresent();
        return own && listed.find(arn) == ArnTable.NONE ? unlisted(arn, caller) : null;
    }

    /** A resource of the caller's own account that nobody listed is taken to have neither policy nor tags. */
    private @Nullable PlainResource unlisted(ArnSegments arn, PlainCaller caller) {
        boolean own = arn.hasAccountId() ? caller.caller().isOfAccountOf(arn) : caller.account() != null;
        return own && caller.unlistedArePlain() && !arn.kind().isKms() ? caller.ownAccount() : null;
    }

    /** Tells whether each resource of an account that is not listed is known to have no policy. */
    boolean unlistedArePlain(Principal principal) {
        return environment.unlistedResources() == UnlistedResources.WITHOUT_POLICY
                && principal
                        .account()
                        .flatMap(environment::account)
                        .filter(account -> !account.unlisted().isEmpty())
                        .isEmpty();
    }

    private Met resolve(ResourceTarget target, Principal caller, String action) {
        ResolvedResource found = environment.resource(ResourceTarget.of(target.arn()), caller, action);
        boolean plain = found.unknown().isEmpty()
                && found.policies().size() <= 1
                && Guardrails.known(found.policies())
                && Guardrails.levelsKnown(found.resourceControl())
                && isPlain(found.target().settings());
        return new Met(plain ? plain(found) : null);
    }

    private static boolean isPlain(ResourceSettings settings) {
        return !settings.restrictPublicBuckets()
                && settings.kmsGrants().isEmpty()
                && !settings.kmsManagedKey()
                && settings.accessPointBucket().isEmpty();
    }

    private PlainResource plain(ResolvedResource found) {
        return new PlainResource(
                parts.resourcePolicy(found.policies(), PolicyUse.of(PolicyType.RESOURCE)),
                parts.resourcePolicy(found.policies(), PolicyUse.ofTrust()),
                guardrails.ofLevels(found.resourceControl(), PolicyUse.of(PolicyType.RESOURCE_CONTROL)),
                found.target().ownerAccount(),
                found.target().context(),
                found.target().settings().bucketAbac());
    }
}
