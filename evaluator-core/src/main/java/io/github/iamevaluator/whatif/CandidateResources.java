package io.github.iamevaluator.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.catalog.ArnFormat;
import io.github.iamevaluator.catalog.ResourceFit;
import io.github.iamevaluator.catalog.ResourceTypeLink;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.match.Glob;
import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The resources to ask about: those of the environment, of a bucket also an object, and identities; where an action
 * works on a kind of which there is none, an example in the caller's own account.
 */
final class CandidateResources {

    private static final String OBJECT = "/example";
    private static final ActionElement ANY_ACTION = new ActionElement.Action(List.of(new ActionPattern("s3:*")));
    private static final String SOME_ACCOUNT = "123456789012";

    private final Map<String, List<CandidateTarget>> byService = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Map<String, List<CandidateTarget>> byAction = new LinkedHashMap<>();
    private final Map<ResolvedText, Glob> globs = new HashMap<>();
    private final Set<Allowed> allowed = new LinkedHashSet<>();
    private final Map<String, PatternFill> fills = new HashMap<>();
    private final Map<Pair, Optional<String>> common = new HashMap<>();
    private final Map<String, Optional<ArnFormat>> formats = new LinkedHashMap<>();
    private final Set<String> listed;
    private final Set<String> onBothSides;
    private final String region;

    private record Pair(String account, ResolvedText one, ResolvedText other) {}

    CandidateResources(Environment before, Environment after, Stream<Allowed> byPolicies) {
        Set<String> arns = new LinkedHashSet<>();
        Set<String> objects = new HashSet<>();
        for (Environment one : List.of(before, after)) {
            for (Resource resource : one.resources().values()) {
                arns.add(resource.arn().toString());
                owners.put(resource.arn().toString(), resource.owner());
                if (isBucket(resource.arn())) {
                    objects.add(resource.arn() + OBJECT);
                    arns.add(resource.arn() + OBJECT);
                    owners.put(resource.arn() + OBJECT, resource.owner());
                    allowed.add(
                            new Allowed(ANY_ACTION, List.of(ResolvedText.written(resource.arn() + "/*")), Map.of()));
                }
            }
            one.accounts().values().forEach(account -> identities(account).forEach(arns::add));
        }
        byPolicies.forEach(allowed::add);
        this.onBothSides = new HashSet<>(before.resources().keySet());
        onBothSides.retainAll(after.resources().keySet());
        this.listed = new HashSet<>(arns);
        listed.removeAll(objects);
        arns.forEach(arn -> add(new CandidateTarget(arn, statedOwner(arn))));
        this.region = region(arns);
    }

    /** The region of most of the resources. */
    String region() {
        return region;
    }

    /** Makes examples for callers of an account. */
    PatternFill fill(String account) {
        return fills.computeIfAbsent(account, id -> new PatternFill(id, region));
    }

    /** An ARN that two resource patterns match, for callers of an account; the answers are kept. */
    Optional<String> common(String account, ResolvedText one, ResolvedText other) {
        return common.computeIfAbsent(
                new Pair(account, one, other), pair -> fill(account).common(one, other));
    }

    /** The known resources that an action works on. */
    List<CandidateTarget> listed(ServiceAction action) {
        return byAction.computeIfAbsent(action.qualifiedName(), name -> find(action));
    }

    /** What resource policies allow by name, and what is in each bucket. */
    Set<Allowed> allowed() {
        return allowed;
    }

    /** Tells whether the environment knows a resource. */
    boolean isListed(CandidateTarget target) {
        return listed.contains(target.arn());
    }

    /** Tells whether a resource fits one of some patterns. */
    boolean fits(CandidateTarget target, List<ResolvedText> patterns) {
        return patterns.stream().anyMatch(pattern -> glob(pattern).matches(target.arn()));
    }

    private Glob glob(ResolvedText pattern) {
        return globs.computeIfAbsent(pattern, Glob::compile);
    }

    /** Tells whether a known resource that an action works on fits two patterns. */
    boolean hasListed(ServiceAction action, ResolvedText one, ResolvedText other) {
        Glob first = glob(one);
        Glob second = glob(other);
        return listed(action).stream().anyMatch(target -> first.matches(target.arn()) && second.matches(target.arn()));
    }

    /** An example of what the action works on, in an account. */
    Optional<CandidateTarget> example(ServiceAction action, String account) {
        return formats.computeIfAbsent(action.qualifiedName(), name -> format(action))
                .filter(format -> !account.isEmpty() || !format.text().contains("${Account}"))
                .map(format -> owned(fill(account).ofFormat(format), account));
    }

    /** The format of which an example is of one of the action's types only; of a required type if there is one. */
    private Optional<ArnFormat> format(ServiceAction action) {
        ResourceFit fit = action.resourceFit();
        PatternFill fill = fill(SOME_ACCOUNT);
        return Stream.concat(
                        action.resourceTypes().stream().filter(ResourceTypeLink::required),
                        action.resourceTypes().stream())
                .flatMap(link -> link.type().arnFormats().stream())
                .filter(format -> fit.count(ArnSegments.of(fill.ofFormat(format))) == 1)
                .findFirst();
    }

    /** A resource that belongs to this account unless its ARN says otherwise. */
    CandidateTarget owned(String arn, String account) {
        boolean said = Arn.parse(arn).flatMap(Arn::accountId).isPresent();
        return new CandidateTarget(
                arn, said ? Optional.empty() : listedIn(arn).isPresent() ? statedOwner(arn) : Optional.of(account));
    }

    /** Who owns a resource. */
    Optional<String> owner(CandidateTarget target) {
        return target.owner()
                .or(() -> Optional.ofNullable(owners.get(target.arn())))
                .or(() -> Arn.parse(target.arn()).flatMap(Arn::accountId));
    }

    /** The owner that has to be said: of a resource whose ARN does not tell it and that only one side lists. */
    private Optional<String> statedOwner(String arn) {
        boolean told = Arn.parse(arn).flatMap(Arn::accountId).isPresent();
        return told
                ? Optional.empty()
                : listedIn(arn).filter(listed -> !onBothSides.contains(listed)).map(owners::get);
    }

    /** The listed resource that an ARN is, or lies in. */
    private Optional<String> listedIn(String arn) {
        for (int end = arn.length(); end > 0; end = arn.lastIndexOf('/', end - 1)) {
            String outer = arn.substring(0, end);
            if (owners.containsKey(outer) && !outer.endsWith(OBJECT)) {
                return Optional.of(outer);
            }
        }
        return Optional.empty();
    }

    private List<CandidateTarget> find(ServiceAction action) {
        ResourceFit fit = action.resourceFit();
        Set<String> services = new LinkedHashSet<>();
        action.resourceTypes().stream()
                .flatMap(link -> link.type().arnFormats().stream())
                .map(ArnFormat::text)
                .forEach(text -> Arn.parse(text).map(Arn::service).ifPresent(services::add));
        List<CandidateTarget> found = new ArrayList<>();
        for (Map.Entry<String, List<CandidateTarget>> entry : byService.entrySet()) {
            if (services.contains(entry.getKey()) || services.stream().anyMatch(name -> name.startsWith("$"))) {
                entry.getValue().stream()
                        .filter(target -> fit.count(ArnSegments.of(target.arn())) == 1)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private void add(CandidateTarget target) {
        String service = Arn.parse(target.arn()).map(Arn::service).orElse("");
        byService.computeIfAbsent(service, name -> new ArrayList<>()).add(target);
    }

    private static Stream<String> identities(Account account) {
        return Stream.of(
                        account.users().values().stream().map(user -> user.arn().toString()),
                        account.groups().values().stream()
                                .map(group -> group.arn().toString()),
                        account.roles().values().stream().map(role -> role.arn().toString()),
                        account.managedPolicies().keySet().stream().filter(arn -> !arn.contains(":iam::aws:")))
                .flatMap(arns -> arns);
    }

    private static boolean isBucket(Arn arn) {
        return arn.service().equals("s3")
                && arn.account().isEmpty()
                && arn.resource().indexOf('/') < 0;
    }

    private static String region(Set<String> arns) {
        Map<String, Integer> count = new LinkedHashMap<>();
        arns.forEach(text -> Arn.parse(text)
                .map(Arn::region)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> count.merge(name, 1, Integer::sum)));
        return count.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("us-east-1");
    }
}
