package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.ActionName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was used of a principal's Allow statements. Memory: the actions used, times the patterns they fall under, times the
 * resources listed.
 */
final class Usage {

    private final int mostResources;
    private final Map<Grant, TreeMap<String, Map<ResourceUse.Within, ResourceUse>>> uses = new LinkedHashMap<>();

    Usage(int mostResources) {
        this.mostResources = mostResources;
    }

    /**
     * Adds a use that some statements allowed; it is put down to the one that can be narrowed best.
     *
     * @param resource an ARN, or {@code *}
     * @param wildcardOnly whether the action works on no resource
     * @param made the pattern of its type, if the call made the resource: the next call makes another one
     */
    void add(
            List<Grant> allowing,
            ActionName action,
            String resource,
            boolean wildcardOnly,
            Optional<String> made,
            Evidence evidence) {
        RequestedResource requested = RequestedResource.parse(resource, true, action.service(), wildcardOnly);
        record Choice(Grant grant, ResourceUse.Within within, int rank) {}
        Optional<Choice> best = allowing.stream()
                .map(grant -> {
                    ResourceUse.Within within = made.map(type -> withinMade(grant, requested, type))
                            .orElseGet(() -> within(grant, requested, resource));
                    return new Choice(grant, within, rank(within));
                })
                .min(Comparator.comparingInt(Choice::rank)
                        .thenComparing(choice -> -longest(choice.within()))
                        .thenComparing(choice ->
                                !choice.grant().statement().conditions().isEmpty())
                        .thenComparing(choice -> choice.grant().order()));
        best.ifPresent(choice -> add(choice.grant(), action, choice.within(), resource, evidence));
    }

    /** Adds a use of which the resource is not recorded: all patterns that it may fall under. */
    void addUnknownResource(Grant grant, ActionName action, List<String> patterns, Evidence evidence) {
        boolean not = !grant.hasResource();
        add(grant, action, new ResourceUse.Within(not ? List.of() : patterns, false, not), "", evidence);
    }

    private void add(Grant grant, ActionName action, ResourceUse.Within within, String arn, Evidence evidence) {
        uses.computeIfAbsent(grant, key -> new TreeMap<>())
                .computeIfAbsent(action.toString(), key -> new LinkedHashMap<>())
                .computeIfAbsent(within, ResourceUse::new)
                .add(arn, evidence, mostResources);
    }

    private static ResourceUse.Within within(Grant grant, RequestedResource requested, String resource) {
        if (!grant.hasResource()) {
            boolean listed = grant.hasFixedNotResource() && isPlain(resource, grant.version());
            return new ResourceUse.Within(List.of(), listed, !listed);
        }
        List<GrantPattern> matching = grant.patternsMatching(requested);
        List<GrantPattern> fixed =
                matching.stream().filter(pattern -> !pattern.isVariable()).toList();
        Optional<GrantPattern> narrow = fixed.stream()
                .filter(GrantPattern::isNarrow)
                .max(Comparator.comparingInt(pattern -> pattern.text().length()));
        if (narrow.isPresent()) {
            return new ResourceUse.Within(List.of(narrow.get().text()), false, false);
        }
        if (!fixed.isEmpty()) {
            boolean listed = isPlain(resource, grant.version());
            GrantPattern longest = fixed.stream()
                    .max(Comparator.comparingInt(pattern -> pattern.text().length()))
                    .orElseThrow();
            return new ResourceUse.Within(List.of(longest.text()), listed, false);
        }
        List<String> texts = new ArrayList<>();
        matching.forEach(pattern -> texts.add(pattern.text()));
        return new ResourceUse.Within(texts, false, false);
    }

    /** For a resource that a call made: a pattern of the statement, or that of its type if it lies inside. */
    private static ResourceUse.Within withinMade(Grant grant, RequestedResource requested, String type) {
        if (!grant.hasResource()) {
            return new ResourceUse.Within(List.of(), false, true);
        }
        List<GrantPattern> matching = grant.patternsMatching(requested);
        List<GrantPattern> fixed = matching.stream()
                .filter(pattern -> !pattern.isVariable() && !pattern.isExact())
                .toList();
        if (fixed.isEmpty()) {
            return new ResourceUse.Within(
                    matching.stream().map(GrantPattern::text).toList(), false, false);
        }
        boolean named = fixed.stream().anyMatch(GrantPattern::isNarrow);
        GrantPattern own = fixed.stream()
                .filter(pattern -> !named || pattern.isNarrow())
                .max(Comparator.comparingInt(pattern -> pattern.text().length()))
                .orElseThrow();
        GrantPattern ofType = grant.pattern(type);
        boolean inside = !named && own.covers(ofType) && ofType.matches(requested);
        return new ResourceUse.Within(List.of(own.text()), false, false, inside ? Optional.of(type) : Optional.empty());
    }

    /** Tells whether a resource can be written as a pattern: wildcards in it can be escaped in its last segment only. */
    private static boolean isPlain(String arn, PolicyVersion version) {
        int end = version == PolicyVersion.V2012_10_17 ? Arns.lastSegment(arn) : arn.length();
        return !arn.equals("*") && arn.chars().limit(end).noneMatch(c -> c == '*' || c == '?' || c == '$');
    }

    /** How long the longest pattern is: of two that match a resource, the longer is the narrower as a rule. */
    private static int longest(ResourceUse.Within within) {
        return within.patterns().stream().mapToInt(String::length).max().orElse(0);
    }

    /** How well a use can be narrowed: a named pattern, listed resources, patterns with variables, all but some. */
    private static int rank(ResourceUse.Within within) {
        if (within.carriesNotResource()) {
            return 3;
        }
        if (within.inside().isPresent()) {
            return 1;
        }
        if (within.listed()) {
            return within.patterns().isEmpty() ? 2 : 1;
        }
        return 0;
    }

    /** The statements of which something was used, in the order of the policies. */
    List<Grant> grants() {
        return uses.keySet().stream()
                .sorted(Comparator.comparingInt(Grant::order))
                .toList();
    }

    /** The actions used of a statement, in alphabetical order, with the patterns that they fall under. */
    Map<String, Map<ResourceUse.Within, ResourceUse>> of(Grant grant) {
        return uses.getOrDefault(grant, new TreeMap<>());
    }

    /** All uses of a statement. */
    Collection<ResourceUse> allOf(Grant grant) {
        return of(grant).values().stream()
                .flatMap(byPattern -> byPattern.values().stream())
                .toList();
    }
}
