package io.github.iamevaluator.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.KmsGrant;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The policies and grants of resources and the trust policies of roles, on both sides. */
final class ResourcePolicies {

    private final List<Own> policies = new ArrayList<>();
    private final List<Allowed> grants = new ArrayList<>();

    /** What a resource has: a policy, or grants. */
    private record Own(Arn arn, String owner, Optional<Policy> policy, Set<PrincipalEntry> principals) {}

    ResourcePolicies(List<Environment> sides) {
        for (Environment side : sides) {
            for (Resource resource : side.resources().values()) {
                resource.policy().ifPresent(policy -> add(resource.arn(), resource.owner(), policy));
                resource.settings().kmsGrants().forEach(grant -> add(resource, grant));
            }
            side.accounts().values().forEach(account -> {
                for (Role role : account.roles().values()) {
                    add(role.arn(), account.id(), role.trust());
                }
            });
        }
    }

    private void add(Arn arn, String owner, AttachedPolicy attached) {
        attached.<Optional<Policy>>fold(usable -> Optional.of(usable.policy()), broken -> Optional.empty())
                .ifPresent(policy -> policies.add(new Own(
                        arn,
                        owner,
                        Optional.of(policy),
                        policy.document().map(ResourcePolicies::allowed).orElse(Set.of()))));
    }

    private void add(Resource key, KmsGrant grant) {
        if (Arn.parse(grant.granteePrincipal()).isPresent()) {
            PrincipalEntry grantee = new PrincipalEntry(PrincipalEntry.Type.AWS, grant.granteePrincipal());
            policies.add(new Own(key.arn(), key.owner(), Optional.empty(), Set.of(grantee)));
        }
        Map<String, String> holding = new HashMap<>();
        grant.encryptionContextEquals()
                .or(grant::encryptionContextSubset)
                .ifPresent(context ->
                        context.forEach((name, value) -> holding.put("kms:EncryptionContext:" + name, value)));
        grant.sourceArn().ifPresent(arn -> holding.put("aws:SourceArn", arn));
        List<ActionPattern> operations = grant.operations().stream()
                .map(operation -> new ActionPattern("kms:" + operation))
                .toList();
        grants.add(new Allowed(new ActionElement.Action(operations), List.of(literal(key.arn(), "")), holding));
    }

    private static Set<PrincipalEntry> allowed(PolicyDocument document) {
        Set<PrincipalEntry> entries = new LinkedHashSet<>();
        document.unpacked().statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .forEach(statement -> entries.addAll(statement.principal().entries()));
        return entries;
    }

    /** Whom the policies allow that stand at resources of a change: those of some accounts, or one resource. */
    Stream<PrincipalEntry> principals(Touch touch) {
        return policies.stream()
                .filter(own -> touch.endpoint().isEmpty())
                .filter(own ->
                        touch.owners().map(ids -> ids.contains(own.owner())).orElse(true))
                .filter(own -> touch.within().map(own.arn()::equals).orElse(true))
                .flatMap(own -> own.principals().stream());
    }

    /** What they allow by name or under conditions; what a policy says of any resource it says of its own. */
    Stream<Allowed> allowed(CallerAllows allows) {
        Stream<Allowed> byPolicies = policies.stream()
                .flatMap(own -> own.policy().stream()
                        .flatMap(policy -> allows.of(policy, RequestContext.EMPTY).stream())
                        .map(allowed -> new Allowed(
                                allowed.actions(),
                                allowed.resources().stream()
                                        .flatMap(pattern -> pattern.text().equals("*")
                                                ? Stream.of(literal(own.arn(), ""), literal(own.arn(), "/*"))
                                                : Stream.of(pattern))
                                        .toList(),
                                allowed.holding())));
        return Stream.concat(grants.stream(), byPolicies);
    }

    private static ResolvedText literal(Arn arn, String more) {
        return ResolvedText.written(arn + more);
    }
}
